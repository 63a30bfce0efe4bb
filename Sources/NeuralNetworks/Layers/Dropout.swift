import TensorCore
import TensorKernels

/// Dropout (Srivastava et al. 2014), inverted: in training each number is set to 0 with probability
/// `rate`, and the others are divided by 1 - rate, so that the expectation stays what it was and
/// inference passes everything through.
///
/// The layer owns its generator: a copy draws the same masks again, which makes a pass through it a
/// function whose gradient can be checked.
public struct Dropout<Scalar: KernelScalar>: Layer {
  /// The probability of a number to be dropped: at least 0 and below 1.
  public let rate: Double
  /// What the next mask is drawn from.
  public var random: RandomSource
  /// What the last forward pass multiplied by: 0 or 1 / (1 - rate) each. Nil if nothing was dropped.
  public private(set) var mask: Tensor<Scalar>?

  private var inputShape: Shape?

  public var kind: String { "dropout" }

  /// Takes a generator of its own from `random`. Stops for a rate below 0 or of at least 1.
  public init(_ rate: Double, using random: inout RandomSource) {
    self.init(rate, random: random.split())
  }

  /// Stops for a rate below 0 or of at least 1.
  ///
  /// - Parameter random: what the masks are drawn from.
  public init(_ rate: Double, random: RandomSource) {
    require((0..<1).contains(rate), "A dropout rate is at least 0 and below 1, not \(rate).")
    self.rate = rate
    self.random = random
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    inputShape = x.shape
    guard mode == .training, rate > 0 else {
      mask = nil
      return x
    }
    let mask = Tensor<Scalar>.mask(
      x.shape, probability: 1 - rate, value: Scalar(1 / (1 - rate)), using: &random)
    self.mask = mask
    return x * mask
  }

  /// dx = dy * mask.
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    outputGradient.requireShape(inputShape.expectForward(kind))
    guard let mask else { return outputGradient }
    return outputGradient * mask
  }

  public mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&random, "dropout generator")
  }
}

extension Dropout: Summarized {
  public func summary(of input: FeatureMap) -> LayerSummary {
    let bytes = rate == 0 ? 0 : 2 * input.shape.count * MemoryLayout<Scalar>.stride
    return LayerSummary(
      kind, "\(rate)", output: input, cost: Cost(activationBytes: bytes))
  }
}
