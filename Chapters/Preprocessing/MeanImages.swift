import Datasets
import Experiments
import NeuralNetworks

/// AlexNet's mean image and VGG's mean of each channel (004): what each leaves and takes away.
struct MeanImages: Experiment {
  struct Findings: Codable, Sendable {
    /// The mean image's height, width and channels.
    var shape: [Int]
    /// The mean image, and each pixel's standard deviation.
    var image, deviation: [Float]
    /// One number a channel.
    var channels: [Float]
    /// The mean image of each class.
    var classes: [[Float]]
    var afterImage, afterChannels: Rest
    /// The mean square of the mean image's difference from the channel means, over that of the inputs.
    var unevenness: Double
    var trainingImages: Int
  }

  /// What centring leaves.
  struct Rest: Codable, Sendable {
    /// The largest magnitude of a pixel's mean, and of a channel's.
    var pixel, channel: Double
    /// The share of the inputs' mean square that is gone.
    var removed: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let examples = images.inColour(images.training)
    let x = examples.inputs
    let both = Centring(x)
    let shape = both.image.mean.shape
    func rest(_ centred: Tensor<Float>) -> Rest {
      let means = Tensor<Double>(centred.reshaped(to: [x.shape[0], shape.count])).columnMeans()
      return Rest(
        pixel: means.largestMagnitude,
        channel: means.reshaped(to: shape).columnMeans().largestMagnitude,
        removed: 1 - Double(centred.squared().mean()) / Double(x.squared().mean()))
    }
    return Findings(
      shape: shape.dimensions, image: both.image.mean.scalars,
      deviation: Standardisation(fittedTo: x).deviation.scalars,
      channels: both.channels.mean.scalars,
      classes: (0..<examples.classCount).map { label in
        let own = examples.labels.indices.filter { examples.labels[$0] == label }
        return MeanImage(fittedTo: x.gatheringRows(own)).mean.scalars
      },
      afterImage: rest(both.withoutImage), afterChannels: rest(both.withoutChannels),
      unevenness: Double((both.image.mean - both.channels.mean).squared().mean())
        / Double(x.squared().mean()),
      trainingImages: examples.count)
  }
}

/// Images centred in both ways.
private struct Centring {
  let image: MeanImage<Float>
  let channels: ChannelMean<Float>
  let withoutImage, withoutChannels: Tensor<Float>

  /// - Parameter x: images, [m, height, width, channels].
  init(_ x: Tensor<Float>) {
    image = MeanImage(fittedTo: x)  // its mean: [height, width, channels]
    channels = ChannelMean(fittedTo: x)  // [channels]
    withoutImage = image.applied(to: x)
    withoutChannels = channels.applied(to: x)
  }
}
