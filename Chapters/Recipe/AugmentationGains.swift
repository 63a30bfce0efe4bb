import Experiments
import Training

/// What each change of the training digits is worth, each at its own best rate; and how much better the network
/// knows the digits it has learnt from than others.
struct AugmentationGains: Experiment {
  @Setting("steps of momentum with a rate that falls along a cosine", in: 20...50_000, quick: 60)
  var steps = 1_500
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.05])
  var rates = [0.01, 0.02, 0.05, 0.1]
  @Setting("digits to learn from", in: 50...3_000, quick: 300) var digits = 500
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 10

  var estimatedSeconds: Double {
    0.0001 * Double(AugmentationKind.allCases.count * rates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> OutcomeSweep {
    let source = try DigitSource(context)
    return try context.outcomes(
      AugmentationKind.allCases.map { (label: $0.rawValue, arm: $0, rates: rates) },
      repetitions: repetitions, steps: steps, keptFor: self
    ) { kind, run, progress in
      try SmallRun(
        rate: run.rate, steps: steps, shape: .cosine, augmentation: kind.augmentation
      ).outcome(on: source.digits(digits, sample: run.sample), seed: run.seed, progress)
    }
  }
}
