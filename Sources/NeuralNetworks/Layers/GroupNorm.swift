import TensorCore
import TensorKernels

/// Group normalisation (Wu and He 2018): the channels of each sample are brought to mean 0 and variance 1 in
/// groups, over all places and the channels of a group, then scaled by gamma and shifted by beta, which are
/// learnt for each channel.
///
/// No sample depends on its batch, so training and inference are the same, and a batch of one will do. One
/// group is what Wu and He call layer normalisation of images; as many groups as channels are
/// `InstanceNorm`. Epsilon defaults to that of PyTorch.
///
/// ```swift
/// GroupNorm<Float>(64, groups: 32)   // images [m, height, width, 64], 2 channels a group
/// ```
public struct GroupNorm<Scalar: KernelScalar>: Layer {
  /// gamma, [channels].
  public var scale: Parameter<Scalar> { didSet { requireParameters() } }
  /// beta, [channels].
  public var offset: Parameter<Scalar> { didSet { requireParameters() } }
  /// How many groups the channels are in, each of neighbours.
  public let groups: Int
  /// Added to the variance; finite, at least 0.
  public let epsilon: Scalar

  private var pass: SampleNormalization<Scalar>?

  public var kind: String { "groupNorm" }

  /// Stops unless the channels can be divided among the groups, and for an epsilon outside its range.
  ///
  /// - Parameter channels: the length of the last axis.
  public init(_ channels: Int, groups: Int, epsilon: Scalar = 1e-5) {
    self.init(
      scale: Tensor([channels], repeating: 1), offset: .zeros([channels]), groups: groups,
      epsilon: epsilon)
  }

  /// Stops unless the channels can be divided among the groups, for an epsilon outside its range, and for
  /// shapes that do not fit.
  ///
  /// - Parameters:
  ///   - scale: gamma, [channels].
  ///   - offset: beta, [channels].
  public init(
    scale: Tensor<Scalar>, offset: Tensor<Scalar>, groups: Int, epsilon: Scalar = 1e-5
  ) {
    SampleNormalization.requireParameters("Group", scale, offset, epsilon)
    require(
      groups > 0 && scale.count.isMultiple(of: groups),
      "Group normalisation cannot divide \(scale.count) channels among \(groups) groups.")
    self.scale = Parameter(scale, role: .scale)
    self.offset = Parameter(offset, role: .offset)
    self.groups = groups
    self.epsilon = epsilon
  }

  private func requireParameters() {
    SampleNormalization.requireParameters("Group", scale.value, offset.value, epsilon)
    require(
      scale.value.count.isMultiple(of: groups),
      "Group normalisation cannot divide \(scale.value.count) channels among \(groups) groups.")
  }

  private func requireChannels(_ x: Shape) {
    require(
      x.rank >= 2 && x.columns == scale.value.count,
      "Group normalisation of \(scale.value.count) channels got the shape \(x).")
  }

  /// y = gamma * (x - mean) / sqrt(variance + epsilon) + beta, for x [m, ..., channels], with the statistics of
  /// the sample and the group.
  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    requireChannels(x.shape)
    let pass = SampleNormalization(
      x, samples: x.shape[0], groups: groups, scale: scale.value, epsilon: epsilon)
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

extension GroupNorm: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    requireChannels(input.batchOfOne)
    return elementwiseSummary(of: input, "\(groups) groups", operations: 5)
      .withStatistics(ofAllPlacesOf: input)
  }
}

extension LayerSummary {
  /// Says of an image that each place depends on all of them through the statistics, though by so little that
  /// the field leaves it out.
  func withStatistics(ofAllPlacesOf input: FeatureMap) -> LayerSummary {
    guard input.field != nil, input.shape.rank == 3, input.shape.rows > 1 else { return self }
    var result = self
    result.warnings.append("statistics over all places are not counted in the receptive field")
    return result
  }
}

/// What layer, group and instance normalisation compute: they differ in the values that share statistics.
///
/// The values lie as [places, channels * samples], so that each column is one channel of one sample, and the
/// operations on columns are those of batch normalisation.
struct SampleNormalization<Scalar: KernelScalar>: Sendable {
  private let shape: Shape
  private let samples, channels, groups: Int
  private let x: Tensor<Scalar>
  /// For each column: the statistics of its group, and gamma.
  private let mean, inverseDeviation, gamma: Tensor<Scalar>

