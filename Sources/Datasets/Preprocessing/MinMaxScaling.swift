import TensorCore
import TensorKernels

/// Scaling to [0, 1]: each feature's smallest value over the training samples becomes 0, its largest 1.
///
/// Test samples may lie outside. A feature that never changes in training becomes 0 everywhere.
public struct MinMaxScaling<Scalar: KernelScalar>: Preprocessing {
  /// The smallest value of each feature, of a sample's shape.
  public let lowest: Tensor<Scalar>
  /// The largest.
  public let highest: Tensor<Scalar>
  private let factor: Tensor<Scalar>
  /// What the differences are multiplied by before that; nil for nothing.
  private let enlargement: Tensor<Scalar>?

  /// From numbers that are known already, such as 0 and 255. Stops for two shapes, and for a largest value
  /// below the smallest.
  ///
  /// - Parameters:
  ///   - lowest: what becomes 0, of a sample's shape.
  ///   - highest: what becomes 1; a feature where it is `lowest` becomes 0.
  public init(lowest: Tensor<Scalar>, highest: Tensor<Scalar>) {
    require(
      lowest.shape == highest.shape,
      "Shapes do not fit: min-max scaling from \(lowest.shape) to \(highest.shape).")
    require(
      zip(lowest.scalars, highest.scalars).allSatisfy { $0 <= $1 },
      "Min-max scaling: a feature's largest value is not below its smallest.")
    self.init(unchecked: lowest, highest)
  }

  private init(unchecked lowest: Tensor<Scalar>, _ highest: Tensor<Scalar>) {
    self.lowest = lowest
    self.highest = highest
    let range = highest - lowest
    let factor = range.inverseOrZero()
    // The inverse of a range near the smallest of all numbers is infinite. That of 2^64 times the range is
    // not, and a power of two rounds nothing.
    let isTiny = factor.map { $0.isInfinite ? 1 : 0 }
    if isTiny.largestMagnitude == 0 {
      (self.factor, enlargement) = (factor, nil)
    } else {
      let enlargement = isTiny.map { $0 == 1 ? 0x1p64 : 1 }
      self.factor = (range * enlargement).inverseOrZero()
      self.enlargement = enlargement
    }
  }

  /// - Parameter training: [m, ...], at least one sample; stops otherwise.
  public init(fittedTo training: Tensor<Scalar>) {
    training.requireSamples("Min-max scaling")
    let (lowest, highest) = training.flattened.columnExtremes()
    let shape = training.sampleShape
    self.init(unchecked: lowest.reshaped(to: shape), highest.reshaped(to: shape))
  }

  /// (x - lowest) / (highest - lowest).
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.requireSamples(of: lowest.shape, "min-max scaling")
    let difference = x - lowest
    return (enlargement.map { difference * $0 } ?? difference) * factor
  }
}
