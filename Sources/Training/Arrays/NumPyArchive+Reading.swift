import Datasets
import Foundation
import SharedState
import TensorCore

extension NumPyArchive {
  /// Reads a file that `numpy.savez`, `numpy.savez_compressed` or `write(to:compressed:)` has
  /// written, completely and with its checksums.
  ///
  /// Arrays of types that are not read here (text, complex numbers, `float16`) do no harm until one
  /// asks for them.
  ///
  /// - Throws: `NumPyFileError` if it cannot be read, is no such file, is damaged, or holds more
  ///   than 1 GiB.
  public init(path: String) throws(NumPyFileError) {
    try self.init(ZipBytes(path: path, bytes: Self.read(path)), limit: Self.sizeLimit)
  }

  /// Reads the bytes of a file, whose arrays may take so many.
  package init(npzBytes bytes: [UInt8], limit: Int) throws(NumPyFileError) {
    try self.init(ZipBytes(path: "archive", bytes: bytes), limit: limit)
  }

  private init(_ file: ZipBytes, limit: Int) throws(NumPyFileError) {
    let directory = try ZipDirectory(file)
    let size = directory.members.reduce(0) { $0 + $1.size }
    guard size <= limit else {
      throw NumPyFileError(
        .tooLarge, file: file.path, expected: "at most \(limit) bytes of arrays",
        found: "\(size)", advice: "Check that this is the right file, or save fewer arrays in it.")
    }
    let unpacked = try Self.unpack(directory, of: file)
    self.init(
      path: file.path, files: directory.members.map { ($0.name, unpacked[$0.name]!) })
  }

  private static func unpack(
    _ directory: ZipDirectory, of file: ZipBytes
  ) throws(NumPyFileError) -> [String: Data] {
    guard !directory.members.isEmpty else { return [:] }
    return try file.bytes.withUnsafeBufferPointer { memory throws(NumPyFileError) in
      try withUTF8Names { () throws(NumPyFileError) in
        let reader = try ZipReader(file, memory: UnsafeRawBufferPointer(memory))
        var result: [String: Data] = [:]
        for member in directory.inOrderOfBytes {
          let bytes = try reader.unpack(member)
          try inArray(member.name) { () throws(NumPyFileError) in
            try NumPyFileCheck.check(bytes, fileSize: bytes.count, path: file.path)
          }
          result[member.name] = bytes
        }
        return result
      }
    }
  }

  /// A whole file, if it is not much larger than its arrays may be.
  private static func read(_ path: String) throws(NumPyFileError) -> [UInt8] {
    func unreadable(_ found: String, _ advice: String) -> NumPyFileError {
      NumPyFileError(
        .unreadable, file: path, expected: "an .npz file", found: found, advice: advice)
    }
    let file: OpenFile
    let information: stat
    do throws(SystemError) {
      // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
      information = try file.status()
    } catch {
      guard error.code == ENOENT else {
        throw unreadable(error.message, "Check that you may read it.")
      }
      throw NumPyFileError(
        .missing, file: path, expected: "an .npz file", found: error.message,
        advice: "Check the path; numpy.savez adds .npz to names without it.")
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      let isFolder = information.st_mode & S_IFMT == S_IFDIR
      throw unreadable(isFolder ? "a folder" : "a device or a pipe", "Give the path of a file.")
    }
    let size = Int(information.st_size)
    guard size <= 2 * sizeLimit else {
      throw NumPyFileError(
        .tooLarge, file: path, expected: "at most \(2 * sizeLimit) bytes", found: "\(size)",
        advice: "Check that this is the right file, or save fewer arrays in it.")
    }
    var bytes = [UInt8](repeating: 0, count: size)
    let filled: Int
    do throws(SystemError) {
      filled = try bytes.withUnsafeMutableBufferPointer { buffer throws(SystemError) in
        try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw unreadable(error.message, "Check the disk.")
    }
    // It became shorter meanwhile: its directory is missing.
    bytes.removeLast(size - filled)
    return bytes
  }
}
