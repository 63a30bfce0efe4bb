import Experiments
import Training

/// Batches of 8 to 512 digits, each at its own best rate of SGD: steps and digits that are needed for an
/// accuracy, and what comes out after equally many digits.
struct BatchSizes: Experiment {
  @Setting("digits in a batch", in: 1...3_000, atLeast: 2, quick: [16, 64, 256])
  var sizes = [8, 16, 32, 64, 128, 256, 512]
  @Setting("learning rates that are tried", in: 1e-4...10, quick: [0.1])
  var rates = [0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6]
  @Setting("digits that are drawn in all, with repetition", in: 1_000...10_000_000, quick: 2_000)
  var drawn = 40_000
  @Setting("validation accuracy whose step is looked for", in: 0.2...0.99, quick: 0.3) var target =
    0.85
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 6

  /// The batch with which others are compared: 32, or the one that comes next.
  var usual: Int { sizes.first { $0 >= 32 } ?? sizes[0] }

  /// The largest batch with as many steps as one of 32: sixteen times the digits.
  static let longer = "longer"

  struct Arm: Sendable {
    var size: Int
    var steps: Int
  }

  var estimatedSeconds: Double { 0.25 * Double(sizes.count * rates.count * repetitions) }

  func check() throws(SettingError) {
    guard let largest = sizes.last, largest <= drawn else {
      throw refusal(of: "sizes", "of \(drawn.settingText) digits none of them may be larger.")
    }
  }

  func run(in context: RunContext) throws -> OutcomeSweep {
    let source = try DigitSource(context)
    var arms = sizes.map {
      (label: "\($0)", arm: Arm(size: $0, steps: drawn / $0), rates: rates)
    }
    let long = Arm(size: sizes[sizes.count - 1], steps: drawn / usual)
    arms.append((label: Self.longer, arm: long, rates: Array(rates.suffix(4).prefix(3))))
    return try context.outcomes(
      arms, repetitions: repetitions, stepsOf: \.steps, keptFor: self
    ) { arm, trial, progress in
      try SmallRun(rule: .sgd, rate: trial.rate, steps: arm.steps, batch: arm.size).outcome(
        on: source.digits(digits, sample: trial.sample), seed: trial.seed, target: target, progress)
    }
  }
}
