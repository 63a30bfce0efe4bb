import NeuralNetworks
import TensorCore

/// Visits the tensors of a state alone; numbers and generators are not for a file of parameters.
protocol TensorVisitor: StateVisitor {}

extension TensorVisitor {
  mutating func visit(_ random: inout RandomSource, _ name: String) {}
  mutating func visit(_ number: inout Int, _ name: String) {}
  mutating func visit(_ number: inout Double, _ name: String) {}
  mutating func visit(_ numbers: inout [Int], _ name: String) {}
  mutating func visit(_ numbers: inout [Double], _ name: String) {}
}

/// Takes the tensors out of a network.
struct ArrayCollector: TensorVisitor {
  private(set) var archive = NumPyArchive()
  /// The first tensor with a number that is infinite or NaN.
  private(set) var notFinite: String?
  private var names: ArrayNames

  init(_ names: ArrayNames) { self.names = names }

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    let name = names.next(name)
    if notFinite == nil && !tensor.isFinite { notFinite = name }
    archive.set(tensor, named: name)
  }
}

/// Puts the tensors of an archive, whose names and shapes are right, into a network.
struct ArrayPutter: TensorVisitor {
  private var names: ArrayNames
  private let archive: NumPyArchive
  private let path: String

  init(_ names: ArrayNames, _ archive: NumPyArchive, path: String) {
    self.names = names
    self.archive = archive
    self.path = path
  }

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) throws {
    let name = names.next(name)
    let read = try archive.tensor(name, as: Scalar.self)
    guard read.isFinite else {
      throw ParameterFileError.notFinite(path: path, array: name, isWriting: false)
    }
    tensor = read
  }
}
