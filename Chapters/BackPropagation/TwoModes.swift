import Experiments
import NeuralNetworks

/// What all derivatives of a function cost from the front and from the back, for many inputs and one
/// output, and for one input and many outputs.
struct TwoModes: Experiment {
  @Setting("inputs of one function, outputs of the other", in: 1...256, quick: [1, 4])
  var sizes = [1, 2, 4, 8, 16, 32, 64]
  @Setting("tanh units in between", in: 1...100) var units = 16
  @Setting("turns that each way takes", in: 1...1_000, quick: 2) var turns = 9

  struct Findings: Codable, Sendable {
    struct Cost: Codable, Sendable {
      var size: Int
      /// Multiplications of local gradients, over those of the one walk of the better mode.
      var forwardWalks, reverseWalks: Int
      /// Time over that of computing the value and recording it.
      var forward, reverse: Double
    }

    var manyInputs, manyOutputs: [Cost]
    /// The largest difference between the two modes' derivatives.
    var difference: Double
  }

  var estimatedSeconds: Double { 4 }

  func run(in context: RunContext) -> Findings {
    var random = context.random(10)
    var difference = 0.0
    func cost(_ inputs: Int, _ outputs: Int) -> Findings.Cost {
      let w = (0..<inputs * units).map { _ in random.normal() }
      let v = (0..<units * outputs).map { _ in random.normal() }
      let point = (0..<inputs).map { _ in random.normal() }
      func compute() -> (x: [Node], y: [Node]) {
        let x = point.map { Node($0) }
        let hidden = (0..<units).map { j in tanh(x.indices.map { x[$0] * w[$0 * units + j] }.sum) }
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
        size: max(inputs, outputs), forwardWalks: inputs, reverseWalks: outputs,
        forward: times.ratio(of: 1, to: 0).median, reverse: times.ratio(of: 2, to: 0).median)
    }
    let manyInputs = sizes.map { cost($0, 1) }
    let manyOutputs = sizes.map { cost(1, $0) }
    return Findings(manyInputs: manyInputs, manyOutputs: manyOutputs, difference: difference)
  }
}
