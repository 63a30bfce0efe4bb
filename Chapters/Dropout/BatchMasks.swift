import Experiments
import NeuralNetworks

/// Does a batch share one mask?
struct BatchMasks: Experiment {
  @Setting("samples in the batch", in: 1...1_000) var batch = 60
  @Setting("hidden units", in: 1...60) var units = 30

  struct Findings: Codable, Sendable {
    var differentMasks: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(2)
    var network: Sequential<Double> = droppingNetwork([20, units, 10], rate: 0.5, using: &random)
    _ = network.forward(.normal([batch, 20], using: &random), mode: .training)
    let mask = network.masks[0]  // [batch, units]
    let masks = (0..<batch).map { mask.rows($0..<($0 + 1)).scalars }
    return Findings(differentMasks: Set(masks).count)
  }
}
