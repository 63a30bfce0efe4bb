import NotebookExperiments
import NeuralNetworks
import Notebook
import ScalarGraph

extension BackPropagationChapter {
  /// The same network twice: number by number, and in layers.
  func layers(_ page: Notebook) throws {
    page.text(
      """
      A real network has far too many numbers for a node each, but nothing changes except the size \
      of the steps: a node becomes a *layer*, its value a tensor. A dense layer is many multiply and \
      add gates at once, $y = x W + b$ for a batch of $m$ rows, and the gates' rules add up to three \
      matrix formulas:
      """)
    page.formula(
      #"""
      \begin{aligned}
      \frac{\partial L}{\partial W} &= x^T \frac{\partial L}{\partial y} \\
      \frac{\partial L}{\partial b} &= \sum_{rows} \frac{\partial L}{\partial y} \\
      \frac{\partial L}{\partial x} &= \frac{\partial L}{\partial y} W^T
      \end{aligned}
      """#)
    page.text(
      """
      There is no need to remember which factor is transposed: a gradient has the shape of what it \
      is the gradient of, and only one order of the factors fits. In the multiply gate's words: $W$ \
      gets the other input, $x$, times what arrives.

      As a test, here is one small network twice. First in layers: 5 inputs, 6 tanh units, 3 classes, \
      softmax and cross-entropy, for 4 samples. Then number by number, as a graph.
      """)
    page.code(Snippet("scalar network", file: #filePath))
    var random = random(4)
    let first = Dense<Double>(5, 6, weights: .normal(standardDeviation: 1), using: &random)
    let second = Dense<Double>(6, 3, weights: .normal(standardDeviation: 1), using: &random)
    let x = Tensor<Double>.normal([4, 5], using: &random)
    let labels = [0, 2, 1, 2]

    var network = Sequential<Double>([first, Tanh(), second])
    let (loss, gradient) = SoftmaxCrossEntropy()(
      network.forward(x, mode: .training), labels: labels)
    let inputGradient = network.backward(gradient)
    let inLayers = network.parameters.flatMap(\.gradient.scalars) + inputGradient.scalars

    let graph = ScalarNetwork(first, second, x, labels)
    graph.loss.backward()
    let difference = zip(graph.inputs, inLayers).map { abs($0.gradient - $1) }.max()!
    let nodes = graph.loss.topologicalOrder().count
    page.claim(
      Claim(
        "bp-layers", notes: "layers compute what the graph of single numbers does (CS231n)",
        measured: max(difference, abs(graph.loss.value - loss)), format: .scientific(1),
        is: .less(than: 1e-14),
        remark: """
          loss and all \(inLayers.count) gradients, largest difference; the graph has \
          \(NumberStyle.grouped.text(Double(nodes))) nodes
          """))
    page.text(
      """
      Both are back-propagation. The graph needs \("\(nodes, .grouped)") nodes, each of which knows \
      one rule; the layers need three, each of which knows a formula that somebody had to derive, \
      and to check.
      """)
  }
}

/// A network of two dense layers with tanh between them, and its loss, number by number.
private struct ScalarNetwork {
  /// W1, b1, W2, b2 and the samples, in the order in which tensors hold their elements.
  let inputs: [Node]
  let loss: Node

  init(
    _ first: Dense<Double>, _ second: Dense<Double>, _ x: Tensor<Double>, _ labels: [Int]
  ) {
    func nodes(_ tensor: Tensor<Double>) -> [Node] { tensor.scalars.map { Node($0) } }
    let (w1, b1) = (nodes(first.weights.value), nodes(first.bias!.value))
    let (w2, b2) = (nodes(second.weights.value), nodes(second.bias!.value))
    let samples = (0..<x.shape[0]).map { nodes(x.rows($0..<$0 + 1)) }

    // snippet: scalar network
    func dense(_ x: [Node], _ w: [Node], _ b: [Node]) -> [Node] {
      b.indices.map { j in
        x.indices.reduce(b[j]) { $0 + x[$1] * w[$1 * b.count + j] }
      }
    }
    let losses = zip(samples, labels).map { sample, label in
      let hidden = dense(sample, w1, b1).map(tanh)
      let powers = dense(hidden, w2, b2).map(exp)
      return -log(powers[label] / sum(powers))
    }
    loss = sum(losses) / Double(losses.count)
    // end snippet
    inputs = w1 + b1 + w2 + b2 + samples.flatMap { $0 }
  }
}

private func sum(_ nodes: [Node]) -> Node { nodes.dropFirst().reduce(nodes[0], +) }
