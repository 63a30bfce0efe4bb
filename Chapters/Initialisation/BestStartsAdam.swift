import Experiments

/// The same networks by Adam, which divides each gradient by its usual size: how much of a bad start does it
/// make good?
struct BestStartsAdam: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...10, quick: [0.001, 0.01])
  var rates = [0.0003, 0.001, 0.003, 0.01, 0.03]
  @Setting("hidden layers of 100 units", in: 1...30) var depth = 5
  @Setting("steps of Adam with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 8
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let starts: [(Nonlinearity, [InitialWeights])] = [
    (.sigmoid, [.one, .hundredth, .xavier, .fourfold, .he]), (.relu, [.xavier, .he]),
  ]

  var estimatedSeconds: Double { 0.0003 * Double(7 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Sweep {
    let arms = Self.starts.flatMap { nonlinearity, starts in
      starts.map { weights in
        (
          BestStarts.label(nonlinearity, weights),
          StartedRun(
            nonlinearity: nonlinearity, weights: weights, depth: depth, steps: steps, usesAdam: true
          )
        )
      }
    }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, validation: validation, keptFor: self)
  }
}
