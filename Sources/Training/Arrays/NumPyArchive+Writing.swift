import Datasets
import Foundation
import SharedState
import TensorCore

extension NumPyArchive {
  /// Writes the arrays for `numpy.load`. The same arrays give the same bytes each time.
  ///
  /// An old file stays as it was until the new one is complete.
  ///
  /// - Parameter compressed: whether to deflate, as `numpy.savez_compressed` does. It takes longer,
  ///   and saves little where the numbers look random, as weights do.
  /// - Throws: `NumPyFileError` if the system refuses, or this would be no file that can be read
  ///   again: more than 1 GiB or 65,534 arrays, a name of more than 65,000 bytes or with a 0 in it.
  public func write(to path: String, compressed: Bool = false) throws(NumPyFileError) {
    let entries = entries
    try check(entries, path: path)
    let replacement = FileReplacement(of: path)
    do throws(SystemError) {
      try Self.writeZip(
        entries.map { ($0 + ".npy", $1) }, into: replacement.opened(), compressed: compressed)
      try replacement.finish(synchronized: true)
    } catch {
      throw NumPyFileError(
        .unwritable, file: path, expected: "a place to write \(entries.count) arrays",
        found: error.message,
        advice: "Check that the folder exists, that you may write there and that the disk has room."
      )
    }
  }

  /// Writes a zip file of members.
  static func writeZip(
    _ members: [(name: String, bytes: Data)], into file: OpenFile, compressed: Bool
  ) throws(SystemError) {
    try withUTF8Names { () throws(SystemError) in
      let writer = try ZipWriter(file, compressed: compressed)
      for (name, bytes) in members { try writer.add(bytes, named: name) }
      try writer.finish()
    }
  }

  private func check(
    _ entries: [(name: String, bytes: Data)], path: String
  ) throws(NumPyFileError) {
    let size = entries.reduce(0) { $0 + $1.bytes.count }
    guard entries.count < 0xFFFF, size <= Self.sizeLimit else {
      throw NumPyFileError(
        .tooLarge, file: path,
        expected: "at most 65,534 arrays and \(Self.sizeLimit) bytes of them",
        found: "\(entries.count) and \(size)", advice: "Write them into several files.")
    }
    for (name, _) in entries where name.utf8.count > 65_000 || name.utf8.contains(0) {
      throw NumPyFileError(
        .unwritable, file: path, array: String(name.prefix(40)),
        expected: "a name of at most 65,000 bytes, none of them 0",
        found: "\(name.utf8.count) bytes", advice: "Give the array another name.")
    }
  }
}
