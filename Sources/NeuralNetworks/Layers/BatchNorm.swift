import TensorCore
import TensorKernels

/// Batch normalisation (Ioffe and Szegedy 2015): each feature is brought to mean 0 and variance 1
/// over the batch, then scaled by gamma and shifted by beta, which are learnt.
///
/// The feature is the last axis, and all other axes are averaged over: the m samples of [m, n], or
/// the m * p * q values that each channel of [m, p, q, channels] has (their section 3.2). `scale`
/// is gamma, `offset` is beta. Momentum and epsilon default to those of Keras.
public struct BatchNorm<Scalar: KernelScalar>: Layer {
  /// What the running variance averages.
  public enum VarianceEstimate: Sendable {
    /// The batch's variance, divided by m: Keras for dense layers.
    case biased
    /// Divided by m - 1: the paper's algorithm 2, line 10, and PyTorch.
    case unbiased
  }

  /// gamma, [n].
  public var scale: Parameter<Scalar> { didSet { requireShapes() } }
  /// beta, [n].
  public var offset: Parameter<Scalar> { didSet { requireShapes() } }
  /// The average over past batches' means that inference uses, [n]; at first 0.
  public var runningMean: Tensor<Scalar> { didSet { requireShapes() } }
  /// The average over past batches' variances that inference uses, [n]; at first 1.
  public var runningVariance: Tensor<Scalar> { didSet { requireShapes() } }
  /// running = momentum * running + (1 - momentum) * batch; 0 to 1. With 1 they stay as they are.
  public var momentum: Scalar { didSet { Self.requireMomentum(momentum) } }
  /// Added to the variance, so that a constant feature does not divide by 0; finite, at least 0.
  public var epsilon: Scalar { didSet { Self.requireEpsilon(epsilon) } }
  /// Which of the two the running variance averages; training itself divides by m with both.
  public var varianceEstimate: VarianceEstimate

  private var cache: Cache?

  /// What `backward` needs: the input, and the statistics it was normalised with, [n] each.
  private struct Cache: Sendable {
    var mode: Mode
    var x: Tensor<Scalar>
    var mean: Tensor<Scalar>
    /// 1 / sqrt(variance + epsilon).
    var inverseDeviation: Tensor<Scalar>
    /// gamma / sqrt(variance + epsilon) and beta, if ReLU was applied to the output.
    var rectified: (scale: Tensor<Scalar>, offset: Tensor<Scalar>)?
  }

  public var kind: String { "batchNorm" }

  /// Stops for a momentum or an epsilon outside the ranges above.
  ///
  /// - Parameter features: n, the length of the last axis.
  public init(
    _ features: Int, momentum: Scalar = 0.99, epsilon: Scalar = 1e-3,
    varianceEstimate: VarianceEstimate = .biased
  ) {
    self.init(
      scale: Tensor([features], repeating: 1), offset: .zeros([features]), momentum: momentum,
      epsilon: epsilon, varianceEstimate: varianceEstimate)
  }

  /// Stops for a momentum or an epsilon outside the ranges above, and for shapes that do not fit; so does
  /// setting one of them later.
  ///
  /// - Parameters:
  ///   - scale: gamma, [n].
  ///   - offset: beta, [n].
  public init(
    scale: Tensor<Scalar>, offset: Tensor<Scalar>, momentum: Scalar = 0.99,
    epsilon: Scalar = 1e-3, varianceEstimate: VarianceEstimate = .biased
  ) {
    require(
      scale.shape.rank == 1 && scale.shape == offset.shape,
      "Batch normalisation takes a scale and an offset [n], not \(scale.shape) and "
        + "\(offset.shape).")
    Self.requireMomentum(momentum)
    Self.requireEpsilon(epsilon)
    self.scale = Parameter(scale, role: .scale)
    self.offset = Parameter(offset, role: .offset)
    runningMean = .zeros(scale.shape)
    runningVariance = Tensor(scale.shape, repeating: 1)
    self.momentum = momentum
    self.epsilon = epsilon
    self.varianceEstimate = varianceEstimate
  }

  private func requireShapes() {
    let shape = scale.value.shape
    require(
      shape.rank == 1 && offset.value.shape == shape && runningMean.shape == shape
        && runningVariance.shape == shape,
      "Batch normalisation takes a scale, an offset and running statistics [n], not \(shape), "
        + "\(offset.value.shape), \(runningMean.shape) and \(runningVariance.shape).")
  }

  private static func requireMomentum(_ momentum: Scalar) {
    require(
      (0...1).contains(momentum),
      "Batch normalisation's momentum is at least 0 and at most 1, not \(momentum).")
  }

