import Experiments
import Training

/// The paper's section 4.1 (003): accuracy, and the inputs of a typical sigmoid, over training.
struct WithAndWithout: Experiment {
  @Setting("steps of gradient descent", in: 1_000...100_000, quick: 1_050, full: 50_000)
  var steps = 5_000
  @Setting("seeds of each network", in: 1...20, quick: 1, full: 3) var seeds = 5
  @Setting("steps between two looks, after the first 1,000", in: 10...1_000, full: 250)
  var interval = 50

  struct Findings: Codable, Sendable {
    /// One training for each seed.
    var without, with: [History<DigitRun.Look>]
    var trainingDigits: Int
  }

  var estimatedSeconds: Double { 0.00033 * Double(steps * seeds) }

  func run(in context: RunContext) throws -> Findings {
    let digits = try context.data()
    let runs = [Placement.none, .before].flatMap { placement in
      context.seeds(seeds).map {
        DigitRun(placement: placement, seed: $0, steps: steps, interval: interval)
      }
    }
    let all = try context.sideBySide(runs, steps: \.steps, "with and without BN") {
      try $0.train(on: digits, progress: $1)
    }
    return Findings(
      without: Array(all.prefix(seeds)), with: Array(all.dropFirst(seeds)),
      trainingDigits: digits.training.count)
  }
}
