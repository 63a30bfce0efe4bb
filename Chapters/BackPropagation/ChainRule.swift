import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import ScalarGraph

extension BackPropagationChapter {
  func chainRule(_ page: Notebook) throws {
    page.text(
      """
      To train a network is to ask of each of its numbers: if it were a little larger, how much \
      would the loss change? That is a derivative, and a network has millions of them. \
      Back-propagation finds all of them in one walk back through the computation.

      Write the computation as a graph. Each node does one small thing: it adds two numbers, or \
      multiplies them. So each node knows its own derivative by each of its inputs, its *local* \
      gradients. Take $f = (x + y) z$ with $x = -2$, $y = 5$, $z = -4$, the first example of the \
      course (CS231n, lecture 4; notes 004), and call the sum in between $q$:
      """)
    page.formula(
      #"""
      \begin{aligned}
      q &= x + y & \frac{\partial q}{\partial x} &= 1 & \frac{\partial q}{\partial y} &= 1 \\
      f &= q z & \frac{\partial f}{\partial q} &= z & \frac{\partial f}{\partial z} &= q
      \end{aligned}
      """#)
    page.text(
      """
      Now walk back from $f$. Its derivative by itself is 1. Each node takes the gradient that \
      arrives from above, the *upstream* gradient, multiplies it by its local gradient for an \
      input, and hands the product on to that input. For $x$ that is $1 \\cdot z \\cdot 1 = -4$. \
      This is the chain rule, and nothing else is needed:
      """)
    page.formula(
      #"""
      \frac{\partial f}{\partial x} =
      \frac{\partial f}{\partial q} \cdot \frac{\partial q}{\partial x}
      """#)
    let (x, y, z) = (Node(-2, "x"), Node(5, "y"), Node(-4, "z"))
    let f = (x + y) * z
    f.backward()
    try page.figure(
      Figure(
        name: "graph-first", title: "Values go forward, gradients come back",
        subtitle: "f = (x + y) z; green, above each edge: its value; red, below: df by that value",
        diagram: f.diagram(result: "f")),
      caption: """
        The computational graph of $f = (x + y) z$, drawn from the graph itself. Follow the red \
        numbers from the right.
        """)
    page.text(
      """
      In Swift a node holds its value, its inputs, and its local gradient for each of them, \
      computed together with the value. Then this is all of back-propagation (`Node.swift` in the \
      module `ScalarGraph`, which is about a page long):
      """)
    page.code(Snippet("backward", file: nodeFile))
    page.text(
      """
      The order matters. A node may pass its gradient on only when all of it has arrived, that is \
      after all nodes that use it. So the nodes are sorted such that each stands behind its inputs, \
      and the loop walks that list from its end. The `+=` matters as well: where a value is used \
      twice, two gradients arrive, and they add up.
      """)
    checkChainRule(page)
    try neuron(page)
  }

  /// Random graphs, every input's gradient against differences.
  private func checkChainRule(_ page: Notebook) {
    var random = random(1)
    var worst = 0.0
    var largest = 0
    for _ in 0..<100 {
      let graph = RandomGraph(inputs: 6, operations: 40, using: &random)
      let point = (0..<6).map { _ in random.normal() }
      let inputs = point.map { Node($0) }
      let result = graph(inputs)
      result.backward()
      largest = max(largest, result.topologicalOrder().count)
      let numeric = point.indices.map { i in
        func value(_ distance: Double) -> Double {
          var moved = point
          moved[i] += distance
          return graph(moved.map { Node($0) }).value
        }
        let h = 1e-3
        return (8 * (value(h) - value(-h)) - (value(2 * h) - value(-2 * h))) / (12 * h)
      }
      let scale = numeric.map(abs).max()!
      for (input, n) in zip(inputs, numeric) {
        worst = max(worst, abs(input.gradient - n) / max(scale, 1e-3))
      }
    }
    page.claim(
      Claim(
        "bp-chain-rule", notes: "node gradient = local gradient x upstream gradient (004)",
        measured: worst, format: .scientific(1), is: .less(than: 1e-7),
        remark: """
          100 random graphs of up to \(largest) nodes: the largest error of an input's gradient \
          against numeric differences, relative to the largest gradient
          """))
  }

  /// CS231n's second example: a neuron, made of the smallest steps.
  private func neuron(_ page: Notebook) throws {
    let graph = Neuron()
    graph.output.backward()
    page.text(
      """
      The course's second example is a neuron: $f = 1 / (1 + e^{-(w_0 x_0 + w_1 x_1 + w_2)})$. \
      Here it is taken apart into the smallest steps. Each red number is the one to its right times \
      a local gradient; at $1/x$, for instance, that is $-1/x^2 = -1/1.37^2 = -0.53$.
      """)
    try page.figure(
      Figure(
        name: "graph-neuron",
        title: "A neuron, step by step: no step is harder than school calculus",
        subtitle: "σ(w₀x₀ + w₁x₁ + w₂) from its smallest parts; green: values, red: gradients",
        diagram: graph.output.diagram(result: "f")),
      caption: "A sigmoid neuron with two inputs (CS231n, lecture 4).")
    let slide = [-0.20, 0.39, -0.39, -0.59, 0.20]
    page.claim(
      Claim(
        "bp-neuron",
        notes: "the neuron's gradients: -0.20, 0.39, -0.39, -0.59, 0.20 (CS231n, lecture 4)",
        measured: zip(graph.inputs.map(\.gradient), slide).map { abs($0 - $1) }.max()!,
        format: .fixed(3), unit: "off at most", is: .atMost(0.005),
        remark: "the slides give two digits"))
    let whole = sigmoid(graph.sum)
    whole.backward()
    let viaGate = graph.inputs.map(\.gradient)
    graph.output.backward()
    page.text(
      """
      How small the steps are is a matter of taste. The last four nodes together are a sigmoid, \
      whose derivative is simple in terms of its output, $\\sigma' = \\sigma (1 - \\sigma)$: here \
      $0.73 \\cdot 0.27 = 0.20$, in one step.
      """)
    page.claim(
      Claim(
        "bp-sigmoid-gate", notes: "four gates in a row equal one sigmoid gate (CS231n, lecture 4)",
        measured: zip(graph.inputs.map(\.gradient), viaGate).map { abs($0 - $1) }.max()!,
        format: .scientific(1), is: .less(than: 1e-15)))
  }
}

/// The neuron of CS231n's lecture 4, with its numbers.
struct Neuron {
  let inputs: [Node]
  let sum: Node
  let output: Node

  init() {
    let (w0, x0) = (Node(2, "w₀"), Node(-1, "x₀"))
    let (w1, x1) = (Node(-3, "w₁"), Node(-2, "x₁"))
    let w2 = Node(-3, "w₂")
    sum = w0 * x0 + w1 * x1 + w2
    output = 1 / (exp(-sum) + 1)
    inputs = [w0, x0, w1, x1, w2]
  }
}

/// A random smooth expression of some inputs.
struct RandomGraph {
  private enum Operation: CaseIterable { case add, multiply, divide, tanh, sigmoid, exponential }
  private let steps: [(operation: Operation, first: Int, second: Int)]

  init(inputs: Int, operations: Int, using random: inout RandomSource) {
    steps = (0..<operations).map { index in
      let all = Operation.allCases
      // The first input of each step is a recent node, so that long paths arise.
      return (
        all[random.integer(below: all.count)],
        max(0, inputs + index - 1 - random.integer(below: 4)),
        random.integer(below: inputs + index)
      )
    }
  }

  func callAsFunction(_ inputs: [Node]) -> Node {
    var nodes = inputs
    for step in steps {
      let (a, b) = (nodes[step.first], nodes[step.second])
      switch step.operation {
      case .add: nodes.append(a + b)
      case .multiply: nodes.append(tanh(a) * b)
      case .divide: nodes.append(a / (b * b + 1))
      case .tanh: nodes.append(tanh(a))
      case .sigmoid: nodes.append(sigmoid(a) - 0.5)
      case .exponential: nodes.append(exp(tanh(a)))
      }
    }
    // All nodes count, so that no input is without effect.
    return nodes.dropFirst().reduce(nodes[0]) { $0 + $1 }
  }
}

private let nodeFile = "\(#filePath)".replacing(
  "Chapters/BackPropagation/ChainRule.swift", with: "Sources/ScalarGraph/Node.swift")
