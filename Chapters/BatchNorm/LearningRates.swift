import Experiments

/// Which learning rates train the network, with batch normalisation and without, and how good is each at
/// its best?
struct LearningRates: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...1_000)
  var rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 50]
  @Setting("steps of gradient descent with each", in: 10...5_000) var steps = 500
  @Setting("seeds for each rate", in: 1...20, quick: 1) var seeds = 3
  @Setting("training sets, drawn anew, each with all seeds", in: 1...20, quick: 1) var samples = 3
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  var estimatedSeconds: Double { 0.0003 * Double(2 * rates.count * steps * seeds * samples) }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data()
    return try context.sweep(
      [("without", Placement.none), ("with BN", .before)], rates: rates, seeds: seeds,
      samples: samples, steps: steps, keptFor: self
    ) { placement, trial, progress in
      let digits = digits.resampled(validation: validation, sample: trial.sample)
      let run = DigitRun(
        placement: placement, seed: trial.seed, steps: steps, learningRate: trial.rate)
      var trainer = run.trainer(on: digits)
      return try trainer.score(after: steps, on: digits, progress)
    }
  }
}
