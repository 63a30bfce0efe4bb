import Foundation

/// Whole numbers in an `.npy` file, such as labels.
public struct NumPyIntegers: Equatable, Sendable {
  public let shape: Shape
  /// All elements, last axis innermost.
  public let values: [Int]

  /// Reads an array of the type `int64`, `int32` or `uint8`.
  public init(npy path: String) throws(NumPyFileError) {
    try self.init(NumPyFile(path, types: Self.types))
  }

  /// Reads an array from the bytes of a file.
  package init(npyBytes bytes: [UInt8]) throws(NumPyFileError) {
    try self.init(NumPyFile(Data(bytes), path: "array", types: Self.types))
  }

  private static let types = ["<i8", "<i4", "|u1"]

  private init(_ file: NumPyFile) {
    shape = file.shape
    switch file.header.type {
    case "<i8": values = file.elements(Int64.self).map { Int($0) }
    case "<i4": values = file.elements(Int32.self).map { Int($0) }
    default: values = file.elements(UInt8.self).map { Int($0) }
    }
  }
}