  static func requireParameters(
    _ name: String, _ scale: Tensor<Scalar>, _ offset: Tensor<Scalar>, _ epsilon: Scalar
  ) {
    require(
      scale.shape.rank == 1 && scale.shape == offset.shape,
      "\(name) normalisation takes a scale and an offset [n], not \(scale.shape) and "
        + "\(offset.shape).")
    require(
      epsilon.isFinite && epsilon >= 0,
      "\(name) normalisation's epsilon is a number of at least 0, not \(epsilon).")
  }

  /// - Parameter samples: what the leading axes of x come to whose values share nothing.
  init(_ x: Tensor<Scalar>, samples: Int, groups: Int, scale: Tensor<Scalar>, epsilon: Scalar) {
    shape = x.shape
    channels = x.shape.columns
    self.samples = samples
    self.groups = groups
    self.x = Self.columns(x, samples, channels)
    gamma = Self.repeated(scale, samples)
    mean = Self.groupMeans(self.x.columnMeans(), channels, groups, samples)
    let variance = Self.groupMeans(
      self.x.columnVariances(around: mean), channels, groups, samples)
    inverseDeviation = 1 / (variance + epsilon).squareRoot()
  }

  func output(offset: Tensor<Scalar>) -> Tensor<Scalar> {
    restored(
      x.normalizedColumns(
        centre: mean, scale: gamma * inverseDeviation, offset: Self.repeated(offset, samples)))
  }

  /// With xhat = (x - mean) / deviation and averages over the values that share their statistics:
  ///
  /// dbeta = sum of dy, dgamma = sum of dy * xhat, over samples and places,
  /// dx = (gamma dy - average of gamma dy - xhat * average of gamma dy xhat) / deviation.
  ///
  /// Unlike in batch normalisation gamma differs within an average, and stays inside.
  func backward(_ outputGradient: Tensor<Scalar>) -> (
    x: Tensor<Scalar>, scale: Tensor<Scalar>, offset: Tensor<Scalar>
  ) {
    outputGradient.requireShape(shape)
    let dy = Self.columns(outputGradient, samples, channels)
    let (sums, centred) = dy.columnGradientSums(x: x, centre: mean)
    let products = centred * inverseDeviation
    let places = Scalar(max(x.shape.rows, 1))
    let shift = Self.groupMeans(gamma * sums / places, channels, groups, samples)
    let stretch = Self.groupMeans(gamma * products / places, channels, groups, samples)
    let dx = restored(
      dy.combinedColumns(
        x: x, centre: mean, a: gamma * inverseDeviation,
        b: -(inverseDeviation * inverseDeviation * stretch), c: -(inverseDeviation * shift)))
    return (
      dx, products.reshaped(to: [channels, samples]).rowSums(),
      sums.reshaped(to: [channels, samples]).rowSums()
    )
  }

  // MARK: Layout

  private static func columns(
    _ x: Tensor<Scalar>, _ samples: Int, _ channels: Int
  ) -> Tensor<Scalar> {
    let places = x.count / max(samples * channels, 1)
    return x.reshaped(to: [samples, places * channels]).transposed()
      .reshaped(to: [places, channels * samples])
  }

  private func restored(_ columns: Tensor<Scalar>) -> Tensor<Scalar> {
    columns.reshaped(to: [x.shape.rows * channels, samples]).transposed().reshaped(to: shape)
  }

  /// One number a channel, for all samples: [channels * samples].
  private static func repeated(_ values: Tensor<Scalar>, _ samples: Int) -> Tensor<Scalar> {
    let ones = Tensor<Scalar>([1, samples], repeating: 1)
    return values.reshaped(to: [values.count, 1]).matrixProduct(ones)
      .reshaped(to: [values.count * samples])
  }

  /// The mean over the channels of each group, in the place of each of them: [channels * samples].
  private static func groupMeans(
    _ values: Tensor<Scalar>, _ channels: Int, _ groups: Int, _ samples: Int
  ) -> Tensor<Scalar> {
    let size = channels / groups
    if size == 1 { return values }
    let table = values.reshaped(to: [channels, samples])
    var means = Tensor<Scalar>.zeros([0, samples])
    for group in 0..<groups {
      let mean = table.rows(group * size..<(group + 1) * size).columnMeans()
      means = means.appendingRows(of: mean.reshaped(to: [1, samples]))
    }
    return means.gatheringRows((0..<channels).map { $0 / size })
      .reshaped(to: [channels * samples])
  }
}
