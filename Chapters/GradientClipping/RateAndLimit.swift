import Experiments
import Optimizers

/// Which learning rates and which limits of the global norm train the network that explodes?
struct RateAndLimit: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.05, 0.2])
  var rates = [0.00625, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2]
  @Setting(
    "limits of the global norm that are tried", in: 1e-4...1e4, atLeast: 2, holding: [1],
    quick: [1, 2])
  var limits = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each pair, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best pair by", in: 100...10_000)
  var validation = 800

  var estimatedSeconds: Double {
    0.0004 * Double((limits.count + 1) * rates.count * steps * repetitions)
  }

  /// The name of the arm that is not clipped.
  static let without = "none"

  func run(in context: RunContext) throws -> RowSweep {
    let arms = limits.map { ($0.settingText, $0) } + [(Self.without, .infinity)]
    return try context.rowSweep(
      arms.map { ($0, RowArm(run: RowRun(clipping: .globalNorm($1), steps: steps))) },
      RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
