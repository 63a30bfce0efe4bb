import Foundation
import TensorCore

/// Arrays with names in NumPy's archive format, `.npz`: a zip file of `.npy` files, which
/// `numpy.savez` writes and `numpy.load` opens.
///
/// ```swift
/// var archive = NumPyArchive()
/// archive.set(weights, named: "weights")
/// archive.set(NumPyIntegers([labels.count], labels), named: "labels")
/// try archive.write(to: "digits.npz")
///
/// let weights = try NumPyArchive(path: "digits.npz").tensor("weights")
/// ```
///
/// In Python, `numpy.load("digits.npz")["weights"]` is the same array. Names are only names: nothing
/// is unpacked into files.
public struct NumPyArchive: Sendable {
  /// The names of the arrays, in their order in the file.
  public private(set) var names: [String] = []

  /// Each array as an `.npy` file.
  private var files: [String: Data] = [:]
  /// What messages call the archive.
  private let path: String

  /// The most that the arrays of an archive may take, in bytes: 1 GiB, or 268 million `float32`.
  static let sizeLimit = 1 << 30

  /// An archive without arrays.
  public init() { path = "The archive" }

  /// An archive of these `.npy` files, whose names are all different.
  init(path: String, files: [(name: String, bytes: Data)]) {
    self.path = path
    names = files.map(\.name)
    self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }

  /// The `.npy` files, in order.
  var entries: [(name: String, bytes: Data)] { names.map { ($0, files[$0]!) } }

  // MARK: Arrays

  /// The lengths of an array's axes.
  ///
  /// - Throws: `NumPyFileError` if there is no array of that name, or its type is not read here.
  public func shape(_ name: String) throws(NumPyFileError) -> Shape {
    let bytes = try file(name)
    return try inArray(name) { () throws(NumPyFileError) in
      try NumPyFileCheck.shape(of: bytes, path: path)
    }
  }

  /// An array of numbers: `float32` or `float64`, rounded to `Scalar` where that has fewer digits.
  ///
  /// - Throws: `NumPyFileError` if there is no array of that name, or its type is another.
  public func tensor<Scalar: KernelScalar>(
    _ name: String, as _: Scalar.Type = Float.self
  ) throws(NumPyFileError) -> Tensor<Scalar> {
    let bytes = try file(name)
    return try inArray(name) { () throws(NumPyFileError) in
      try Tensor(convertingNPYBytes: bytes, path: path)
    }
  }

  /// An array of whole numbers, such as labels: `int64`, `int32` or `uint8`.
  ///
  /// - Throws: `NumPyFileError` if there is no array of that name, or its type is another.
  public func integers(_ name: String) throws(NumPyFileError) -> NumPyIntegers {
    let bytes = try file(name)
    return try inArray(name) { () throws(NumPyFileError) in
      try NumPyIntegers(npyBytes: bytes, path: path)
    }
  }

  /// Adds an array at the end, or replaces the one of that name where it is.
  ///
  /// It is written as `float32` or `float64`, whichever the tensor has.
  public mutating func set<Scalar>(_ tensor: Tensor<Scalar>, named name: String) {
    set(tensor.npyBytes, name)
  }

  /// Adds whole numbers at the end, or replaces the array of that name where it is.
  ///
  /// They are written as `int64`.
  public mutating func set(_ integers: NumPyIntegers, named name: String) {
    set(integers.npyBytes, name)
  }

  private mutating func set(_ bytes: Data, _ name: String) {
    if files.updateValue(bytes, forKey: name) == nil { names.append(name) }
  }

  private func file(_ name: String) throws(NumPyFileError) -> Data {
    if let bytes = files[name] { return bytes }
    let some = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    throw NumPyFileError(
      .missingArray, file: path, expected: "an array '\(name)'",
      found: names.isEmpty
        ? "no arrays" : some + (names.count > 5 ? " and \(names.count - 5) more" : ""),
      advice: "Ask for one of its names, or save it again with that one.")
  }
}

extension NumPyArchive: Equatable {
  /// Whether the same names have the same bytes, in the same order.
  public static func == (a: NumPyArchive, b: NumPyArchive) -> Bool {
    a.names == b.names && a.files == b.files
  }
}

/// Says of an error that it is about an array of an archive.
func inArray<Result>(
  _ name: String, _ body: () throws(NumPyFileError) -> Result
) throws(NumPyFileError) -> Result {
  do throws(NumPyFileError) {
    return try body()
  } catch {
    throw error.inArray(name)
  }
}
