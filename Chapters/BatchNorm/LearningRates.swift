import Experiments

/// At which learning rates does a network learn, and how good is each at its best: without normalisation,
/// with it before the sigmoids, behind them, and with noise put behind it (Santurkar et al. 2018, section
/// 2.1)?
struct LearningRates: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...1_000, quick: [0.1, 1, 3])
  var rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 50]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 200) var steps = 500
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let arms: [(String, Placement)] = [
    ("without", .none), ("with BN", .before), ("BN and noise", .noise), ("BN behind", .after),
  ]

  var estimatedSeconds: Double { 0.0004 * Double(4 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data()
    return try context.sweep(
      Self.arms, rates: rates, repetitions: repetitions, steps: steps, keptFor: self
    ) { placement, trial, progress in
      let digits = try digits.resampled(validation: validation, sample: trial.sample)
      let run = DigitRun(
        placement: placement, seed: trial.seed, steps: steps, learningRate: trial.rate)
      var trainer = run.trainer(on: digits)
      return try trainer.score(after: steps, on: digits, progress)
    }
  }
}
