import Experiments

/// Five hidden layers, begun in eight ways, by plain gradient descent: each at its own best learning rate.
struct BestStarts: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...1_000, quick: [0.03, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  @Setting("hidden layers of 100 units", in: 1...30) var depth = 5
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 4
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  /// What is compared with each nonlinearity.
  static func starts(_ nonlinearity: Nonlinearity) -> [InitialWeights] {
    InitialWeights.allCases.filter { $0 != .fourfold || nonlinearity == .sigmoid }
  }

  static func label(_ nonlinearity: Nonlinearity, _ weights: InitialWeights) -> String {
    "\(nonlinearity.rawValue), \(weights.name)"
  }

  var estimatedSeconds: Double { 0.0003 * Double(22 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Sweep {
    let arms = Nonlinearity.ofTheNotes.flatMap { nonlinearity in
      Self.starts(nonlinearity).map { weights in
        (
          Self.label(nonlinearity, weights),
          StartedRun(nonlinearity: nonlinearity, weights: weights, depth: depth, steps: steps)
        )
      }
    }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, validation: validation, keptFor: self)
  }
}
