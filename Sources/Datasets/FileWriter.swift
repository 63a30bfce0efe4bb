import Foundation

/// Writes a file under a temporary name and renames it, so that its path never holds half a file.
///
/// What is not finished is removed again, and what was there before stays.
final class FileWriter {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isOpen = true

  /// Begins a file at `path`, whose folder exists.
  init(path: String) throws(DatasetError) {
    self.path = path
    temporary = "\(path).\(UInt32.random(in: 0 ... .max)).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      isOpen = false
      throw Self.failure(path, code: errno)
    }
  }

  deinit {
    guard isOpen else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Appends bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(DatasetError) {
    let code: Int32 = bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count >= 0 { done += count } else if errno != EINTR { return errno }
      }
      return 0
    }
    guard code == 0 else { throw Self.failure(path, code: code) }
  }

  /// Gives the file its name.
  func finish() throws(DatasetError) {
    isOpen = false
    var code: Int32 = close(descriptor) == 0 ? 0 : errno
    if code == 0 && rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw Self.failure(path, code: code)
    }
  }

  private static func failure(_ path: String, code: Int32) -> DatasetError {
    DatasetError(
      .unwritable, file: path, expected: "to write the file", found: "\"\(systemMessage(code))\"",
      advice: "Check that the folder exists, that you may write there and that it has room.")
  }
}
