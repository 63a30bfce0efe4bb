import TensorCore
import TensorKernels

/// Instance normalisation (Ulyanov, Vedaldi and Lempitsky 2016): each channel of each sample is brought to mean
/// 0 and variance 1 over its places, then scaled by gamma and shifted by beta, which are learnt for each
/// channel.
///
/// It takes the contrast out of every image, and with it whatever the mean of a channel told. No sample depends
/// on its batch: training and inference are the same. PyTorch's learns no gamma and beta unless
/// `affine=True`; epsilon defaults to its.
public struct InstanceNorm<Scalar: KernelScalar>: Layer {
  /// gamma, [channels].
  public var scale: Parameter<Scalar> { didSet { requireParameters() } }
  /// beta, [channels].
  public var offset: Parameter<Scalar> { didSet { requireParameters() } }
  /// Added to the variance; finite, at least 0.
  public let epsilon: Scalar

  private var pass: SampleNormalization<Scalar>?

  public var kind: String { "instanceNorm" }

  /// Stops for an epsilon outside its range.
  ///
  /// - Parameter channels: the length of the last axis.
  public init(_ channels: Int, epsilon: Scalar = 1e-5) {
    self.init(
      scale: Tensor([channels], repeating: 1), offset: .zeros([channels]), epsilon: epsilon)
  }

  /// Stops for an epsilon outside its range, and for shapes that do not fit.
  ///
  /// - Parameters:
  ///   - scale: gamma, [channels].
  ///   - offset: beta, [channels].
  public init(scale: Tensor<Scalar>, offset: Tensor<Scalar>, epsilon: Scalar = 1e-5) {
    SampleNormalization.requireParameters("Instance", scale, offset, epsilon)
    self.scale = Parameter(scale, role: .scale)
    self.offset = Parameter(offset, role: .offset)
    self.epsilon = epsilon
  }

  private func requireParameters() {
    SampleNormalization.requireParameters("Instance", scale.value, offset.value, epsilon)
  }

  private func requirePlaces(_ x: Shape) {
    require(
      x.rank >= 3 && x.columns == scale.value.count,
      "Instance normalisation of \(scale.value.count) channels takes [m, places, channels], not "
        + "\(x).")
  }

  /// y = gamma * (x - mean) / sqrt(variance + epsilon) + beta, for x [m, ..., channels], with the statistics of
  /// each sample's channel. Stops for [m, channels]: one place has variance 0.
  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    requirePlaces(x.shape)
    let pass = SampleNormalization(
      x, samples: x.shape[0], groups: scale.value.count, scale: scale.value, epsilon: epsilon)
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

extension InstanceNorm: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    requirePlaces(input.batchOfOne)
    return elementwiseSummary(of: input, operations: 5).withStatistics(ofAllPlacesOf: input)
  }
}
