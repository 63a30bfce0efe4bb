import Experiments
import Training

/// The average of the weights against the last ones, with a constant rate and with one that falls, each at its
/// best rate.
struct Averaging: Experiment {
  @Setting("steps of momentum", in: 20...50_000, quick: 60) var steps = 1_000
  @Setting("shares that an average keeps in a step", in: 0...0.9999, quick: [0.9])
  var decays = [0.9, 0.98, 0.99]
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.05])
  var rates = [0.01, 0.02, 0.05, 0.1, 0.2]
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 10

  struct Arm: Sendable {
    var shape: RateShape
    var decay: Double?
  }

  static func label(_ shape: RateShape, _ decay: Double?) -> String {
    "\(shape.rawValue) rate" + (decay.map { ", average \($0.settingText)" } ?? "")
  }

  var estimatedSeconds: Double {
    0.0001 * Double((decays.count + 3) * rates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> OutcomeSweep {
    let source = try DigitSource(context)
    let arms =
      ([nil] + decays).map { Arm(shape: .constant, decay: $0) }
      + [nil, decays[decays.count / 2]].map { Arm(shape: .cosine, decay: $0) }
    return try context.outcomes(
      arms.map { (label: Self.label($0.shape, $0.decay), arm: $0, rates: rates) },
      repetitions: repetitions, steps: steps, keptFor: self
    ) { arm, run, progress in
      try SmallRun(rate: run.rate, steps: steps, shape: arm.shape, averaging: arm.decay).outcome(
        on: source.digits(digits, sample: run.sample), seed: run.seed, progress)
    }
  }
}
