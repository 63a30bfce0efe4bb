import TensorCore
import TensorKernels

/// Each unit is the largest of several linear functions, its pieces (Goodfellow et al. 2013):
/// y[i, j] = max over p of (sum over c of x[i, c] W[c, p * out + j] + b[p * out + j]).
///
/// x is [m, in], W [in, pieces * out], b [pieces * out], y [m, out]. Of equal pieces the first
/// receives the gradient.
public struct Maxout<Scalar: KernelScalar>: Layer {
  /// All pieces of all units: W, [in, pieces * out], and b, [pieces * out].
  public var dense: Dense<Scalar> { didSet { Self.requirePieces(dense, pieces) } }
  /// How many linear functions a unit is the largest of; at least 1, and at most 2,147,483,647.
  public let pieces: Int

  /// For each output, the piece that was the largest.
  private var winners: [Int32] = []
  private var outputShape: Shape?

  public var kind: String { "maxout" }

  /// Each piece is drawn as if it were a dense layer [in, out] of its own. Stops for no pieces, and for
  /// more than can be numbered.
  public init(
    _ inputs: Int, _ outputs: Int, pieces: Int = 2, weights: Initializer = .glorotUniform,
    bias: Initializer? = .zeros, using random: inout RandomSource
  ) {
    Self.requireCount(pieces)
    let drawn = (0..<pieces).map { _ in
      Dense<Scalar>(inputs, outputs, weights: weights, bias: bias, using: &random)
    }
    let biases = drawn.compactMap { $0.bias?.value }
    self.init(
      Dense(
        weights: .concatenatingColumns(drawn.map(\.weights.value)),
        bias: biases.isEmpty ? nil : .concatenatingColumns(biases)),
      pieces: pieces)
  }

  /// Stops for weights that do not divide into pieces, and for more pieces than can be numbered.
  ///
  /// - Parameter dense: with weights [in, pieces * out].
  public init(_ dense: Dense<Scalar>, pieces: Int) {
    Self.requirePieces(dense, pieces)
    self.dense = dense
    self.pieces = pieces
  }

  /// The number of each winner has 32 bits.
  private static func requireCount(_ pieces: Int) {
    require(
      pieces > 0 && pieces <= Int(Int32.max),
      "A maxout layer has at least one piece and at most 2,147,483,647, not \(pieces).")
  }

  private static func requirePieces(_ dense: Dense<Scalar>, _ pieces: Int) {
    requireCount(pieces)
    require(
      dense.weights.value.shape[1] % pieces == 0,
      "Weights \(dense.weights.value.shape) do not make units of \(pieces) pieces.")
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let z = dense.forward(x, mode: mode)
    let shape: Shape = [z.shape[0], z.shape[1] / pieces]
    outputShape = shape
    if winners.count != shape.count { winners = [Int32](repeating: 0, count: shape.count) }
    return Tensor(shape) { y in
      z.withPointer { z in
        winners.withUnsafeMutableBufferPointer {
          if let winners = $0.baseAddress {
            Scalar.kernels.largestPiece(
              rows: shape[0], pieces: pieces, columns: shape[1], x: z, y: y, winners: winners)
          }
        }
      }
    }
  }

  /// Each dy goes to the piece that was the largest, and from there through the dense layer.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    dense.backward(pieceGradient(outputGradient))
  }

  public mutating func backwardToParameters(_ outputGradient: Tensor<Scalar>) {
    dense.backwardToParameters(pieceGradient(outputGradient))
  }

  private func pieceGradient(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let shape = outputShape.expectForward(kind)
    outputGradient.requireShape(shape)
    return Tensor([shape[0], pieces * shape[1]]) { dz in
      outputGradient.withPointer { dy in
        winners.withUnsafeBufferPointer {
          if let winners = $0.baseAddress {
            Scalar.kernels.largestPieceGradient(
              rows: shape[0], pieces: pieces, columns: shape[1], dy: dy, winners: winners, dx: dz)
          }
        }
      }
    }
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try dense.visitParameters(body)
  }
}

extension Maxout: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    let linear = dense.summary(of: input)
    let outputs = linear.output.shape.count / pieces
    var cost = linear.cost
    cost.otherOperations += (pieces - 1) * outputs
    cost.activationBytes =
      outputs * (MemoryLayout<Scalar>.stride + MemoryLayout<Int32>.stride)
    return LayerSummary(
      kind, "\(outputs), \(pieces) pieces", output: input.features(outputs), cost: cost)
  }
}
