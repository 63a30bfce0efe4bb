import Experiments
import Models
import NeuralNetworks

/// The weights of two 3x3 and of one 5x5 where the numbers of channels differ: counted in memory.
struct ChannelCosts: Experiment {
  struct Findings: Codable, Sendable {
    struct Case: Codable, Sendable {
      var inputs, between, outputs: Int
      /// Weights without biases.
      var two, one: Int
    }

    var cases: [Case]
  }

  /// Channels in, between the two 3x3, and out.
  static let channels = [(1, 1, 1), (32, 32, 32), (3, 32, 32), (3, 8, 32), (18, 25, 18)]

  func run(in context: RunContext) throws -> Findings {
    Findings(
      cases: Self.channels.map { inputs, between, outputs in
        Findings.Case(
          inputs: inputs, between: between, outputs: outputs,
          two: Self.weights([inputs, between, outputs], kernel: 3),
          one: Self.weights([inputs, outputs], kernel: 5))
      })
  }

  /// Of convolutions in a row, from the first number of channels to the last.
  private static func weights(_ channels: [Int], kernel: PixelSize) -> Int {
    var random = RandomSource(seed: 0)
    return zip(channels, channels.dropFirst()).reduce(0) { sum, pair in
      let layer = Conv2D<Double>(pair.0, pair.1, kernel: kernel, bias: nil, using: &random)
      return sum + layer.weights.value.scalars.count
    }
  }
}
