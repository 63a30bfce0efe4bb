import Datasets
import Experiments
import NeuralNetworks

/// The largest eigenvalue of the inputs' second moments decides the largest step (LeCun et al. 1998):
/// what does the inputs' mean do to it?
struct Curvature: Experiment {
  @Setting("steps of gradient descent at each rate", in: 50...5_000) var steps = 400

  struct Findings: Codable, Sendable {
    /// Pixels from 0 to 1, minus the channel mean, minus the mean image.
    var asTheyAre, withoutChannelMean, withoutMeanImage: Bowl
    /// The number of values of a pooled image.
    var features: Int
  }

  /// The loss of a linear unit with half the mean squared error.
  struct Bowl: Codable, Sendable {
    /// The two largest eigenvalues of the inputs' second moments.
    var first, second: Double
    /// How the weights have grown at 95% and at 105% of the largest rate: by less than 1 where
    /// gradient descent converges.
    var below, above: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let x = images.pooled(images.training).inputs
    let channelMean = RowsOfPixels.channelMean(of: x, channels: images.pooledShape[2])
    return Findings(
      asTheyAre: bowl(of: x), withoutChannelMean: bowl(of: channelMean.applied(to: x)),
      withoutMeanImage: bowl(of: MeanImage(fittedTo: x).applied(to: x)),
      features: x.shape.columns)
  }

  /// - Parameter x: the inputs, [m, n].
  func bowl(of x: Tensor<Float>) -> Bowl {
    let moments = x.secondMoments()  // [n, n]
    let values = moments.symmetricEigen().values
    let limit = 2 / values[0]
    return Bowl(
      first: values[0], second: values[1],
      below: growth(moments, rate: 0.95 * limit),
      above: growth(moments, rate: 1.05 * limit))
  }

  /// How the weights of a linear unit, alone with squared error and no targets, grow in full-batch
  /// gradient descent.
  func growth(_ moments: Tensor<Double>, rate: Double) -> Double {
    var w = Tensor<Double>([moments.shape[0], 1], repeating: 1)
    let start = w.norm()
    for _ in 0..<steps { w -= moments.matrixProduct(w) * rate }
    return w.norm() / start
  }
}
