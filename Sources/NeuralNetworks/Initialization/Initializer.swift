import TensorCore
import TensorKernels

/// How a parameter's first values are drawn: a value to pass to a layer.
///
/// ```swift
/// Dense<Float>(784, 100, weights: .heNormal, using: &random)
/// Conv2D<Float>(3, 64, kernel: 3, weights: .glorotUniform, bias: .constant(0.1), using: &random)
/// ```
///
/// The named ones are in `Initializer+Named.swift`; `scaled` is what most of them are made of.
public enum Initializer: Hashable, Sendable {
  /// The same number everywhere.
  case constant(Double)
  /// Mean 0.
  case normal(standardDeviation: Double)
  /// Mean 0; numbers beyond two standard deviations are drawn again. The deviation is that of the
  /// normal distribution before: what is left has 0.8796 of it, as Keras' `TruncatedNormal`.
  case truncatedNormal(standardDeviation: Double)
  /// Between -limit and limit.
  case uniform(limit: Double)
  /// Mean 0, variance gain / fan, whatever the distribution: Keras' `VarianceScaling`, whose `scale`
  /// is this gain. (PyTorch's `gain` is its root.)
  case scaled(gain: Double, fan: Fan, Distribution)

  /// Which number of connections the variance is divided by.
  public enum Fan: Hashable, Sendable, CaseIterable {
    /// Inputs of a unit: keeps the variance of what goes forward.
    case `in`
    /// Outputs that an input reaches: keeps the variance of the gradients that come back.
    case out
    /// The mean of both.
    case average
  }

  /// How the numbers lie around 0. The variance is the same for all.
  public enum Distribution: Hashable, Sendable, CaseIterable {
    /// The normal distribution, without a limit: PyTorch's `kaiming_normal_` draws from this.
    case normal
    /// Normal up to two of its own standard deviations, widened by 1 / 0.8796 so that the variance is
    /// what was asked for after all. Keras draws its "normal" initialisers from this.
    case truncatedNormal
    /// Limit sqrt(3 * variance).
    case uniform
  }

  /// The standard deviation of a normal distribution that is cut off at -2 and 2.
  ///
  /// sqrt(1 - 4 phi(2) / (Phi(2) - Phi(-2))), with phi and Phi the normal density and distribution:
  /// Keras' constant in `VarianceScaling`.
  public static let truncatedDeviation = 0.87962566103423978

  /// The standard deviation of the values drawn for a parameter of the given shape; 0 for constants.
  public func standardDeviation(for shape: Shape) -> Double {
    switch self {
    case .constant: 0
    case .normal(let standardDeviation): standardDeviation
    case .truncatedNormal(let standardDeviation):
      standardDeviation * Initializer.truncatedDeviation
    case .uniform(let limit): limit / 3.0.squareRoot()
    case .scaled(let gain, let fan, _): (gain / Fans(of: shape)[fan]).squareRoot()
    }
  }

  /// Draws the values of a parameter of the given shape.
  ///
  /// Stops if a deviation, limit or gain is negative, and if one of them or the constant is not finite as a
  /// `Scalar`: nothing can be drawn from it.
  public func callAsFunction<Scalar: KernelScalar>(
    _ shape: Shape, using random: inout RandomSource
  ) -> Tensor<Scalar> {
    requireFinite(in: Scalar.self)
    switch self {
    case .constant(let value):
      return Tensor(shape, repeating: Scalar(value))
    case .normal(let standardDeviation):
      return .normal(shape, standardDeviation: standardDeviation, using: &random)
    case .truncatedNormal(let standardDeviation):
      return .truncatedNormal(shape, standardDeviation: standardDeviation, using: &random)
    case .uniform(let limit):
      return .uniform(shape, in: -limit..<limit, using: &random)
    case .scaled(_, _, let distribution):
      // Without elements there are no fans to divide by, and nothing to draw.
      if shape.count == 0 { return Tensor(shape, repeating: 0) }
      let deviation = standardDeviation(for: shape)
      switch distribution {
      case .normal:
        return .normal(shape, standardDeviation: deviation, using: &random)
      case .truncatedNormal:
        let wider = deviation / Initializer.truncatedDeviation
        return .truncatedNormal(shape, standardDeviation: wider, using: &random)
      case .uniform:
        let limit = 3.0.squareRoot() * deviation
        return .uniform(shape, in: -limit..<limit, using: &random)
      }
    }
  }

  private func requireFinite<Scalar: KernelScalar>(in _: Scalar.Type) {
    let (name, value) =
      switch self {
      case .constant(let value): ("constant", value.magnitude)
      case .normal(let value), .truncatedNormal(let value): ("standard deviation", value)
      case .uniform(let value): ("limit", value)
      case .scaled(let value, _, _): ("gain", value)
      }
    require(
      value >= 0 && Scalar(value).isFinite,
      "No \(Scalar.self) can be drawn with the \(name) \(value) (\(self)).")
  }
}
