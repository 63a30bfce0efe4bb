import Experiments
import NeuralNetworks
import Optimizers

/// How much is clipping worth to networks whose recurrent weights begin well, and to those that do not?
struct StartComparison: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.05, 0.2])
  var rates = [0.0016, 0.003, 0.006, 0.0125, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8]
  @Setting("limit of the global norm", in: 1e-4...1e4) var limit = 1.0
  @Setting("steps of gradient descent with each", in: 10...5_000, quick: 60) var steps = 300
  @Setting(
    "trainings for each rate, each with a seed and a training set of its own", in: 1...100,
    quick: 1)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  /// Activation, start and gain of the recurrent weights.
  struct Case: Codable, Sendable, Equatable {
    var name: String
    var activation: Units
    var start: Start
    var gain: Double

    enum Units: String, Codable, Sendable { case tanh, relu }

    func label(isClipped: Bool) -> String { name + (isClipped ? ", clipped" : "") }
  }

  static let cases = [
    Case(name: "tanh, normal, g = 2", activation: .tanh, start: .normal, gain: 2),
    Case(name: "tanh, normal, g = 1", activation: .tanh, start: .normal, gain: 1),
    Case(name: "tanh, orthogonal, g = 1", activation: .tanh, start: .orthogonal, gain: 1),
    Case(name: "ReLU, normal, g = 1.75", activation: .relu, start: .normal, gain: 1.75),
    Case(name: "ReLU, normal, g = √2", activation: .relu, start: .normal, gain: 2.0.squareRoot()),
    Case(name: "ReLU, orthogonal, g = 1", activation: .relu, start: .orthogonal, gain: 1),
  ]

  var estimatedSeconds: Double {
    0.0004 * Double(2 * Self.cases.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> RowSweep {
    let arms = Self.cases.flatMap { one in
      [false, true].map { isClipped in
        let run = RowRun(
          clipping: .globalNorm(isClipped ? limit : .infinity),
          activation: one.activation == .tanh ? .hyperbolicTangent : .rectifier, gain: one.gain,
          start: one.start, steps: steps)
        return (one.label(isClipped: isClipped), RowArm(run: run))
      }
    }
    return try context.rowSweep(
      arms, RowTrials(rates: rates, repetitions: repetitions, validation: validation),
      keptFor: self)
  }
}
