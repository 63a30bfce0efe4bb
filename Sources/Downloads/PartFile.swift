import Foundation

/// A file on its way: `<name>.part`, which only one program at a time may write.
///
/// What was received stays when the program ends, so that the next run goes on from there.
final class PartFile {
  let path: String
  private let descriptor: Int32
  /// How many bytes are there.
  private(set) var size: Int
  /// Whether some of them come from an earlier run or from another mirror.
  var keepsOldBytes = false

  /// Opens the part, or begins one.
  ///
  /// - Throws: `.busy` if another program is writing it.
  init(path: String) throws(DownloadError) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw DownloadError.unwritable(path, code: errno) }
      var code: Int32 = flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
      var opened = stat()
      if code == 0 && fstat(descriptor, &opened) != 0 { code = errno }
      guard code == 0 else {
        close(descriptor)
        throw code == EWOULDBLOCK
          ? DownloadError.busy(path) : DownloadError.unwritable(path, code: code)
      }
      // Between opening and locking, the program that held the lock may have finished and given the
      // file its name: what is open here is then the good file, and not to be written to.
      var named = stat()
      if stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
        self.descriptor = descriptor
        size = Int(opened.st_size)
        return
      }
      close(descriptor)
    }
  }

  deinit { close(descriptor) }

  /// Appends what was received.
  func append(_ data: Data) throws(DownloadError) {
    let code: Int32 = data.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = pwrite(
          descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(size + done))
        if count >= 0 { done += count } else if errno != EINTR { return errno }
      }
      return 0
    }
    guard code == 0 else { throw DownloadError.unwritable(path, code: code) }
    size += data.count
  }

  /// Throws away what was received.
  func empty() throws(DownloadError) {
    guard size == 0 || ftruncate(descriptor, 0) == 0 else {
      throw DownloadError.unwritable(path, code: errno)
    }
    size = 0
    keepsOldBytes = false
  }

  /// Gives the part its final name, in place of what has it now.
  func rename(to final: String) throws(DownloadError) {
    guard Foundation.rename(path, final) == 0 else {
      throw DownloadError.unwritable(final, code: errno)
    }
  }

  /// Leaves nothing behind if nothing was received.
  func removeIfEmpty() { if size == 0 { unlink(path) } }

  /// The checksum of what is there.
  func md5() throws(DownloadError) -> String {
    try MD5.ofFile(descriptor, path: path)
  }
}

extension MD5 {
  /// The checksum of a file; nil if there is none that can be read.
  static func ofFile(at path: String) throws(DownloadError) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return try ofFile(descriptor, path: path)
  }

  fileprivate static func ofFile(
    _ descriptor: Int32, path: String
  ) throws(DownloadError) -> String {
    var checksum = MD5()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
      if count > 0 {
        checksum.update(buffer[..<count])
        offset += count
      } else if count == 0 {
        return checksum.finish()
      } else if errno != EINTR {
        throw DownloadError.unreadable(path, code: errno)
      }
    }
  }
}