  private static func requireEpsilon(_ epsilon: Scalar) {
    require(
      epsilon.isFinite && epsilon >= 0,
      "Batch normalisation's epsilon is a number of at least 0, not \(epsilon).")
  }

  /// In training, algorithm 1: y = gamma * (x - mean) / sqrt(variance + epsilon) + beta with the
  /// batch's statistics, which also move the running ones. In inference, the running statistics.
  ///
  /// One value a feature (a batch [1, n]) has variance 0: its output is beta, whatever the input.
  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    forward(x, mode: mode, rectified: false)
  }

  /// Whether the last forward pass went through ReLU as well.
  var isRectified: Bool { cache?.rectified != nil }

  /// The same, and then ReLU if `rectified`, in one pass over memory; `backward` goes through both.
  mutating func forward(_ x: Tensor<Scalar>, mode: Mode, rectified: Bool) -> Tensor<Scalar> {
    require(
      x.shape.rank >= 1 && x.shape.columns == scale.value.count,
      "Batch normalisation of \(scale.value.count) features got the shape \(x.shape).")
    var mean = runningMean
    var variance = runningVariance
    if mode == .training {
      require(x.shape.rows > 0, "Batch normalisation got an empty batch, \(x.shape).")
      mean = x.columnMeans()
      variance = x.columnVariances(around: mean)
      updateRunningStatistics(mean: mean, variance: variance, count: x.shape.rows)
    }
    let inverseDeviation = 1 / (variance + epsilon).squareRoot()
    let scale = scale.value * inverseDeviation
    cache = Cache(
      mode: mode, x: x, mean: mean, inverseDeviation: inverseDeviation,
      rectified: rectified ? (scale, offset.value) : nil)
    return x.normalizedColumns(
      centre: mean, scale: scale, offset: offset.value, rectified: rectified)
  }

  private mutating func updateRunningStatistics(
    mean: Tensor<Scalar>, variance: Tensor<Scalar>, count: Int
  ) {
    let m = Scalar(count)
    let correction = varianceEstimate == .unbiased && count > 1 ? m / (m - 1) : 1
    runningMean = momentum * runningMean + (1 - momentum) * mean
    runningVariance = momentum * runningVariance + (1 - momentum) * correction * variance
  }

  /// The closed form of the paper's six gradients (section 3): with xhat = (x - mean) / deviation,
  ///
  /// dbeta = sum of dy, dgamma = sum of dy * xhat,
  /// dx = gamma / deviation * (dy - dbeta / m - xhat * dgamma / m).
  ///
  /// The last two terms are the paths through the mean and the variance. Statistics that are fixed,
  /// in inference, have no such paths: dx = gamma / deviation * dy.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let cache = cache.expectForward(kind)
    let dy = outputGradient
    dy.requireShape(cache.x.shape)
    let m = Scalar(dy.shape.rows)
    let inverseDeviation = cache.inverseDeviation

    let (sums, products) = dy.columnGradientSums(
      x: cache.x, centre: cache.mean, rectified: cache.rectified)
    offset.gradient = sums
    scale.gradient = products * inverseDeviation

    let a = scale.value * inverseDeviation
    var b = Tensor<Scalar>.zeros(a.shape)
    var c = b
    if cache.mode == .training {
      b = -(a * inverseDeviation * scale.gradient) / m
      c = -(a * sums) / m
    }
    return dy.combinedColumns(
      x: cache.x, centre: cache.mean, a: a, b: b, c: c, rectified: cache.rectified)
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&scale)
    try body(&offset)
  }

  /// The running statistics belong to the state as well.
  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitParameters { try visitor.visit(&$0.value, $0.name) }
    try visitor.visit(&runningMean, "running mean")
    try visitor.visit(&runningVariance, "running variance")
  }
}

extension BatchNorm: Rectifying {
  func inferring(from x: Tensor<Scalar>, rectified: Bool) -> Tensor<Scalar> {
    var copy = self
    return copy.forward(x, mode: .inference, rectified: rectified)
  }
}

extension BatchNorm: Summarized {
  /// Two operations an element, for the affine map that inference is. The running statistics are
  /// the parameters that are not trained.
  public func summary(of input: FeatureMap) -> LayerSummary {
    require(
      input.shape.columns == scale.value.count,
      "Batch normalisation of \(scale.value.count) features got the shape \(input.shape).")
    return elementwiseSummary(
      of: input, operations: 2, fixed: runningMean.count + runningVariance.count)
  }
}
