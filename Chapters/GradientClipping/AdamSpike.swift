import Experiments
import NeuralNetworks
import Optimizers

/// A single gradient that is far too long, among ones of length 1: what it does to the steps of gradient
/// descent and of Adam, with clipping and without.
struct AdamSpike: Experiment {
  @Setting("length of the one long gradient", in: 1...1e6) var spike = 100.0
  @Setting("the step at which it comes", in: 1...10_000) var at = 500
  @Setting("steps in all", in: 10...20_000) var steps = 3_000

  struct Findings: Codable, Sendable {
    /// The length of each step, in units of the learning rate.
    var descent, descentClipped, adam, adamClipped: [Double]
  }

  /// How many steps after it the page looks.
  static let later = 200

  func check() throws(SettingError) {
    guard at + Self.later <= steps else {
      throw refusal(
        of: "at",
        "the page looks \(Self.later) steps later, and there are \(steps) in all. "
          + "Give `at` and `steps` as far apart.")
    }
  }

  func run(in context: RunContext) -> Findings {
    let rate = 0.001
    let (descent, adam) = (
      AnyOptimizer(SGD<Double>(learningRate: rate)), AnyOptimizer(Adam<Double>(learningRate: rate))
    )
    return Findings(
      descent: lengths(descent, limit: .infinity, rate),
      descentClipped: lengths(descent, limit: 1, rate),
      adam: lengths(adam, limit: .infinity, rate), adamClipped: lengths(adam, limit: 1, rate))
  }

  private func lengths(
    _ base: AnyOptimizer<Double>, limit: Double, _ rate: Double
  ) -> [Double] {
    var optimizer = Clipped(base, by: .globalNorm(limit, epsilon: 0))
    var layer = Dense(weights: Tensor<Double>([1, 1], [0]))
    return (1...steps).map { step in
      let before = layer.weights.value[0, 0]
      layer.weights.gradient = Tensor([1, 1], [step == at ? spike : 1])
      optimizer.step(&layer)
      return abs(layer.weights.value[0, 0] - before) / rate
    }
  }
}
