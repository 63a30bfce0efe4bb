/// A number that remembers how it was computed: a node of a computational graph.
///
/// ```swift
/// let (x, y, z) = (Node(-2, "x"), Node(5, "y"), Node(-4, "z"))
/// let f = (x + y) * z   // f.value is -12
/// f.backward()          // x.gradient is -4, y.gradient -4, z.gradient 3
/// ```
///
/// Every operation makes a node that holds its value, its inputs, and its derivative by each of
/// them, the local gradients. That is all back-propagation needs.
final class Node {
  /// The letter of an input, or of a result that was given one; or nil.
  private(set) var name: String?
  /// What computed the value, such as "×"; nil for an input.
  let operation: String?
  let value: Double
  /// The derivative by this node's value of the node that `backward()` was last called on.
  var gradient = 0.0
  /// The derivative of this node's value by the input that `tangents(of:by:)` was last called with.
  var tangent = 0.0
  /// The nodes the value was computed from.
  private(set) var inputs: [Node] = []
  /// The derivative of the value by that of each input.
  let localGradients: [Double]

  /// An input: a variable or a parameter.
  init(_ value: Double, _ name: String? = nil) {
    (self.value, self.name, operation, localGradients) = (value, name, nil, [])
  }

  /// The result of an operation, with each input's local gradient.
  ///
  /// New operations are made with this: `Node("sin", sin(x.value), [(x, cos(x.value))])`.
  init(
    _ operation: String, _ value: Double, _ inputs: [(node: Node, localGradient: Double)]
  ) {
    (self.value, name, self.operation) = (value, nil, operation)
    self.inputs = inputs.map(\.node)
    localGradients = inputs.map(\.localGradient)
  }

  /// Gives a result a letter, for diagrams: `(x + y).named("q")`.
  func named(_ name: String) -> Node {
    self.name = name
    return self
  }

  /// Sets the gradient of this node and of all nodes it was computed from.
  func backward() {
    let order = topologicalOrder()
    for node in order { node.gradient = 0 }
    gradient = 1
    for node in order.reversed() {
      for (input, local) in zip(node.inputs, node.localGradients) {
        input.gradient += local * node.gradient
      }
    }
  }

  /// This node and all it was computed from, once each, every node behind its inputs.
  ///
  /// A depth-first search with a stack of its own: graphs may be deeper than the program's stack.
  func topologicalOrder() -> [Node] {
    var order: [Node] = []
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var path = [(node: self, next: 0)]
    while let (node, next) = path.last {
      if next == node.inputs.count {
        order.append(node)
        path.removeLast()
      } else {
        path[path.count - 1].next += 1
        let input = node.inputs[next]
        if seen.insert(ObjectIdentifier(input)).inserted { path.append((input, 0)) }
      }
    }
    return order
  }

  /// Lets go of the inputs one by one: left to themselves they would free each other in calls as
  /// deep as the graph.
  deinit {
    var pending = inputs
    inputs = []
    while var node = pending.popLast() {
      if isKnownUniquelyReferenced(&node) {
        pending += node.inputs
        node.inputs = []
      }
    }
  }
}
