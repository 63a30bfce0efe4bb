import Experiments
import Models
import NeuralNetworks

/// The numbers that two networks for digits learn: by the formula, and counted where they lie.
struct DigitWeights: Experiment {
  struct Findings: Codable, Sendable {
    struct Counted: Codable, Sendable {
      var layer: String
      var formula, inMemory: Int
    }

    /// The layers that have weights: 784-128-10, and a convolution with 128 outputs a pixel, averaged.
    var dense, local: [Counted]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(1)
    let dense = Sequential<Float>([
      Dense(784, 128, using: &random), ReLU(), Dense(128, 10, using: &random),
    ])
    let local = Sequential<Float>([
      Conv2D(1, 128, kernel: 3, padding: .same, using: &random), ReLU(), GlobalAveragePool(),
      Dense(128, 10, using: &random),
    ])
    return Findings(
      dense: counted(dense, input: [784]), local: counted(local, input: [28, 28, 1]))
  }

  private func counted(_ network: Sequential<Float>, input: Shape) -> [Findings.Counted] {
    zip(Summary("", of: network, input: input).rows, network.layers)
      .filter { $0.1.parameterCount > 0 }
      .map { row, layer in
        Findings.Counted(
          layer: "\(row.layer.kind) \(row.layer.details)", formula: row.layer.cost.trainable,
          inMemory: layer.parameters.reduce(0) { $0 + $1.value.scalars.count })
      }
  }
}
