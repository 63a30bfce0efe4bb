import Foundation

/// Makes sure that a run's folder has one writer: held until it is let go, or the program ends,
/// however it does.
final class RunLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `RunError` if another program is at work in the folder, or nothing can be written there.
  init(_ folder: RunFolder) throws(RunError) {
    let url = folder.url.appending(path: "checkpoints")
    let file = url.appending(path: "lock").path(percentEncoded: false)
    try createFolder(url)
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw RunError(
        "\(file) cannot be written: \(String(cString: strerror(errno))). Choose another --to.")
    }
    // Some network file systems know no locks: there the run goes on without one.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      throw RunError(
        "Another program is training in \(folder.path). Wait for it, or choose another --to.")
    }
  }

  deinit { close(descriptor) }
}
