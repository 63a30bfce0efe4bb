import Experiments
import Training

/// Six update rules, each at its own best rate: how soon each gets to an accuracy, and how far in the end; with
/// a constant rate, and with one that falls along a cosine.
struct Optimisers: Experiment {
  @Setting("steps", in: 20...50_000, quick: 60) var steps = 1_000
  @Setting("rates of the rules without a memory of squares", in: 1e-5...10, quick: [0.05])
  var plainRates = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
  @Setting("rates of RMSprop, Adam and AdamW", in: 1e-6...1, quick: [0.003])
  var adaptiveRates = [0.0003, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02]
  @Setting("validation accuracy whose step is looked for", in: 0.2...0.99, quick: 0.3) var target =
    0.85
  @Setting("digits to learn from, shifted by up to a pixel", in: 100...3_000, quick: 300)
  var digits = 1_000
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 8

  struct Findings: Codable, Sendable {
    var constant, cosine: OutcomeSweep
  }

  struct Arm: Sendable {
    var rule: Rule
    var shape: RateShape
  }

  var estimatedSeconds: Double {
    0.00025 * Double(2 * Rule.allCases.count * plainRates.count * repetitions * steps)
  }

  func run(in context: RunContext) throws -> Findings {
    let source = try DigitSource(context)
    let shapes = [RateShape.constant, .cosine]
    let arms = shapes.flatMap { shape in
      Rule.allCases.map { rule in
        (
          label: "\(rule.rawValue) \(shape.rawValue)", arm: Arm(rule: rule, shape: shape),
          rates: rule.isAdaptive ? adaptiveRates : plainRates
        )
      }
    }
    let all = try context.outcomes(
      arms, repetitions: repetitions, steps: steps, keptFor: self
    ) { arm, trial, progress in
      try SmallRun(rule: arm.rule, rate: trial.rate, steps: steps, shape: arm.shape).outcome(
        on: source.digits(digits, sample: trial.sample), seed: trial.seed, target: target, progress)
    }
    func part(_ shape: RateShape) -> OutcomeSweep {
      OutcomeSweep(
        arms: Rule.allCases.map { rule in
          let arm = all["\(rule.rawValue) \(shape.rawValue)"]
          return OutcomeSweep.Arm(label: rule.rawValue, rates: arm.rates, outcomes: arm.outcomes)
        })
    }
    return Findings(constant: part(.constant), cosine: part(.cosine))
  }

  /// How soon the target is reached, as a sweep in which a low number is good; a training that never does counts
  /// as twice its length.
  func speed(_ sweep: OutcomeSweep) -> Sweep {
    sweep.sweep(nil, .lowest) {
      let steps = Double($0.stepsToTarget ?? 2 * steps)
      return Score(validation: steps, test: steps)
    }
  }
}

extension Rule {
  /// Whether gradients are divided by the root of an average of their squares.
  var isAdaptive: Bool { self == .rmsprop || self == .adam || self == .adamW }
}
