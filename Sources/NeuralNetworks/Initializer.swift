import TensorCore
import TensorKernels

/// How a parameter's first values are drawn: a value to pass to a layer.
///
/// ```swift
/// Dense<Float>(784, 100, weights: .normal(standardDeviation: 0.1), using: &random)
/// ```
public enum Initializer: Hashable, Sendable {
  case constant(Double)
  /// Mean 0.
  case normal(standardDeviation: Double)
  /// Between -limit and limit.
  case uniform(limit: Double)
  /// Variance gain / fan: `gain` is 1 for LeCun and Glorot, 2 for He.
  case scaled(gain: Double, fan: Fan, Distribution)

  /// Which number of connections the variance is divided by.
  public enum Fan: Hashable, Sendable {
    /// Inputs of a unit.
    case `in`
    /// Outputs that an input reaches.
    case out
    /// The mean of both.
    case average
  }

  public enum Distribution: Hashable, Sendable {
    case normal
    /// Limit sqrt(3 * variance).
    case uniform
  }

  public static let zeros = Initializer.constant(0)
  public static let ones = Initializer.constant(1)

  /// Variance 1 / fan-in (LeCun et al. 1998, "Efficient BackProp").
  public static let leCunNormal = Initializer.scaled(gain: 1, fan: .in, .normal)
  /// Variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010, equation 12).
  public static let glorotNormal = Initializer.scaled(gain: 1, fan: .average, .normal)
  /// Limit sqrt(6 / (fan-in + fan-out)) (Glorot and Bengio 2010, equation 16). Keras' default.
  public static let glorotUniform = Initializer.scaled(gain: 1, fan: .average, .uniform)
  /// Variance 2 / fan-in, for ReLU (He et al. 2015, equation 10).
  public static let heNormal = Initializer.scaled(gain: 2, fan: .in, .normal)
  /// Limit sqrt(6 / fan-in).
  public static let heUniform = Initializer.scaled(gain: 2, fan: .in, .uniform)

  /// Draws the values of a parameter of the given shape.
  public func callAsFunction<Scalar: KernelScalar>(
    _ shape: Shape, using random: inout RandomSource
  ) -> Tensor<Scalar> {
    switch self {
    case .constant(let value):
      return Tensor(shape, repeating: Scalar(value))
    case .normal(let standardDeviation):
      return .normal(shape, standardDeviation: standardDeviation, using: &random)
    case .uniform(let limit):
      return .uniform(shape, in: -limit..<limit, using: &random)
    case .scaled(let gain, let fan, let distribution):
      let variance = gain / Fans(of: shape)[fan]
      switch distribution {
      case .normal:
        return .normal(shape, standardDeviation: variance.squareRoot(), using: &random)
      case .uniform:
        let limit = (3 * variance).squareRoot()
        return .uniform(shape, in: -limit..<limit, using: &random)
      }
    }
  }
}

/// How many connections a unit has, from the shape of its weights.
public struct Fans: Hashable, Sendable {
  /// The positions a kernel covers: 25 for [5, 5, 3, 6], 1 for a dense layer's matrix.
  public let receptiveField: Int
  /// Receptive field times input channels.
  public let fanIn: Int
  /// Receptive field times output channels.
  public let fanOut: Int

  /// - Parameter shape: [..., in, out]; a dense layer's [in, out], a kernel's [height, width, in,
  ///   out]. A bias' [n] counts as n and n.
  public init(of shape: Shape) {
    let dimensions = shape.dimensions
    receptiveField = dimensions.dropLast(2).reduce(1, *)
    fanIn = receptiveField * (dimensions.dropLast().last ?? dimensions.last ?? 1)
    fanOut = receptiveField * (dimensions.last ?? 1)
  }

  subscript(fan: Initializer.Fan) -> Double {
    switch fan {
    case .in: Double(fanIn)
    case .out: Double(fanOut)
    case .average: Double(fanIn + fanOut) / 2
    }
  }
}
