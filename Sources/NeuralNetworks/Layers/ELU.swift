import TensorCore
import TensorKernels

/// y = x where x > 0, else alpha (e^x - 1) (Clevert, Unterthiner and Hochreiter 2016): outputs have
/// a mean nearer to 0 than ReLU's.
///
/// e^x is rounded before 1 is taken away, so that y is off by up to alpha times the spacing of
/// numbers below 1, which is 6e-8 for `Float`. Next to 0 that is much of y: up to 6 in 10,000 at
/// x = -1e-4. PyTorch, which computes e^x - 1 at once, has no such error.
public struct ELU<Scalar: KernelScalar>: Layer {
  /// What y approaches, negated, for x far below 0.
  public let alpha: Scalar

  private var output: Tensor<Scalar>?

  public var kind: String { "elu" }

  /// Stops for an alpha below 0 or one that is not finite.
  public init(alpha: Scalar = 1) {
    require(
      alpha.isFinite && alpha >= 0, "An ELU's alpha is a number of at least 0, not \(alpha).")
    self.alpha = alpha
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    let exponentials = x.exponential()
    let y = Tensor<Scalar>(x.shape) { y in
      withPointers(x, exponentials) {
        Scalar.kernels.exponentialUnit(x.count, alpha: alpha, x: $0, exponentials: $1, y: y)
      }
    }
    output = y
    return y
  }

  /// dx = dy where x > 0, else dy * alpha e^x = dy * (y + alpha).
  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let y = output.expectForward(kind)
    outputGradient.requireShape(y.shape)
    return Tensor(y.shape) { dx in
      withPointers(y, outputGradient) {
        Scalar.kernels.exponentialUnitGradient(y.count, alpha: alpha, y: $0, dy: $1, dx: dx)
      }
    }
  }
}

extension ELU: Summarized {
  /// An exponential, a subtraction, a multiplication and a comparison.
  public func summary(of input: FeatureMap) -> LayerSummary {
    elementwiseSummary(of: input, "\(alpha)", operations: 4)
  }
}
