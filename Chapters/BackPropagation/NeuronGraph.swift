import Experiments

/// CS231n's second example: a neuron, made of the smallest steps, and with a sigmoid as one of them.
struct NeuronGraph: Experiment {
  struct Findings: Codable, Sendable {
    /// The derivatives by w0, x0, w1, x1 and w2, in the smallest steps.
    var gradients: [Double]
    /// The same with one sigmoid gate in the place of the last four.
    var withSigmoid: [Double]
  }

  func run(in context: RunContext) -> Findings {
    let (sum, inputs) = Self.sum()
    func gradients(of node: Node) -> [Double] {
      node.backward()
      return inputs.map(\.gradient)
    }
    return Findings(
      gradients: gradients(of: Self.smallSteps(sum)), withSigmoid: gradients(of: sigmoid(sum)))
  }

  /// What the neuron's nonlinearity gets, with the course's numbers.
  static func sum() -> (node: Node, inputs: [Node]) {
    let (w0, x0) = (Node(2, "w₀"), Node(-1, "x₀"))
    let (w1, x1) = (Node(-3, "w₁"), Node(-2, "x₁"))
    let w2 = Node(-3, "w₂")
    return (w0 * x0 + w1 * x1 + w2, [w0, x0, w1, x1, w2])
  }

  /// A sigmoid in four steps.
  static func smallSteps(_ sum: Node) -> Node { 1 / (exp(-sum) + 1) }
}
