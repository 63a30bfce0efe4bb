import Experiments
import NeuralNetworks

/// The mean output of three functions for inputs from N(0, 1).
struct MeanOutputs: Experiment {
  @Setting("inputs", in: 100...10_000_000) var inputs = 100_000

  struct Findings: Codable, Sendable {
    var sigmoid, tanh, relu: Double
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(7)
    let x = (0..<inputs).map { _ in random.normal() }
    func mean(_ kind: ActivationFunction) -> Double { kind.curve(x).value.mean }
    return Findings(sigmoid: mean(.sigmoid), tanh: mean(.tanh), relu: mean(.relu))
  }
}

/// How often no two weights of a unit have gradients of opposite signs, for one sample at a time: with
/// sigmoids, tanh and ReLUs below the unit.
struct SameSigns: Experiment {
  @Setting("samples, each by itself", in: 1...10_000) var samples = 200

  struct Findings: Codable, Sendable {
    /// Shares of the units.
    var sigmoid, tanh, relu: Double
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(8)
    return Findings(
      sigmoid: share(.sigmoid, using: &random), tanh: share(.tanh, using: &random),
      relu: share(.relu, using: &random))
  }

  private func share(_ kind: ActivationFunction, using random: inout RandomSource) -> Double {
    let units = 10
    var agreeing = 0
    for _ in 0..<samples {
      var network = Sequential<Float>(
        kind.hiddenLayer(20, 30, using: &random)
          + [Dense(30, units, weights: kind.initializer, using: &random)])
      _ = network.forward(.normal([1, 20], using: &random), mode: .training)
      network.backwardToParameters(.normal([1, units], using: &random))
      let gradient = network.parameters.last { $0.role == .weight }!.gradient.transposed()
      agreeing += (0..<units).count { unit in
        let row = gradient.rows(unit..<unit + 1).scalars
        return row.allSatisfy { $0 >= 0 } || row.allSatisfy { $0 <= 0 }
      }
    }
    return Double(agreeing) / Double(samples * units)
  }
}
