import Experiments

/// The course's first example, f = (x + y) z (CS231n, lecture 4; 004).
struct FirstGraph: Experiment {
  struct Findings: Codable, Sendable {
    var value: Double
    /// The derivatives of f by x, y and z.
    var gradients: [Double]
  }

  func run(in context: RunContext) -> Findings {
    let (f, inputs) = Self.graph()
    return Findings(value: f.value, gradients: inputs.map(\.gradient))
  }

  /// The graph, with all values and gradients.
  static func graph() -> (f: Node, inputs: [Node]) {
    let (x, y, z) = (Node(-2, "x"), Node(5, "y"), Node(-4, "z"))
    let q = (x + y).named("q")
    let f = q * z
    f.backward()
    return (f, [x, y, z])
  }
}
