import Foundation
import TensorCore

// Tensors in NumPy's file format, `.npy`, of which an `.npz` archive has one for each array: magic,
// version, a header that is a Python dictionary, and the elements as they lie in memory. Written as
// version 1.0, the same bytes as `numpy.save` gives.

extension Tensor {
  /// Reads an array that `numpy.save` has written, of the scalar's own type, in C or Fortran order.
  package init(npyBytes bytes: Data, path: String = "array") throws(NumPyFileError) {
    let file = try NumPyFile(bytes, path: path, types: [numPyType(of: Scalar.self)])
    self.init(file.shape) { target in file.copyElements(to: target, count: file.shape.count) }
  }

  /// Reads an array of `float32` or `float64` from the bytes of a file, rounded to this type.
  package init(convertingNPYBytes bytes: Data, path: String) throws(NumPyFileError) {
    let types = [numPyType(of: Scalar.self), "<f4", "<f8"]
    let file = try NumPyFile(bytes, path: path, types: types)
    switch file.header.type {
    case types[0]: try self.init(npyBytes: bytes, path: path)
    case "<f4": self.init(try Tensor<Float>(npyBytes: bytes, path: path))
    default: self.init(try Tensor<Double>(npyBytes: bytes, path: path))
    }
  }

  /// The bytes of a file that holds the tensor.
  package var npyBytes: Data {
    requireAxesOfNumPy(shape)
    var bytes = NumPyHeader(type: numPyType(of: Scalar.self), shape: shape.dimensions).encoded
    withPointer { bytes.append(Data(bytes: $0, count: count * MemoryLayout<Scalar>.stride)) }
    return bytes
  }
}

/// Stops for an array that NumPy could not read.
func requireAxesOfNumPy(_ shape: Shape) {
  require(shape.rank <= 64, "NumPy has no arrays of \(shape.rank) axes; 64 are the most.")
}

/// NumPy's name of a floating-point type: '<' for little-endian, f, and its size in bytes.
func numPyType<Scalar: KernelScalar>(of _: Scalar.Type) -> String {
  "<f\(MemoryLayout<Scalar>.size)"
}

/// A whole file: its header is understood, and its body has the size that the header promises.
struct NumPyFile {
  let header: NumPyHeader
  let shape: Shape
  private let bytes: Data

  /// - Parameter types: what the elements may be, the best first.
  init(_ bytes: Data, path: String, types: [String]) throws(NumPyFileError) {
    self.bytes = bytes
    header = try NumPyHeader(bytes, path: path)
    guard types.contains(header.type) else {
      throw NumPyFileError(
        .unsupported, file: path, at: header.typeOffset,
        expected: "elements of type " + Self.list(types), found: "'\(header.type)'",
        advice: "Save it again in Python, with array.astype('\(types[0])').")
    }
    shape = try header.checkedShape(path: path, fileSize: bytes.count)
  }

  /// 'a' or 'b' or 'c', each once.
  private static func list(_ types: [String]) -> String {
    types.indices.filter { !types[..<$0].contains(types[$0]) }
      .map { "'\(types[$0])'" }.joined(separator: " or ")
  }

  /// Copies all elements, the last axis innermost.
  func copyElements<Element>(to target: UnsafeMutablePointer<Element>, count: Int) {
    if header.isFortranOrder && shape.rank > 1 {
      copyTransposed(to: target)
      return
    }
    let size = count * MemoryLayout<Element>.stride
    let buffer = UnsafeMutableRawBufferPointer(start: target, count: size)
    bytes.copyBytes(to: buffer, from: header.bodyOffset..<(header.bodyOffset + size))
  }

  /// The same for elements that lie with the first axis innermost.
  private func copyTransposed<Element>(to target: UnsafeMutablePointer<Element>) {
    let size = MemoryLayout<Element>.stride
    let dimensions = shape.dimensions
    // How far apart neighbours along each axis lie in the file.
    var strides = [Int](repeating: size, count: dimensions.count)
    for axis in strides.indices.dropFirst() {
      strides[axis] = strides[axis - 1] * dimensions[axis - 1]
    }
    bytes.withUnsafeBytes { source in
      var index = [Int](repeating: 0, count: dimensions.count)
      var position = header.bodyOffset
      for flat in 0..<shape.count {
        UnsafeMutableRawPointer(target + flat)
          .copyMemory(from: source.baseAddress! + position, byteCount: size)
        var axis = dimensions.count - 1
        while axis >= 0 {
          index[axis] += 1
          position += strides[axis]
          if index[axis] < dimensions[axis] { break }
          position -= strides[axis] * dimensions[axis]
          index[axis] = 0
          axis -= 1
        }
      }
    }
  }

  func elements<Element: FixedWidthInteger>(_: Element.Type) -> [Element] {
    // Not 0: Swift would write the count of no elements into memory that all empty arrays share.
    Array(unsafeUninitializedCapacity: max(1, shape.count)) { buffer, count in
      if let base = buffer.baseAddress { copyElements(to: base, count: shape.count) }
      count = shape.count
    }
  }
}
