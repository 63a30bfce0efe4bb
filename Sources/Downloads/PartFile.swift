import Foundation
import SharedState

/// A file on its way: `<name>.part`, which only one program at a time may write.
///
/// What was received stays when the program ends, so that the next run goes on from there.
final class PartFile {
  let path: String
  private let file: OpenFile
  /// How many bytes are there.
  private(set) var size: Int
  /// Whether some of them come from an earlier run or from another mirror.
  var keepsOldBytes = false

  /// Opens the part, or begins one.
  ///
  /// - Throws: `.busy` if another program is writing it.
  init(path: String) throws(DownloadError) {
    self.path = path
    do throws(SystemError) {
      while true {
        let file = try OpenFile(path, O_RDWR | O_CREAT)
        guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last }
        let opened = try file.status()
        // Between opening and locking, the program that held the lock may have finished and given the
        // file its name: what is open here is then the good file, and not to be written to.
        var named = stat()
        guard stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev
        else { continue }
        self.file = file
        size = Int(opened.st_size)
        return
      }
    } catch {
      throw error.code == EWOULDBLOCK ? .busy(path) : .unwritable(path, error)
    }
  }

  /// Appends what was received.
  func append(_ data: Data) throws(DownloadError) {
    var failure: SystemError?
    data.withUnsafeBytes { buffer in
      do throws(SystemError) { try file.write(buffer, at: size) } catch { failure = error }
    }
    if let failure { throw .unwritable(path, failure) }
    size += data.count
  }

  /// Throws away what was received.
  func empty() throws(DownloadError) {
    guard size == 0 || ftruncate(file.descriptor, 0) == 0 else { throw .unwritable(path, .last) }
    size = 0
    keepsOldBytes = false
  }

  /// Gives the part its final name, in place of what has it now.
  func rename(to final: String) throws(DownloadError) {
    guard Foundation.rename(path, final) == 0 else { throw .unwritable(final, .last) }
  }

  /// Leaves nothing behind if nothing was received.
  func removeIfEmpty() { if size == 0 { unlink(path) } }

  /// The checksum of what is there.
  func md5() throws(DownloadError) -> String { try MD5.ofFile(file, path: path) }
}
