import Experiments
import Training

/// Four ways to change the rate over a training, each at its own best rate; and a straight rise before one of
/// them.
struct Schedules: Experiment {
  @Setting("steps of momentum", in: 20...50_000, quick: 60) var steps = 1_000
  @Setting(
    "learning rates that are tried, the highest of each schedule", in: 1e-4...10, quick: [0.05])
  var rates = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 12

  struct Findings: Codable, Sendable {
    /// As they were set.
    var steps, digits: Int
    var sweep: OutcomeSweep
  }

  var estimatedSeconds: Double {
    0.0002 * Double(RateShape.allCases.count * rates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let sweep = try context.outcomes(
      RateShape.allCases.map { ($0.rawValue, $0, rates) }, repetitions: repetitions,
      steps: steps, keptFor: self
    ) { shape, trial, progress in
      try SmallRun(rate: trial.rate, steps: steps, shape: shape).outcome(
        on: source.digits(digits, sample: trial.sample), seed: trial.seed, progress)
    }
    return Findings(steps: steps, digits: digits, sweep: sweep)
  }
}
