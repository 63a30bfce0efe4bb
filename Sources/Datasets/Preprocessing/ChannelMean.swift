import TensorCore
import TensorKernels

/// Centring with one mean a channel, over all pixels of all training images (Simonyan and Zisserman
/// 2015, section 2.1).
///
/// Three numbers for colour images of any size; for flat inputs, whose last axis holds the features,
/// it would be the mean of each feature.
public struct ChannelMean<Scalar: KernelScalar>: Preprocessing {
  /// [channels].
  public let mean: Tensor<Scalar>

  /// From means that are known already, as those that are published with a network. Stops for another shape.
  ///
  /// - Parameter mean: [channels].
  public init(mean: Tensor<Scalar>) {
    require(mean.shape.rank == 1, "The means of channels are [channels], not \(mean.shape).")
    self.mean = mean
  }

  /// - Parameter training: [m, height, width, channels], at least one image; stops otherwise.
  public init(fittedTo training: Tensor<Scalar>) {
    training.requireSamples("The channel mean")
    let pixels = training.reshaped(to: [training.shape.rows, training.shape.columns])
    require(pixels.count > 0, "The channel mean learns from images with pixels.")
    mean = Tensor(pixels.sampleMeans())
  }

  /// x - mean; images may have another size than those in training.
  public func applied(to x: Tensor<Scalar>) -> Tensor<Scalar> {
    require(
      x.shape.columns == mean.count,
      "Shapes do not fit: the means of \(mean.count) channels for inputs of \(x.shape).")
    return x - mean
  }
}
