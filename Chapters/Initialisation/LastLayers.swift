import Experiments

/// Five layers of ReLU from He's start, whose last layer begins smaller or larger: does the first loss matter,
/// each at its own best learning rate?
struct LastLayers: Experiment {
  @Setting(
    "what the last layer's weights are multiplied by", in: 0...1_000, holding: [0, 1],
    quick: [0, 1])
  var scales = [0, 0.1, 1, 10]
  @Setting("learning rates that are tried", in: 1e-6...1_000, quick: [0.03, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
  @Setting("hidden layers of 100 ReLU", in: 1...30) var depth = 5
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 150
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 4
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static func label(_ scale: Double) -> String { "× \(scale.settingText)" }

  var estimatedSeconds: Double {
    0.0003 * Double(scales.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    try context.sweep(
      scales.map {
        (
          Self.label($0),
          StartedRun(
            nonlinearity: .relu, weights: .he, depth: depth, steps: steps, lastScale: $0)
        )
      }, rates: rates, repetitions: repetitions, validation: validation, keptFor: self)
  }
}
