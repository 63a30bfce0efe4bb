import Experiments
import NeuralNetworks

/// How many weights between two hidden layers a step with a single sample does not train.
struct RestingWeights: Experiment {
  @Setting("units of each hidden layer", in: 2...1_000) var units = 200
  @Setting("probability of a hidden unit to be dropped", in: 0.05...0.95) var rate = 0.5

  struct Findings: Codable, Sendable {
    /// The share of the weights whose gradient is 0.
    var resting: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(6)
    var network: Sequential<Double> = droppingNetwork(
      [50, units, units, 10], rate: rate, activation: { Tanh() }, using: &random)
    let y = network.forward(.normal([1, 50], using: &random), mode: .training)
    network.backwardToParameters(.normal(y.shape, using: &random))
    let gradient = network.parameters[2].gradient
    return Findings(
      resting: Double(gradient.scalars.count { $0 == 0 }) / Double(gradient.count))
  }
}
