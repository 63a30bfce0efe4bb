import Experiments
import NeuralNetworks

/// One small network twice: in layers, and as a graph of single numbers.
struct NumberByNumber: Experiment {
  @Setting("inputs of the network", in: 1...20) var inputs = 5
  @Setting("tanh units", in: 1...20) var units = 6
  @Setting("classes", in: 2...10) var classes = 3

  struct Findings: Codable, Sendable {
    /// The largest difference of the loss and of all gradients.
    var difference: Double
    var gradients: Int
    /// Those of the graph.
    var nodes: Int
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(4)
    let weights = Initializer.normal(standardDeviation: 1)
    let first = Dense<Double>(inputs, units, weights: weights, using: &random)
    let second = Dense<Double>(units, classes, weights: weights, using: &random)
    let x = Tensor<Double>.normal([4, inputs], using: &random)
    let labels = [0, classes - 1, 1, classes - 1]

    var network = Sequential<Double>([first, Tanh(), second])
    let (loss, gradient) = SoftmaxCrossEntropy()(
      network.forward(x, mode: .training), labels: labels)
    let inputGradient = network.backward(gradient)
    let inLayers = network.parameters.flatMap(\.gradient.scalars) + inputGradient.scalars

    let graph = ScalarNetwork(first, second)
    let samples = (0..<x.shape[0]).map { x.rows($0..<$0 + 1).scalars.map { Node($0) } }
    let end = graph.loss(of: samples, labels)
    end.backward()
    let inNumbers = (graph.parameters + samples.flatMap { $0 }).map(\.gradient)
    let differences = zip(inNumbers, inLayers).map { abs($0 - $1) } + [abs(end.value - loss)]
    return Findings(
      difference: differences.max()!, gradients: inLayers.count,
      nodes: end.topologicalOrder().count)
  }
}

/// Two dense layers with tanh between them, number by number.
struct ScalarNetwork {
  /// In the order in which tensors hold their elements.
  let w1, b1, w2, b2: [Node]

  init(_ first: Dense<Double>, _ second: Dense<Double>) {
    func nodes(_ tensor: Tensor<Double>) -> [Node] { tensor.scalars.map { Node($0) } }
    (w1, b1) = (nodes(first.weights.value), nodes(first.bias!.value))
    (w2, b2) = (nodes(second.weights.value), nodes(second.bias!.value))
  }

  var parameters: [Node] { w1 + b1 + w2 + b2 }

  /// The mean cross-entropy of some samples.
  func loss(of samples: [[Node]], _ labels: [Int]) -> Node {
    func dense(_ x: [Node], _ w: [Node], _ b: [Node]) -> [Node] {
      b.indices.map { j in
        x.indices.reduce(b[j]) { $0 + x[$1] * w[$1 * b.count + j] }
      }
    }
    let losses = zip(samples, labels).map { sample, label in
      let hidden = dense(sample, w1, b1).map(tanh)
      let powers = dense(hidden, w2, b2).map(exp)
      return -log(powers[label] / powers.sum)
    }
    return losses.sum / Double(losses.count)
  }
}

extension [Node] {
  /// There has to be one.
  var sum: Node { dropFirst().reduce(self[0], +) }
}
