import TensorCore
import TensorKernels

/// y = x where x > 0, else slope * x (Maas, Hannun and Ng 2013): no unit is ever dead.
///
/// dx = dy where x > 0, else slope * dy, at 0 too.
public struct LeakyReLU<Scalar: KernelScalar>: Layer {
  /// What inputs of at most 0 are multiplied by; finite.
  public let slope: Scalar

  private var input: Tensor<Scalar>?

  public var kind: String { "leakyReLU" }

  /// Stops for a slope that is not finite.
  public init(slope: Scalar = 0.01) {
    require(slope.isFinite, "A leaky ReLU's slope is a finite number, not \(slope).")
    self.slope = slope
  }

  public mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    input = x
    return x.rectified(slopes: Tensor([slope]))
  }

  public mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    outputGradient.timesRectifierGradient(
      input: input.expectForward(kind), slopes: Tensor([slope]))
  }
}

extension LeakyReLU: Summarized {
  /// A comparison and a multiplication.
  public func summary(of input: FeatureMap) -> LayerSummary {
    elementwiseSummary(of: input, "\(slope)", operations: 2)
  }
}

extension Tensor {
  /// x where x > 0, else slope * x, with a slope for each column, or one for all.
  func rectified(slopes: Tensor) -> Tensor {
    Tensor(shape) { y in
      withPointers(self, slopes) { x, s in
        if slopes.count == 1 {
          Scalar.kernels.slopedRectifier(count, slope: s[0], x: x, y: y)
        } else {
          Scalar.kernels.slopedRectifier(
            rows: count / slopes.count, columns: slopes.count, x: x, slopes: s, y: y)
        }
      }
    }
  }

  /// With self as dy: dy where x > 0, else slope * dy.
  func timesRectifierGradient(input: Tensor, slopes: Tensor) -> Tensor {
    requireShape(input.shape)
    return Tensor(shape) { dx in
      withPointers(self, input, slopes) { dy, x, s in
        if slopes.count == 1 {
          Scalar.kernels.slopedRectifierGradient(count, slope: s[0], x: x, dy: dy, dx: dx)
        } else {
          Scalar.kernels.slopedRectifierGradient(
            rows: count / slopes.count, columns: slopes.count, x: x, slopes: s, dy: dy, dx: dx)
        }
      }
    }
  }
}
