import Experiments
import GradientChecking
import NeuralNetworks

/// Normalisation behind a convolution: the places of an image share mean, variance, gamma and beta.
struct FeatureMaps: Experiment {
  @Setting("digits in the batch", in: 8...1_000) var digits = 200
  @Setting("digits that are shown", in: 1...8) var shown = 8

  struct Findings: Codable, Sendable {
    /// The largest difference from the same values as rows of a dense layer.
    var difference: Double
    /// Trainable numbers for six feature maps.
    var parameters: Int
    /// The largest relative error of a gradient.
    var gradientError: Double
    var width, height: Int
    /// Feature maps of the shown digits: filter, digit, pixels; as they are, and normalised.
    var maps, normalised: [[[Double]]]
    /// The variance of each map over the batch.
    var before, after: [Double]
  }

  /// A blur, whose answers are never negative; Sobel's filter for upright edges, whose answers are
  /// large; and for level edges, made weak.
  static let filters: [[Double]] = [
    [Double](repeating: 1.0 / 9, count: 9),
    [-1, 0, 1, -2, 0, 2, -1, 0, 1],
    [-1, -2, -1, 0, 0, 0, 1, 2, 1].map { $0 / 10 },
  ]

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(10)
    let x = Tensor<Double>.normal([4, 5, 3, 6], mean: 2, standardDeviation: 3, using: &random)
    let norm = BatchNorm<Double>(
      scale: .normal([6], using: &random), offset: .normal([6], using: &random))
    var (images, rows) = (norm, norm)
    let y = images.forward(x, mode: .training)
    let flat = rows.forward(x.reshaped(to: [4 * 5 * 3, 6]), mode: .training)
    let report = checkGradients(of: norm, input: x, using: &random)

    let data = try context.data()
    let (height, width) = (data.images.training.height, data.images.training.width)
    let maps = filtered(data.training.prefix(digits).inputs, height, width)
    var layer = BatchNorm<Double>(Self.filters.count)
    let normalised = layer.forward(maps, mode: .training)
    return Findings(
      difference: (y.reshaped(to: flat.shape) - flat).largestMagnitude,
      parameters: norm.parameterCount, gradientError: report.relativeError, width: width,
      height: height, maps: pixels(maps), normalised: pixels(normalised),
      before: maps.columnVariances().scalars, after: normalised.columnVariances().scalars)
  }

  /// The digits through the filters: [digits, height, width, filters].
  private func filtered(_ inputs: Tensor<Float>, _ height: Int, _ width: Int) -> Tensor<Double> {
    // A kernel is [height, width, in, out]: the filters' values at each place, side by side.
    let kernel = Tensor<Double>(
      [3, 3, 1, Self.filters.count],
      (0..<9).flatMap { place in Self.filters.map { $0[place] } })
    var convolution = Conv2D(weights: kernel, padding: .same)
    return convolution.forward(
      Tensor([inputs.shape.rows, height, width, 1], inputs.scalars.map { Double($0) }),
      mode: .inference)
  }

  private func pixels(_ maps: Tensor<Double>) -> [[[Double]]] {
    Self.filters.indices.map { filter in
      (0..<shown).map { image in
        (0..<maps.shape[1]).flatMap { row in
          (0..<maps.shape[2]).map { maps[image, row, $0, filter] }
        }
      }
    }
  }
}
