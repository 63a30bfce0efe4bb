import Experiments
import NeuralNetworks

/// What all derivatives of a function cost from the front and from the back, for many inputs and one
/// output, and for one input and many outputs.
struct TwoModes: Experiment {
  @Setting("inputs of one function, outputs of the other", in: 1...256, quick: [1, 4])
  var sizes = [1, 2, 4, 8, 16, 32, 64]
  @Setting("tanh units in each of the layers in between", in: 1...100) var units = 16
  @Setting("layers in between", in: 1...10) var layers = 3
  @Setting("turns that each way takes", in: 1...1_000, quick: 2) var turns = 9

  struct Findings: Codable, Sendable {
    struct Cost: Codable, Sendable {
      var size: Int
      /// The time of all derivatives, over that of computing the value and recording it.
      var forward, reverse: Double
      /// The slower way's time over that of the other.
      var ratio: Double
    }

    var manyInputs, manyOutputs: [Cost]
    /// The largest difference between the two modes' derivatives.
    var difference: Double
    /// The time of the loss and all its derivatives by the weights, over that of the loss alone: of the
    /// chapter's digit network, in layers.
    var network: Double
    var weights: Int
  }

  var estimatedSeconds: Double { 4 }

  func run(in context: RunContext) -> Findings {
    var random = context.random(10)
    var difference = 0.0
    func cost(_ inputs: Int, _ outputs: Int) -> Findings.Cost {
      let w = (0..<inputs * units).map { _ in random.normal() }
      let inner = (0..<units * units).map { _ in 0.3 * random.normal() }
      let v = (0..<units * outputs).map { _ in random.normal() }
      let point = (0..<inputs).map { _ in random.normal() }
      func compute() -> (x: [Node], y: [Node]) {
        let x = point.map { Node($0) }
        var hidden = (0..<units).map { j in tanh(x.indices.map { x[$0] * w[$0 * units + j] }.sum) }
        for _ in 1..<layers {
          hidden = (0..<units).map { j in
            tanh(hidden.indices.map { hidden[$0] * inner[$0 * units + j] }.sum)
          }
        }
        return (
          x, (0..<outputs).map { k in hidden.indices.map { hidden[$0] * v[$0 * outputs + k] }.sum }
        )
      }
      let (x, y) = compute()
      let fromFront = x.map { Node.tangents(of: y, by: $0) }
      let fromBack = y.map { y in
        y.backward()
        return x.map(\.gradient)
      }
      for i in x.indices {
        for k in y.indices { difference = max(difference, abs(fromFront[i][k] - fromBack[k][i])) }
      }
      let times = TimesByTurns(
        rounds: turns,
        [
          { _ = compute() }, { for x in x { _ = Node.tangents(of: y, by: x) } },
          { for y in y { y.backward() } },
        ])
      return Findings.Cost(
        size: max(inputs, outputs), forward: times.ratio(of: 1, to: 0).median,
        reverse: times.ratio(of: 2, to: 0).median,
        ratio: times.ratio(of: inputs >= outputs ? 1 : 2, to: inputs >= outputs ? 2 : 1).median)
    }
    let manyInputs = sizes.map { cost($0, 1) }
    let manyOutputs = sizes.map { cost(1, $0) }
    let (network, weights) = digitNetwork(using: &random)
    return Findings(
      manyInputs: manyInputs, manyOutputs: manyOutputs, difference: difference, network: network,
      weights: weights)
  }

  private func digitNetwork(using random: inout RandomSource) -> (ratio: Double, weights: Int) {
    var network = activationNetwork(inputs: 784, .relu, using: &random)
    let x = Tensor<Float>.normal([60, 784], using: &random)
    let labels = (0..<60).map { $0 % 10 }
    let count = network.parameters.map(\.value.count).reduce(0, +)
    func loss() -> Tensor<Float> {
      SoftmaxCrossEntropy()(network.forward(x, mode: .training), labels: labels).gradient
    }
    let times = TimesByTurns(
      rounds: turns,
      [
        { for _ in 0..<5 { _ = loss() } },
        { for _ in 0..<5 { network.backwardToParameters(loss()) } },
      ])
    return (times.ratio(of: 1, to: 0).median, count)
  }
}
