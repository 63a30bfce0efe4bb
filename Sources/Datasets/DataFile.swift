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
    let (descriptor, size) = try Self.open(path)
    defer { close(descriptor) }
    guard size <= limit else {
      throw DatasetError(
        .tooLarge, file: path, expected: "at most \(counted(limit, "byte"))",
        found: counted(size, "byte"), advice: "Check that this is the right file.")
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

  /// Opens a file that is not empty; whoever calls this closes it.
  static func open(_ path: String) throws(DatasetError) -> (descriptor: Int32, size: Int) {
    // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
    let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw openingFailed(path, code: errno) }
    do throws(DatasetError) {
      let size = try size(of: descriptor, path: path)
      guard size > 0 else {
        throw DatasetError(
          .empty, file: path, at: .byte(0), expected: "data", found: "an empty file",
          advice: "Download it again.")
      }
      return (descriptor, size)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Why the system did not open or read a file.
  static func openingFailed(_ path: String, code: Int32) -> DatasetError {
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
    let file = try FileWriter(path: path)
    try file.write(bytes[...])
    try file.finish()
  }
}

/// The system's own words for an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
