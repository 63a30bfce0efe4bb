import TensorCore
import TensorKernels

/// y = x where x > 0, else a * x, with a slope a that is learnt, one a channel or one for all (He et
/// al. 2015, equation 1).
///
/// The slopes start at 0.25, as in the paper; Keras starts at 0.
public struct PReLU<Scalar: KernelScalar>: Layer {
  /// a, [channels] or [1].
  public var slopes: Parameter<Scalar> { didSet { Self.requireShape(slopes.value) } }

  private var input: Tensor<Scalar>?

  public var kind: String { "prelu" }

  /// Stops for a slope that is not finite, and without channels.
  ///
  /// - Parameter channels: the length of the last axis, or 1 for one slope for all.
  public init(_ channels: Int, initially slope: Scalar = 0.25) {
    require(slope.isFinite, "A PReLU's first slope is a finite number, not \(slope).")
    self.init(slopes: Tensor([channels], repeating: slope))
  }

  /// Stops for slopes of another shape, and for none.
  ///
  /// - Parameter slopes: a, [channels] or [1].
  public init(slopes: Tensor<Scalar>) {
    Self.requireShape(slopes)
    self.slopes = Parameter(slopes, role: .slope)
  }

  private static func requireShape(_ slopes: Tensor<Scalar>) {
    require(
      slopes.shape.rank == 1 && slopes.count > 0, "A PReLU takes slopes [n], not \(slopes.shape).")
  }

  private func requireChannels(_ x: Shape) {
    require(
      slopes.value.count == 1 || slopes.value.count == x.columns,
      "A PReLU with \(slopes.value.count) slopes got the shape \(x).")
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    requireChannels(x.shape)
    input = x
    return x.rectified(slopes: slopes.value)
  }

  /// dx = dy where x > 0, else a * dy; da = sum of dy * x where x <= 0, over the channel (He et al.
  /// 2015, equations 2 and 3).
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let x = input.expectForward(kind)
    let dx = outputGradient.timesRectifierGradient(input: x, slopes: slopes.value)
    let terms = Tensor<Scalar>(x.shape) { terms in
      withPointers(x, outputGradient) {
        Scalar.kernels.slopeGradientTerms(x.count, x: $0, dy: $1, terms: terms)
      }
    }
    slopes.gradient = slopes.value.count == 1 ? Tensor([terms.sum()]) : terms.columnSums()
    return dx
  }

  public mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    try body(&slopes)
  }
}

extension PReLU: Summarized {
  /// A comparison and a multiplication.
  public func summary(of input: FeatureMap) -> LayerSummary {
    requireChannels(input.batchOfOne)
    return elementwiseSummary(of: input, operations: 2)
  }
}
