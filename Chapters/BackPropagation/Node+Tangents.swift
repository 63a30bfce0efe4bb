// Forward mode: the chain rule from the inputs to the end.

extension Node {
  /// The derivatives of some results by one input (Wengert 1964): one walk from the front gives those of
  /// all results.
  static func tangents(of results: [Node], by input: Node) -> [Double] {
    for node in order(of: results) {
      node.tangent = zip(node.inputs, node.localGradients).reduce(node === input ? 1 : 0) {
        $0 + $1.1 * $1.0.tangent
      }
    }
    return results.map(\.tangent)
  }

  /// All nodes that some results depend on, once each, every node behind its inputs.
  private static func order(of results: [Node]) -> [Node] {
    // What all results depend on is what their sum does; the sum itself is no part of it.
    let sum = Node("+", 0, results.map { ($0, 1) })
    return sum.topologicalOrder().dropLast()
  }
}
