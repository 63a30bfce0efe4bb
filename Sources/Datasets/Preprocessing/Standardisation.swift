import TensorCore
import TensorKernels

/// Standardisation: each feature gets the mean 0 and the variance 1 over the training samples.
///
/// A feature that never changes in training has no deviation to divide by. It becomes 0 everywhere,
/// also where a test sample differs: the network has learnt nothing about it.
public struct Standardisation<Scalar: KernelScalar>: Preprocessing {
  /// The mean of each feature, of a sample's shape.
  public let mean: Tensor<Scalar>
  /// The standard deviation, with the variance divided by m; 0 for a feature that never changes.
  public let deviation: Tensor<Scalar>
  /// 1 / deviation, or 0.
  private let factor: Tensor<Scalar>

  /// From numbers that are known already, of a file or another library. Stops for two shapes, and for a
  /// deviation that is below 0 or not finite.
  ///
  /// - Parameters:
  ///   - mean: of each feature, of a sample's shape.
  ///   - deviation: likewise; a feature where it is 0 becomes 0.
  public init(mean: Tensor<Scalar>, deviation: Tensor<Scalar>) {
    require(
      mean.shape == deviation.shape,
      "Shapes do not fit: standardisation with means of \(mean.shape) and deviations of "
        + "\(deviation.shape).")
    require(
      deviation.scalars.allSatisfy { $0 >= 0 && $0.isFinite },
      "A standard deviation is a number of at least 0.")
    self.mean = mean
    self.deviation = deviation
    factor = Tensor(Tensor<Double>(deviation).inverseOrZero())
  }

  /// - Parameter training: [m, ...], at least one sample; stops otherwise.
  public init(fittedTo training: Tensor<Scalar>) {
    training.requireSamples("Standardisation")
    let samples = training.flattened
    let mean = samples.sampleMeans()
    // The variance of a constant is not always 0 to the last digit, but its range is.
    let range = samples.range
    let deviation = samples.sampleVariances(around: mean).squareRoot()
      .map(with: Tensor<Double>(range)) { $1 == 0 ? 0 : $0 }
    let shape = training.sampleShape
    self.mean = Tensor(mean).reshaped(to: shape)
    self.deviation = Tensor(deviation).reshaped(to: shape)
    factor = Tensor(deviation.inverseOrZero()).reshaped(to: shape)
  }

  /// (x - mean) / deviation.
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.requireSamples(of: mean.shape, "standardisation")
    return (x - mean) * factor
  }
}

extension Tensor {
  /// How far each feature's largest value is from its smallest: [m, n] becomes [n].
  var range: Tensor {
    let (lowest, highest) = columnExtremes()
    return highest - lowest
  }

  /// 1 / x, and 0 where x is 0.
  func inverseOrZero() -> Tensor { map { $0 == 0 ? 0 : 1 / $0 } }
}
