import Foundation
import Page

/// Makes sure that a folder has one writer: held until it is let go, or the program ends, however it does.
/// The folder itself is locked, so that no file is left behind.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `PageError.folderInUse` if another program is writing there.
  init(_ folder: URL) throws {
    let path = folder.path(percentEncoded: false)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    // Some network file systems know no locks: there the run goes on without one.
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else {
      return
    }
    close(descriptor)
    throw PageError.folderInUse(path: path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
