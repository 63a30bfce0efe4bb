import Experiments

/// Does dropout pay with more digits to learn from (Srivastava et al. 2014, section 7.4)?
struct MoreDigits: Experiment {
  @Setting("digits to learn from", in: 30...3_000, atLeast: 2) var digits = [300, 2_500]
  @Setting("probabilities p of a hidden unit to be dropped", in: 0...0.95, atLeast: 2, holding: [0])
  var dropped = [0, 0.7]
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1])
  var rates = [0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 30) var steps = 1_000
  @Setting("digits set aside to choose the rate by", in: 100...3_000) var validation = 1_000
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 8

  struct Arm: Sendable {
    var digits: Int
    var dropped: Double
  }

  static func label(_ digits: Int, _ dropped: Double) -> String {
    "\(digits.settingText) digits, p = \(dropped.settingText)"
  }

  var estimatedSeconds: Double {
    0.0003 * Double(digits.count * dropped.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let all = try context.data()
    let arms = digits.flatMap { digits in
      dropped.map { (Self.label(digits, $0), Arm(digits: digits, dropped: $0)) }
    }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try all.resampled(
        training: arm.digits, validation: validation, sample: trial.sample)
      let run = DropoutRun(
        hidden: FewDigits.wide, dropped: arm.dropped, rate: trial.rate, seed: trial.seed,
        sample: trial.sample)
      var trainer = run.trainer(on: data.training)
      return try trainer.score(after: steps, on: data, progress)
    }
  }
}
