import Experiments

/// Thirty layers of ReLU (He et al. 2015, figure 3), begun in six ways and with batch normalisation: each at
/// its own best learning rate.
struct DeepStarts: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...1_000, quick: [0.01, 0.1])
  var rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
  @Setting("hidden layers of 100 ReLU", in: 1...60, quick: 12) var depth = 30
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 200
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 8
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let normalised = "He, with BN"
  static let starts: [InitialWeights] = [.xavier, .he, .pyTorch, .orthogonal, .lsuv]

  var estimatedSeconds: Double {
    0.00004 * Double(6 * rates.count * steps * repetitions * depth)
  }

  func run(in context: RunContext) throws -> Sweep {
    var arms = Self.starts.map {
      ($0.name, StartedRun(nonlinearity: .relu, weights: $0, depth: depth, steps: steps))
    }
    arms.append(
      (
        Self.normalised,
        StartedRun(
          nonlinearity: .relu, weights: .he, depth: depth, steps: steps, normalises: true)
      ))
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, validation: validation, keptFor: self)
  }
}
