import TensorCore
import TensorKernels

/// Centring with the mean image: each pixel loses its own mean over the training images
/// (Krizhevsky et al. 2012, section 2).
public struct MeanImage<Scalar: KernelScalar>: Preprocessing {
  /// The mean of the training images, of an image's shape: [height, width, channels] or [features].
  public let mean: Tensor<Scalar>

  /// From a mean that is known already.
  ///
  /// - Parameter mean: of an image's shape.
  public init(mean: Tensor<Scalar>) { self.mean = mean }

  /// - Parameter training: [m, ...], at least one image; stops otherwise.
  public init(fittedTo training: Tensor<Scalar>) {
    training.requireSamples("The mean image")
    mean = Tensor(training.flattened.sampleMeans()).reshaped(to: training.sampleShape)
  }

  /// x - mean.
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    x.requireSamples(of: mean.shape, "the mean image")
    return x - mean
  }
}
