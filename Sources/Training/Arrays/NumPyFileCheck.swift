import Foundation
import TensorCore

/// What the beginning of an `.npy` file tells, for readers of archives.
enum NumPyFileCheck {
  /// Checks a file that comes in parts, or is complete: its header makes sense and promises as many
  /// bytes as there are.
  ///
  /// Files of types that are not read here pass: whoever asks for their elements is told.
  ///
  /// - Parameters:
  ///   - bytes: the file's first bytes, its header at least.
  ///   - fileSize: how many bytes the whole file has, or will have.
  static func check(
    _ bytes: Data, fileSize: Int, path: String
  ) throws(NumPyFileError) {
    do throws(NumPyFileError) {
      let header = try NumPyHeader(bytes, path: path)
      if types.contains(header.type) {
        _ = try header.checkedShape(path: path, fileSize: fileSize)
      }
    } catch {
      guard error.kind == .unsupported else { throw error }
    }
  }

  /// The shape of a file that has passed the check.
  static func shape(of bytes: Data, path: String) throws(NumPyFileError) -> Shape {
    try NumPyFile(bytes, path: path, types: types).shape
  }

  private static let types = ["<f4", "<f8", "<i8", "<i4", "|u1"]
}
