import Datasets
import Experiments
import NeuralNetworks

/// How many sigmoids get so much that they hardly change (003).
struct Saturation: Experiment {
  @Setting("sigmoids", in: 1...1_000) var units = 100

  struct Findings: Codable, Sendable {
    /// The share of outputs within 5% of their ends: with pixels from 0 to 255, from 0 to 1, and with
    /// the mean image subtracted as well.
    var raw, scaled, centred: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let images = try ChapterImages(context)
    let x = images.flat(images.training).inputs
    var random = context.random(5)
    var layers = Sequential<Float>([
      Dense(x.shape.columns, units, weights: .glorotUniform, using: &random), Sigmoid(),
    ])
    func share(_ x: Tensor<Float>) -> Double {
      let y = layers.forward(x, mode: .inference)
      return Double(y.map { $0 < 0.05 || $0 > 0.95 ? 1 : 0 }.mean())
    }
    return Findings(
      raw: share(x * 255), scaled: share(x),
      centred: share(MeanImage(fittedTo: x).applied(to: x)))
  }
}
