import Testing

@testable import GradientChecking
@testable import NeuralNetworks

/// Expects that the program stopped and that its message holds each of the texts.
func expectMessage(
  _ result: ExitTest.Result?, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  for text in texts {
    #expect(printed.contains(text), "\(printed)", sourceLocation: sourceLocation)
  }
}

/// What may go wrong in the backward pass of a batch normalisation.
enum BatchNormMistake: CaseIterable, Sendable {
  case none
  /// The mean is treated as a constant.
  case noMeanPath
  /// The variance is treated as a constant.
  case noVariancePath
  /// Both are.
  case noPaths
  /// The sums of both paths are not divided by m.
  case sumsInsteadOfMeans
  /// The path through the variance counts twice.
  case varianceTwice
  /// The deviation is not divided by.
  case noDeviation
  /// The scale's gradient takes x in place of xhat.
  case scaleFromInput
  /// The offset's gradient is a mean.
  case offsetMean
}

/// A batch normalisation in plain tensor arithmetic, with a mistake in its backward pass.
struct MistakenBatchNorm: Layer {
  var scale: Parameter<Double>
  var offset: Parameter<Double>
  let mistake: BatchNormMistake
  private let epsilon = 1e-3
  private var input = Tensor<Double>.zeros([0, 0])

  var kind: String { "batchNorm" }

  init(_ features: Int, _ mistake: BatchNormMistake, using random: inout RandomSource) {
    scale = Parameter(.normal([features], mean: 1, using: &random), role: .scale)
    offset = Parameter(.normal([features], using: &random), role: .offset)
    self.mistake = mistake
  }

  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
    input = x
    return normalised() * scale.value + offset.value
  }

  private func normalised() -> Tensor<Double> {
    (input - input.columnMeans()) / (input.columnVariances() + epsilon).squareRoot()
  }

  mutating func backward(_ dy: Tensor<Double>) -> Tensor<Double> {
    let xhat = normalised()
    scale.gradient = (dy * (mistake == .scaleFromInput ? input : xhat)).columnSums()
    offset.gradient = mistake == .offsetMean ? dy.columnMeans() : dy.columnSums()
    let m = mistake == .sumsInsteadOfMeans ? 1 : Double(dy.shape.rows)
    var dx = dy
    if mistake != .noMeanPath && mistake != .noPaths { dx -= dy.columnSums() / m }
    if mistake != .noVariancePath && mistake != .noPaths {
      let path = xhat * ((dy * xhat).columnSums() / m)
      dx -= mistake == .varianceTwice ? path * 2 : path
    }
    dx = dx * scale.value
    return mistake == .noDeviation
      ? dx : dx / (input.columnVariances() + epsilon).squareRoot()
  }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows {
    try body(&scale)
    try body(&offset)
  }
}

/// A dense layer of as many outputs as inputs, with a mistake in its backward pass.
struct MistakenDense: Layer {
  enum Mistake: CaseIterable, Sendable {
    case none, transposedWeights, transposedGradient, meanOverBatch, biasOfFirstSample, addsUp
  }

  var dense: Dense<Double>
  let mistake: Mistake
  private var input = Tensor<Double>.zeros([0, 0])

  var kind: String { "dense" }

  init(_ size: Int, _ mistake: Mistake, using random: inout RandomSource) {
    dense = Dense(size, size, bias: .normal(standardDeviation: 1), using: &random)
    self.mistake = mistake
  }

  mutating func forward(_ x: Tensor<Double>, mode: Mode) -> Tensor<Double> {
    input = x
    return dense.forward(x, mode: mode)
  }

  mutating func backward(_ dy: Tensor<Double>) -> Tensor<Double> {
    let dx = dense.backward(dy)
    switch mistake {
    case .none: break
    case .transposedWeights: return dy.matrixProduct(dense.weights.value)
    case .transposedGradient: dense.weights.gradient = dense.weights.gradient.transposed()
    case .meanOverBatch: dense.weights.gradient *= 1 / Double(dy.shape.rows)
    case .biasOfFirstSample: dense.bias?.gradient = dy.rows(0..<1).reshaped(to: [dy.shape.columns])
    case .addsUp: dense.weights.gradient += dense.weights.value
    }
    return dx
  }

  mutating func visitParameters(
    _ body: (inout Parameter<Double>) throws -> Void
  ) rethrows { try dense.visitParameters(body) }
}
