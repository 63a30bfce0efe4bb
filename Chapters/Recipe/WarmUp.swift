import Experiments
import NeuralNetworks
import Training

/// Which rates train with a constant rate from the first step, and with a straight rise before it?
struct WarmUp: Experiment {
  @Setting("steps", in: 20...50_000, quick: 60) var steps = 200
  @Setting("of these, steps of the rise", in: 1...10_000, quick: 10) var rise = 50
  @Setting("digits in a batch", in: 1...3_000, quick: 32) var batch = 256
  @Setting("hidden layers of 64 units", in: 1...50, quick: 2) var layers = 6
  @Setting("learning rates of momentum", in: 1e-4...100, quick: [0.05])
  var momentumRates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
  @Setting("learning rates of Adam", in: 1e-5...1, quick: [0.003])
  var adamRates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 8

  @Setting("how many times He's deviation the large weights have", in: 1...10) var scale = 1.5

  struct Arm: Sendable {
    var kind: Kind
    var rise: Int
  }

  /// What is trained: momentum and Adam from He's start, and momentum from larger weights.
  enum Kind: String, CaseIterable, Sendable {
    case momentum
    case largeWeights = "momentum, large weights"
    case adam = "Adam"
  }

  static func label(_ kind: Kind, warm: Bool) -> String {
    kind.rawValue + (warm ? ", warmed up" : "")
  }

  var estimatedSeconds: Double {
    0.0005 * Double(2 * (2 * momentumRates.count + adamRates.count) * repetitions * steps)
  }

  func check() throws(SettingError) {
    guard rise < steps else {
      throw refusal(of: "rise", "it is to end before the \(steps) steps do.")
    }
  }

  func run(in context: RunContext) throws -> OutcomeSweep {
    let source = try DigitSource(context)
    let arms = Kind.allCases.flatMap { kind in
      [false, true].map { warm in
        (
          label: Self.label(kind, warm: warm), arm: Arm(kind: kind, rise: warm ? rise : 0),
          rates: kind == .adam ? adamRates : momentumRates
        )
      }
    }
    return try context.outcomes(
      arms, repetitions: repetitions, steps: steps, keptFor: self
    ) { arm, trial, progress in
      try SmallRun(
        rule: arm.kind == .adam ? .adam : .momentum, rate: trial.rate, steps: steps, batch: batch,
        warmUp: arm.rise,
        weights: arm.kind == .largeWeights ? .he(times: scale) : .heNormal,
        hidden: [Int](repeating: 64, count: layers)
      ).outcome(
        on: source.digits(digits, sample: trial.sample), seed: trial.seed, progress)
    }
  }
}

extension Initializer {
  /// He's weights, so many times as large.
  static func he(times scale: Double) -> Initializer {
    .scaled(gain: 2 * scale * scale, fan: .in, .normal)
  }
}
