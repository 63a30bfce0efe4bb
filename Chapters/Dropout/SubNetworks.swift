import Experiments
import NeuralNetworks

/// A small network, whole and with the holes of real masks (000, figure 14; 002, figure 5-14).
struct SubNetworks: Experiment {
  @Setting("probability of a hidden unit to be dropped", in: 0.05...0.95) var rate = 0.5
  @Setting("training steps", in: 1...5) var steps = 3

  struct Findings: Codable, Sendable {
    /// The units of each layer, inputs first.
    var widths: [Int]
    /// For each step the mask of each hidden layer: 0, or 1/(1 - p), for each unit.
    var masks: [[[Double]]]
    /// How many masks a pass at inference has drawn.
    var masksAtInference: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(1)
    let widths = [4, 6, 6, 3]
    var network: Sequential<Double> = droppingNetwork(widths, rate: rate, using: &random)
    let x = Tensor<Double>.normal([1, 4], using: &random)
    let masks = (0..<steps).map { _ in
      _ = network.forward(x, mode: .training)
      return network.masks.map(\.scalars)  // one for each hidden layer
    }
    _ = network.forward(x, mode: .inference)
    return Findings(widths: widths, masks: masks, masksAtInference: network.masks.count)
  }
}
