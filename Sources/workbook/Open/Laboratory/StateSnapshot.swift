import TensorCore
import TensorKernels

/// All that later results depend on, at one moment: a checkpoint in memory.
///
/// Tensors are shared with what they are taken of until that changes them.
struct StateSnapshot {
  private var pieces: [Any] = []

  /// - Throws: what `visitState` throws.
  init(of value: inout some Stateful) throws {
    var keeper = Keeper()
    try value.visitState(&keeper)
    pieces = keeper.pieces
  }

  /// How many bytes the tensors take.
  var byteCount: Int {
    pieces.reduce(0) { $0 + (($1 as? Tensor<Float>).map { 4 * $0.count } ?? 0) }
  }

  /// Puts the state back into the value that it was taken of, or a copy of it.
  ///
  /// - Throws: `InvalidState` where it is another one's.
  func restore(_ value: inout some Stateful) throws {
    var restorer = Restorer(pieces: pieces)
    try value.visitState(&restorer)
  }

  private struct Keeper: StateVisitor {
    var pieces: [Any] = []

    mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _: String) { pieces.append(tensor) }
    mutating func visit(_ random: inout RandomSource, _: String) { pieces.append(random) }
    mutating func visit(_ number: inout Int, _: String) { pieces.append(number) }
    mutating func visit(_ number: inout Double, _: String) { pieces.append(number) }
    mutating func visit(_ numbers: inout [Int], _: String) { pieces.append(numbers) }
    mutating func visit(_ numbers: inout [Double], _: String) { pieces.append(numbers) }
  }

  private struct Restorer: StateVisitor {
    let pieces: [Any]
    var index = 0

    private mutating func next<Piece>(_ name: String) throws -> Piece {
      guard index < pieces.count, let piece = pieces[index] as? Piece else {
        throw InvalidState("\(name) is not what was kept in its place")
      }
      index += 1
      return piece
    }

    mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) throws {
      let kept: Tensor<Scalar> = try next(name)
      guard kept.shape == tensor.shape else {
        throw InvalidState("\(name) was kept with the shape \(kept.shape), not \(tensor.shape)")
      }
      tensor = kept
    }
    mutating func visit(_ random: inout RandomSource, _ name: String) throws {
      random = try next(name)
    }
    mutating func visit(_ number: inout Int, _ name: String) throws { number = try next(name) }
    mutating func visit(_ number: inout Double, _ name: String) throws { number = try next(name) }
    mutating func visit(_ numbers: inout [Int], _ name: String) throws { numbers = try next(name) }
    mutating func visit(_ numbers: inout [Double], _ name: String) throws {
      numbers = try next(name)
    }
  }
}
