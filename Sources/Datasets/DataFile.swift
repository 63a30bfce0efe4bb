import Foundation

/// The bytes of a file as it is stored, with its name for error messages.
struct DataFile {
  let path: String
  let bytes: [UInt8]

  /// Whether the bytes start as a gzip file does. The name of the file plays no part.
  var isCompressed: Bool { Gzip.isCompressed(bytes) }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a whole file, if it has at most `limit` bytes.
  init(reading path: String, limit: Int) throws(DatasetError) {
    // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.openingFailed(path, code: errno) }
    defer { close(descriptor) }

    let size = try Self.size(of: descriptor, path: path)
    guard size <= limit else {
      throw DatasetError(
        .tooLarge, file: path, expected: "at most \(counted(limit, "byte"))",
        found: counted(size, "byte"), advice: "Check that this is the right file.")
    }
    guard size > 0 else {
      throw DatasetError(
        .empty, file: path, at: .byte(0), expected: "data", found: "an empty file",
        advice: "Download it again.")
    }
    self.path = path
    self.bytes = try Self.bytes(of: descriptor, count: size, path: path)
  }

  /// A problem at an offset in the content, which is what gzip unpacks to if the file is packed.
  func error(
    _ kind: DatasetError.Kind, at offset: Int, expected: String, found: String, advice: String
  ) -> DatasetError {
    DatasetError(
      kind, file: path, at: isCompressed ? .unpackedByte(offset) : .byte(offset),
      expected: expected, found: found, advice: advice)
  }

  private static func openingFailed(_ path: String, code: Int32) -> DatasetError {
    if code == ENOENT || code == ENOTDIR {
      return DatasetError(
        .missing, file: path, expected: "a file", found: "nothing of that name",
        advice: "Check the path.")
    }
    return DatasetError(
      .unreadable, file: path, expected: "a file that can be read",
      found: "\"\(systemMessage(code))\"",
      advice: "Check who may read the file and the folders above it (ls -l).")
  }

  private static func size(of descriptor: Int32, path: String) throws(DatasetError) -> Int {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw openingFailed(path, code: errno) }
    let type = information.st_mode & S_IFMT
    guard type == S_IFREG else {
      throw DatasetError(
        .wrongFileType, file: path, expected: "a file",
        found: type == S_IFDIR ? "a folder" : "a device or a pipe",
        advice: "Give the path of the file itself.")
    }
    return Int(information.st_size)
  }

  private static func bytes(
    of descriptor: Int32, count: Int, path: String
  ) throws(DatasetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress! + filled, count - filled)
      }
      if got > 0 {
        filled += got
      } else if got == 0 {
        break  // The file became shorter meanwhile; the reader of its format will notice.
      } else if errno != EINTR {
        throw openingFailed(path, code: errno)
      }
    }
    bytes.removeLast(count - filled)
    return bytes
  }
}

extension DataFile {
  /// Writes the bytes under a temporary name and renames it, so `path` never holds half a file.
  func save() throws(DatasetError) {
    let temporary = "\(path).\(UInt32.random(in: 0 ... .max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw writingFailed(code: errno) }

    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count && failure == 0 {
        let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count >= 0 { written += count } else if errno != EINTR { failure = errno }
      }
    }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure == 0 && rename(temporary, path) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw writingFailed(code: failure)
    }
  }

  private func writingFailed(code: Int32) -> DatasetError {
    DatasetError(
      .unwritable, file: path, expected: "to write \(counted(bytes.count, "byte"))",
      found: "\"\(systemMessage(code))\"",
      advice: "Check that the folder exists, that you may write there and that it has room.")
  }
}

/// The system's own words for an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
