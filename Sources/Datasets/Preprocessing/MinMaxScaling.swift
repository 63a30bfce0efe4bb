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

  /// - Parameter training: [m, ...], at least one sample; stops otherwise.
  public init(fittedTo training: Tensor<Scalar>) {
    training.requireSamples("Min-max scaling")
    let (lowest, highest) = training.flattened.columnExtremes()
    let shape = training.sampleShape
    self.lowest = lowest.reshaped(to: shape)
    self.highest = highest.reshaped(to: shape)
    factor = (highest - lowest).inverseOrZero().reshaped(to: shape)
  }

  /// (x - lowest) / (highest - lowest).
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.requireSamples(of: lowest.shape, "min-max scaling")
    return (x - lowest) * factor
  }
}
