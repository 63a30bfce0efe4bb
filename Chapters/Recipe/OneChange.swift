import Experiments
import Training

/// From the notes' setting to the recipe: one change at a time, each setting at its best rate; and the recipe
/// with one part taken out.
struct OneChange: Experiment {
  @Setting("steps", in: 20...100_000, quick: 60) var steps = 1_500
  @Setting("learning rates of Adam", in: 1e-5...1, quick: [0.003])
  var adamRates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05]
  @Setting("learning rates of Nesterov's momentum", in: 1e-4...10, quick: [0.05])
  var momentumRates = [0.02, 0.05, 0.1, 0.2]
  @Setting("digits to learn from", in: 50...3_000, quick: 300) var digits = 500
  @Setting("repetitions, each with a seed and digits of its own", in: 1...40, quick: 2)
  var repetitions = 8

  static let notes = "the notes' setting"
  static let recipe = "the whole recipe"

  static func with(_ part: RecipePart) -> String {
    part == RecipePart.allCases.last ? recipe : "+ \(part.rawValue)"
  }

  static func without(_ part: RecipePart) -> String { "without \(part.rawValue)" }

  struct Arm: Sendable {
    var run: SmallRun
  }

  /// The parts that can be taken out by themselves.
  static let removable = RecipePart.allCases.filter { $0 != .rate }

  var arms: [(label: String, arm: Arm, rates: [Double])] {
    let all = RecipePart.allCases
    func arm(_ label: String, _ parts: [RecipePart]) -> (label: String, arm: Arm, rates: [Double]) {
      let run = RecipePart.setting(parts, steps: steps)
      return (label, Arm(run: run), run.rule == .adam ? adamRates : momentumRates)
    }
    var arms = [(label: Self.notes, arm: Arm(run: RecipePart.notes(steps: steps)), rates: [0.001])]
    for (index, part) in all.enumerated() {
      arms.append(arm(Self.with(part), Array(all.prefix(index + 1))))
    }
    for part in Self.removable {
      arms.append(arm(Self.without(part), all.filter { $0 != part }))
    }
    return arms
  }

  var estimatedSeconds: Double {
    0.00012 * Double(arms.map(\.rates.count).reduce(0, +) * repetitions * steps)
  }

  func run(in context: RunContext) throws -> OutcomeSweep {
    let source = try DigitSource(context)
    return try context.outcomes(
      arms, repetitions: repetitions, steps: steps, keptFor: self
    ) { arm, run, progress in
      var setting = arm.run
      setting.rate = run.rate
      return try setting.outcome(
        on: source.digits(digits, sample: run.sample), seed: run.seed, progress)
    }
  }
}
