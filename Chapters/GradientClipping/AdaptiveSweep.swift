import Experiments
import Optimizers

/// Adaptive clipping of the network that explodes.
struct AdaptiveSweep: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.05, 0.2])
  var rates = [0.00625, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2]
  @Setting("limits λ: a gradient's length in lengths of its weights", in: 1e-4...100, quick: [0.04])
  var limits = [0.01, 0.04, 0.16, 0.64, 2.5]
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each pair, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best pair by", in: 100...10_000)
  var validation = 800

  var estimatedSeconds: Double {
    0.0004 * Double(limits.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> RowSweep {
    let arms = limits.reversed().map {
      (
        "λ = \($0.settingText)",
        RowArm(run: RowRun(steps: steps), adaptive: AdaptiveClipping(limit: $0))
      )
    }
    return try context.rowSweep(
      arms, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
