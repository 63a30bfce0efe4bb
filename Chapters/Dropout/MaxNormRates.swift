import Experiments
import Training

/// Does max-norm help dropout, and does it make more learning rates work?
struct MaxNormRates: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1, 1])
  var rates = [0.03, 0.1, 0.3, 1, 3]
  @Setting("lengths c that are tried", in: 0.1...100, quick: [2]) var limits = [1.5, 3]
  @Setting("units of the hidden layer", in: 10...1_000) var units = 100
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.5
  @Setting("steps of gradient descent", in: 10...20_000, quick: 30) var steps = 600
  @Setting("digits to learn from", in: 30...3_000) var digits = 300
  @Setting("digits set aside to choose the rate by", in: 100...3_000) var validation = 1_000
  @Setting("repetitions, each with its own seed and its own digits", in: 1...20, quick: 2)
  var repetitions = 6

  struct Arm: Sendable {
    var dropped: Double
    var limit: Double?
  }

  static func label(_ dropped: Double, _ limit: Double?) -> String {
    let dropout = dropped > 0 ? "dropout" : nil
    let length = limit.map { "max-norm \($0.settingText)" }
    let parts = [dropout, length].compactMap { $0 }
    return parts.isEmpty ? "neither" : parts.joined(separator: ", ")
  }

  var arms: [(String, Arm)] {
    [0, dropped].flatMap { dropped in
      ([nil] + limits.map(Optional.some)).map {
        (Self.label(dropped, $0), Arm(dropped: dropped, limit: $0))
      }
    }
  }

  var estimatedSeconds: Double {
    0.0003 * Double(arms.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let all = try context.data()
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try all.resampled(training: digits, validation: validation, sample: trial.sample)
      let start = DropoutRun(
        hidden: HiddenLayers(depth: 1, width: units), dropped: arm.dropped, rate: trial.rate,
        seed: trial.seed, sample: trial.sample
      ).trainer(on: data.training)
      guard let limit = arm.limit else {
        var trainer = start
        return try trainer.score(after: steps, on: data, progress)
      }
      var trainer = Trainer(
        start.model, MaxNorm(base: start.optimizer, limit: limit), batches: start.batches)
      return try trainer.score(after: steps, on: data, progress)
    }
  }
}
