import Experiments
import NeuralNetworks

/// Descents beside the wall from many starts, at many learning rates: how many end on the plain?
struct CliffRates: Experiment {
  @Setting("learning rates that are tried", in: 0.001...100, quick: [0.5, 2, 5])
  var rates = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]
  @Setting("norms that gradients are clipped to", in: 0.001...10) var limits = [1, 0.1]
  @Setting("starts at random, the same for all", in: 2...500, quick: 12) var starts = 48
  @Setting("steps of each descent", in: 1...5_000) var steps = 400
  @Setting("loss above which a descent has ended on the plain", in: 0.001...0.5) var plain = 0.05

  static let without = "not clipped"
  static func label(_ limit: Double) -> String { "clipped to \(limit.settingText)" }

  func run(in context: RunContext) throws -> Sweep {
    let model = CliffModel()
    let arms = [(Self.without, Double?.none)] + limits.map { (Self.label($0), $0) }
    return try context.sweep(arms, rates: rates, seeds: starts, goal: .lowest, failed: 1) {
      limit, trial, progress in
      var random = RandomSource(seed: trial.seed)
      // To the right of the wall, along the valley at its foot.
      let (w, b) = (4.6 + 1.4 * random.uniform(), -2.6 + 0.6 * random.uniform())
      let start = CliffModel.Point(w: w, b: b)
      let end = model.descent(from: start, rate: trial.rate, steps: steps, limit: limit).last!
      try progress.advance()
      return model(end).loss > plain ? 1 : 0
    }
  }
}
