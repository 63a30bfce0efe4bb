import Experiments
import NeuralNetworks

/// What an exponential costs, in time: activations, forward and backward, beside the matrix product below
/// them.
struct ExponentialTimes: Experiment {
  @Setting("digits in a batch", in: 1...1_000) var batch = 60
  @Setting("turns that each takes", in: 1...1_000, quick: 3) var turns = 21

  struct Findings: Codable, Sendable {
    struct Row: Codable, Sendable {
      var name: String
      /// Nanoseconds for one number, forward and backward.
      var nanoseconds: Spread
      /// Over ReLU's time, and over that of the layer of 784 inputs below it.
      var overReLU, overLayer: Double
    }

    var rows: [Row]
    /// A multiplication and an exponential of the C library, one number after the other.
    var library: Double
  }

  static let kinds: [ActivationFunction] = [.relu, .leaky, .sigmoid, .tanh, .elu, .silu, .gelu]

  var estimatedSeconds: Double { 1 }

  func run(in context: RunContext) -> Findings {
    var random = context.random(12)
    let x = Tensor<Float>.normal([batch, 100], using: &random)
    let pixels = Tensor<Float>.normal([batch, 784], using: &random)
    var dense = Dense<Float>(784, 100, weights: .leCunNormal, using: &random)
    func bothWays(_ layer: any Layer<Float>) -> () -> Void {
      var layer = layer
      return {
        for _ in 0..<20 {
          let y = layer.forward(x, mode: .training)
          _ = layer.backward(y)
        }
      }
    }
    let numbers = x.scalars.map { Double($0) }
    nonisolated(unsafe) var sink = 0.0
    let times = TimesByTurns(
      rounds: turns,
      Self.kinds.map { bothWays($0.layer(100)) } + [
        {
          for _ in 0..<20 {
            let y = dense.forward(pixels, mode: .training)
            _ = dense.backward(y)
          }
        },
        { for _ in 0..<20 { for number in numbers { sink += Double.exp(number) } } },
        { for _ in 0..<20 { for number in numbers { sink += number * number } } },
      ])
    let layer = Self.kinds.count
    let scale = 1e9 / Double(20 * batch * 100)
    func row(_ name: String, _ index: Int) -> Findings.Row {
      Findings.Row(
        name: name, nanoseconds: Spread(times.seconds[index].map { $0 * scale }),
        overReLU: times.ratio(of: index, to: 0).median,
        overLayer: times.ratio(of: index, to: layer).median)
    }
    return Findings(
      rows: Self.kinds.enumerated().map { row($0.element.rawValue, $0.offset) }
        + [row("the layer of 784 inputs below", layer)],
      library: times.ratio(of: layer + 1, to: layer + 2).median)
  }
}
