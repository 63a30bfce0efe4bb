import Foundation
import TensorCore

/// Whole numbers in an archive of arrays, such as labels.
public struct NumPyIntegers: Equatable, Sendable {
  /// The lengths of the axes; empty for a single number.
  public let shape: Shape
  /// All elements, last axis innermost.
  public let values: [Int]

  /// The given values, last axis innermost. Stops for another number of them than the shape's.
  public init(_ shape: Shape, _ values: [Int]) {
    require(
      values.count == shape.count,
      "\(values.count) values do not fill the shape \(shape), which holds \(shape.count).")
    self.shape = shape
    self.values = values
  }

  /// Reads an array of the type `int64`, `int32` or `uint8` from the bytes of a file.
  package init(npyBytes bytes: Data, path: String = "array") throws(NumPyFileError) {
    try self.init(NumPyFile(bytes, path: path, types: Self.types))
  }

  /// The bytes of a file that holds the numbers as `int64`.
  package var npyBytes: Data {
    requireAxesOfNumPy(shape)
    var bytes = NumPyHeader(type: Self.types[0], shape: shape.dimensions).encoded
    values.map { Int64($0).littleEndian }.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
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
