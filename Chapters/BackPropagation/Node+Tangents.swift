// Forward mode: the chain rule from the inputs to the end.

extension Node {
  /// The derivatives of some results by one input: from each node's inputs to the node, in the order in
  /// which the values were computed (Wengert 1964).
  ///
  /// A node's tangent is the sum over its inputs of the local gradient times the input's tangent. One walk
  /// gives the derivatives of *all* results, by *one* input.
  static func tangents(of results: [Node], by input: Node) -> [Double] {
    var tangents = [ObjectIdentifier(input): 1.0]
    for node in order(of: results) where !node.inputs.isEmpty {
      tangents[ObjectIdentifier(node)] = zip(node.inputs, node.localGradients).reduce(0) {
        $0 + $1.1 * tangents[ObjectIdentifier($1.0), default: 0]
      }
    }
    return results.map { tangents[ObjectIdentifier($0), default: 0] }
  }

  /// All nodes that some results depend on, once each, every node behind its inputs.
  static func order(of results: [Node]) -> [Node] {
    var seen: Set<ObjectIdentifier> = []
    return results.flatMap { $0.topologicalOrder() }.filter {
      seen.insert(ObjectIdentifier($0)).inserted
    }
  }
}
