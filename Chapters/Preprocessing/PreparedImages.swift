import Datasets
import Experiments
import NeuralNetworks

/// The same images before and after each preprocessing, and what neighbouring pixels then have in common.
struct PreparedImages: Experiment {
  @Setting("what is added to the variances", in: 1e-6...1) var epsilon = usualEpsilon

  struct Findings: Codable, Sendable {
    /// Height, width and channels.
    var shape: [Int]
    /// The first image of each class as it is, and after each preprocessing.
    var original: [[Float]]
    var prepared: [[[Float]]]
    /// The mean correlation of neighbours, as they are and whitened with epsilon.
    var correlation, correlationWhitened: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let training = images.pooled(images.training)
    let (x, shape) = (training.inputs, images.pooledShape)
    let prepared = preprocessings(of: x, channels: shape[2]).map { $0.applied(to: x) }
    let shown = (0..<training.classCount).compactMap { training.labels.firstIndex(of: $0) }
    func rows(_ x: Tensor<Float>) -> [[Float]] { shown.map { x.rows($0..<$0 + 1).scalars } }
    return Findings(
      shape: shape.dimensions, original: rows(x), prepared: prepared.map(rows),
      correlation: neighbourCorrelation(x, shape),
      correlationWhitened: neighbourCorrelation(prepared[4], shape))
  }

  /// - Parameter x: images in rows, [m, n].
  func preprocessings(
    of x: Tensor<Float>, channels: Int
  ) -> [any Preprocessing<Float>] {
    let axes = Decorrelation(fittedTo: x)
    return [
      MinMaxScaling(fittedTo: x),
      RowsOfPixels.channelMean(of: x, channels: channels),
      MeanImage(fittedTo: x),
      Standardisation(fittedTo: x),
      Whitening(axes, epsilon: epsilon, form: .zeroPhase),
      Whitening(axes, form: .zeroPhase),
    ]
  }

  /// The mean correlation of pixels with their right neighbours, of those pairs that both change.
  private func neighbourCorrelation(_ x: Tensor<Float>, _ shape: Shape) -> Double {
    let covariance = x.covariance()
    var correlations: [Double] = []
    for row in 0..<shape[0] {
      for column in 0..<(shape[1] - 1) {
        let i = (row * shape[1] + column) * shape[2]
        let j = i + shape[2]
        let product = covariance[i, i] * covariance[j, j]
        // Pixels at a dark rim hardly change, and say nothing.
        if product > 1e-6 { correlations.append(covariance[i, j] / product.squareRoot()) }
      }
    }
    return correlations.mean
  }
}
