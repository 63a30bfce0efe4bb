import Experiments
import Optimizers

/// How much is clipping worth to Adam?
struct AdamSweep: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...10, quick: [0.002, 0.008])
  var rates = [0.00025, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032]
  @Setting("limits of the global norm", in: 1e-6...1e4, quick: [1]) var limits = [0.01, 0.1, 1, 10]
  @Setting("steps with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  var estimatedSeconds: Double {
    0.0004 * Double((limits.count + 1) * rates.count * steps * repetitions)
  }

  static let without = "not clipped"
  static func label(_ limit: Double) -> String { "clipped to \(limit.settingText)" }

  func run(in context: RunContext) throws -> RowSweep {
    let arms = [(Self.without, Double.infinity)] + limits.map { (Self.label($0), $0) }
    return try context.rowSweep(
      arms.map {
        ($0, RowArm(run: RowRun(clipping: .globalNorm($1), steps: steps), rule: .adam))
      }, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
