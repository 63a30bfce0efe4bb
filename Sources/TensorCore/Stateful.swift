import TensorKernels

/// A value that training changes, whose state can be saved and put back: a network, an optimizer, a
/// source of batches.
///
/// State is what later results depend on: parameters, running statistics, generators, counters. It
/// is not what an initialiser was told (sizes, rates) and not what a pass leaves behind for the next.
///
/// ```swift
/// extension Momentum: Stateful {
///   mutating func visitState(_ visitor: inout some StateVisitor) throws {
///     try visitor.visit(&velocity, "velocity")
///   }
/// }
/// ```
public protocol Stateful {
  /// Shows every piece of state to the visitor, always in the same order. The visitor may read it or
  /// replace it by another of the same shape.
  ///
  /// Order and names are the same in every run of the program: what was saved is found by them.
  ///
  /// - Throws: what the visitor throws, and `InvalidState` if what was put back makes no sense.
  mutating func visitState(_ visitor: inout some StateVisitor) throws
}

/// What goes through the state of a value: it writes a checkpoint, or reads one.
///
/// Pieces are known by their order and their names together: a reader of checkpoints takes them one after
/// the other, and refuses one that was saved under another name, of another kind or, for tensors, in
/// another shape. So a name is part of the file, and renaming a piece makes older checkpoints unreadable.
/// Names may come again; files of arrays number those that do.
public protocol StateVisitor {
  /// Parameters, moments, running statistics: comes back in the same shape.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) throws
  /// A generator, which comes back where it was in its numbers.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit(_ random: inout RandomSource, _ name: String) throws
  /// A counter. Any number may come back: who shows it checks it.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit(_ number: inout Int, _ name: String) throws
  /// A number, to the bit. Any one may come back, NaN included: who shows it checks it.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit(_ number: inout Double, _ name: String) throws
  /// A list, which may come back with another length.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit(_ numbers: inout [Int], _ name: String) throws
  /// A list, which may come back with another length.
  ///
  /// - Throws: why it cannot be saved or put back.
  mutating func visit(_ numbers: inout [Double], _ name: String) throws
}

extension StateVisitor {
  /// A number of things that was counted up from 0: it comes back as one that can be counted on.
  ///
  /// - Throws: what the visitor throws, and `InvalidState` for a number that no count can have reached.
  public mutating func visitCount(_ count: inout Int, _ name: String) throws {
    var number = count
    try visit(&number, name)
    guard (0...1 << 53).contains(number) else {
      throw InvalidState("“\(name)” is \(number), which is no count")
    }
    count = number
  }
}

/// State that was put back makes no sense: an order of examples that do not exist, say.
public struct InvalidState: Error, Hashable, CustomStringConvertible {
  /// What is wrong, without a full stop: "the order names example 70 of 60".
  public let description: String

  /// - Parameter description: what is wrong, as above.
  public init(_ description: String) { self.description = description }
}
