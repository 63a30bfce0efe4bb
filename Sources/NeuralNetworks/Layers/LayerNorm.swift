import TensorCore
import TensorKernels

/// Layer normalisation (Ba, Kiros and Hinton 2016): each row of n features is brought to mean 0 and variance 1
/// by itself, then scaled by gamma and shifted by beta, which are learnt for each feature.
///
/// A row is what the last axis holds: a sample of [m, n], one place of a sequence [m, steps, n], as in PyTorch
/// and Keras. For images whose places are to share their statistics, take a `GroupNorm` of one group. No
/// row depends on its batch: training and inference are the same. Epsilon defaults to that of PyTorch.
public struct LayerNorm<Scalar: KernelScalar>: Layer {
  /// gamma, [n].
  public var scale: Parameter<Scalar> { didSet { requireParameters() } }
  /// beta, [n].
  public var offset: Parameter<Scalar> { didSet { requireParameters() } }
  /// Added to the variance; finite, at least 0.
  public let epsilon: Scalar

  private var pass: SampleNormalization<Scalar>?

  public var kind: String { "layerNorm" }

  /// Stops for an epsilon outside its range.
  ///
  /// - Parameter features: n, the length of the last axis.
  public init(_ features: Int, epsilon: Scalar = 1e-5) {
    self.init(
      scale: Tensor([features], repeating: 1), offset: .zeros([features]), epsilon: epsilon)
  }

  /// Stops for an epsilon outside its range, and for shapes that do not fit.
  ///
  /// - Parameters:
  ///   - scale: gamma, [n].
  ///   - offset: beta, [n].
  public init(scale: Tensor<Scalar>, offset: Tensor<Scalar>, epsilon: Scalar = 1e-5) {
    SampleNormalization.requireParameters("Layer", scale, offset, epsilon)
    self.scale = Parameter(scale, role: .scale)
    self.offset = Parameter(offset, role: .offset)
    self.epsilon = epsilon
  }

  private func requireParameters() {
    SampleNormalization.requireParameters("Layer", scale.value, offset.value, epsilon)
  }

  private func requireFeatures(_ x: Shape) {
    require(
      x.rank >= 1 && x.columns == scale.value.count,
      "Layer normalisation of \(scale.value.count) features got the shape \(x).")
  }

  /// y = gamma * (x - mean) / sqrt(variance + epsilon) + beta, with the statistics of each row.
  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    requireFeatures(x.shape)
    let pass = SampleNormalization(
      x, samples: x.shape.rows, groups: 1, scale: scale.value, epsilon: epsilon)
    self.pass = pass
    return pass.output(offset: offset.value)
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let gradients = pass.expectForward(kind).backward(outputGradient)
    scale.gradient = gradients.scale
    offset.gradient = gradients.offset
    return gradients.x
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&scale)
    try body(&offset)
  }
}

extension LayerNorm: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    requireFeatures(input.batchOfOne)
    return elementwiseSummary(of: input, operations: 5)
  }
}
