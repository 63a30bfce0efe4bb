import Foundation
import SharedState
import TensorCore

/// The bytes of a zip file, with its path for messages.
struct ZipBytes {
  let path: String
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// A little-endian number of so many bytes, which must be there.
  func number(_ start: Int, _ size: Int) -> Int {
    bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func bytes(_ start: Int, count: Int) -> ArraySlice<UInt8> { bytes[start..<start + count] }

  // MARK: Errors

  /// The file contradicts itself.
  func corrupt(
    at offset: Int? = nil, array: String? = nil, expected: String, found: String
  ) -> NumPyFileError {
    NumPyFileError(
      .corruptArchive, file: path, array: array, at: array == nil ? offset : nil,
      expected: expected, found: found, advice: Self.damageAdvice)
  }

  static let damageAdvice = "The file is damaged: save or copy it again."

  /// The file uses what zip has for sizes over 4 GiB.
  func tooLarge() -> NumPyFileError {
    NumPyFileError(
      .tooLarge, file: path, expected: "at most 65,534 arrays in less than 4 GiB",
      found: "a zip64 archive, for more than that",
      advice: "Save the arrays in several files, with numpy.savez.")
  }

  /// The file is something else, which its first bytes may tell.
  func noZip() -> NumPyFileError {
    let (found, advice) = identified
    return NumPyFileError(
      .wrongMagic, file: path, at: 0, expected: "an .npz archive, which begins with PK",
      found: found, advice: advice)
  }

  private var identified: (found: String, advice: String) {
    switch true {
    case bytes.isEmpty:
      ("an empty file", "Save or copy it again.")
    case bytes.starts(with: [0x1F, 0x8B]):
      ("a gzip file", "Unpack it first, with gunzip; or save it with numpy.savez_compressed.")
    case bytes.starts(with: [0x93] + Array("NUMPY".utf8)):
      (
        "an .npy file, of one array",
        "Save it with a name: numpy.savez(path, name=array)."
      )
    case bytes.starts(with: [0x89] + Array("HDF".utf8)):
      ("an HDF5 file, such as Keras writes", "Save its arrays with numpy.savez.")
    case bytes.starts(with: CheckpointFormat.magic):
      ("a checkpoint of this workbook", "A run goes on from it with --resume.")
    case bytes.count < 4 && Array("PK\u{3}\u{4}".utf8).starts(with: bytes):
      ("\(bytes.count) bytes", "The file is cut short: save or copy it again.")
    default:
      ForeignContent(bytes).map { ($0.name, $0.advice) }
        ?? (bytes.prefix(6).hexadecimal, "This is no .npz file: numpy.savez writes them.")
    }
  }
}
