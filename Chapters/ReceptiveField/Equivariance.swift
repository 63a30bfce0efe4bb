import Experiments
import NeuralNetworks

/// What a layer makes of a moved image: the moved map, or something else? And what becomes of waves that are
/// too fine for a map of half the size.
struct Equivariance: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference between a moved image's map and the moved map: stride 1 and one pixel; stride 2
    /// and two pixels.
    var strideOne, strideTwo: Double
    /// Waves from all pixels alike to every other pixel, in waves a pixel.
    var frequencies: [Double]
    var filters: [Filter]
  }

  struct Filter: Codable, Sendable {
    var name: String
    /// Weights along one axis.
    var weights: [Double]
    /// For each frequency what is left of the wave behind the filter and a stride of 2.
    var gains: [Double]

    /// |cos(pi f)|^n for a mean of two neighbours, n times.
    func theory(_ frequency: Double) -> Double {
      Double.pow(abs(Double.cos(.pi * frequency)), Double(weights.count - 1))
    }
  }

  static let filters: [(String, [Double])] = [
    ("no blur", [1]), ("mean of 2", [0.5, 0.5]), ("1, 2, 1", [0.25, 0.5, 0.25]),
    ("1, 4, 6, 4, 1", [1, 4, 6, 4, 1].map { $0 / 16 }),
  ]

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(11)
    let frequencies = (0...32).map { Double($0) / 64 }
    return Findings(
      strideOne: Self.difference(stride: 1, using: &random),
      strideTwo: Self.difference(stride: 2, using: &random), frequencies: frequencies,
      filters: Self.filters.map { name, weights in
        Filter(
          name: name, weights: weights,
          gains: frequencies.map { Self.gain(of: weights, frequency: $0) })
      })
  }

  /// Of a convolution without padding, on noise: all windows of one map but the first are windows of the
  /// other.
  static func difference(stride: Int, using random: inout RandomSource) -> Double {
    let image = Tensor<Double>.normal([1, 16 + stride, 9, 2], using: &random)
    var layer = Conv2D<Double>(2, 3, kernel: 3, stride: PixelSize(stride), using: &random)
    func map(_ firstRow: Int) -> Tensor<Double> {
      let rows = image.reshaped(to: [16 + stride, 18]).rows(firstRow..<firstRow + 16)
      let y = layer.forward(rows.reshaped(to: [1, 16, 9, 2]), mode: .inference)
      return y.reshaped(to: [y.shape[1], y.shape[2] * y.shape[3]])
    }
    let (here, moved) = (map(0), map(stride))
    let count = here.shape[0]
    return (here.rows(1..<count) - moved.rows(0..<count - 1)).largestMagnitude
  }

  /// The amplitude behind a filter and a stride of 2, from a sine and a cosine.
  static func gain(of weights: [Double], frequency: Double) -> Double {
    var layer = Conv2D(
      weights: Tensor([1, weights.count, 1, 1], weights), stride: [1, 2])
    func answer(_ wave: (Double) -> Double) -> Double {
      let pixels = (0..<16).map { wave(2 * .pi * frequency * Double($0)) }
      return layer.forward(Tensor([1, 1, 16, 1], pixels), mode: .inference)[0, 0, 2, 0]
    }
    let (sine, cosine) = (answer { Double.sin($0) }, answer { Double.cos($0) })
    return (sine * sine + cosine * cosine).squareRoot()
  }
}
