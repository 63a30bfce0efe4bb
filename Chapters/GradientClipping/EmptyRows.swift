import Experiments
import Optimizers

/// Does clipping help where gradients vanish? The network has to remember a digit while it reads empty
/// rows; its recurrent weights shrink what passes them, or keep its length.
struct EmptyRows: Experiment {
  @Setting("empty rows after each digit", in: 1...200) var emptyRows = 30
  @Setting("gain g of the recurrent weights that shrink", in: 0.01...10) var gain = 0.5
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.1, 0.4])
  var rates = [0.003, 0.006, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4]
  @Setting("limit of the global norm", in: 1e-4...1e4) var limit = 1.0
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let arms = ["shrinking", "shrinking, clipped", "orthogonal", "orthogonal, clipped"]

  var estimatedSeconds: Double {
    0.0004 * Double(28 + emptyRows) / 28
      * Double(Self.arms.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> RowSweep {
    let arms = Self.arms.enumerated().map { place, name in
      let run = RowRun(
        clipping: .globalNorm(place % 2 == 1 ? limit : .infinity), gain: place < 2 ? gain : 1,
        start: place < 2 ? .normal : .orthogonal, emptyRows: emptyRows, steps: steps)
      return (name, RowArm(run: run))
    }
    return try context.rowSweep(
      arms, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
