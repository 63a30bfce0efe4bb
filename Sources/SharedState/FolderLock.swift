import Foundation

/// Makes sure that a folder has one writer: held until it is let go, or the program ends, however it does.
/// The folder itself is locked, so that no file is left behind.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Nil if another program, or another part of this one, is writing there.
  ///
  /// Some network file systems know no locks, and some folders cannot be opened: there work goes on
  /// without one.
  package init?(_ folder: URL) {
    descriptor = open(folder.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      return nil
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
