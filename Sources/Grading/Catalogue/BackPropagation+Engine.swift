import NeuralNetworks
import Solutions
import TensorCore

/// The engine, part by part and as a whole, and forward mode.
extension BackPropagationExercises {
  /// Of an operation, "+", "-", "*", "/" or "max", and its inputs a and b: its value, and its derivatives
  /// by a and by b.
  public typealias Recorded =
    @Sendable (String, Double, Double) throws -> (value: Double, byA: Double, byB: Double)
  /// Of the end's number and each node's inputs: the numbers of the end and of all that it depends on,
  /// every node behind its inputs.
  public typealias Order = @Sendable (Int, [[Int]]) throws -> [Int]
  /// Of such an order, each node's inputs and its local gradients by them: the end's derivative by each
  /// node, by the nodes' numbers.
  public typealias Walk = @Sendable ([Int], [[Int]], [[Double]]) throws -> [Double]
  /// Of the steps and the variables' values: the value of the last step, and its derivative by each
  /// variable. What a step's numbers mean is said above `valueAndGradient` in `Sources/Exercises`.
  public typealias Engine =
    @Sendable ([(operation: String, first: Int, second: Int)], [Double]) throws -> (
      value: Double, gradient: [Double]
    )
  /// Of a variable's number, each node's inputs and its local gradients by them: each node's derivative by
  /// that variable.
  public typealias Tangents = @Sendable (Int, [[Int]], [[Double]]) throws -> [Double]

  // MARK: A node

  /// Asks for what a node of the graph records on the way forward: its value and two local gradients, of
  /// five operations.
  public static let node = Exercise<Recorded>(
    "backprop-node", .backprop, function: "recorded", solution: Solutions.recorded,
    section: "The chain rule on a graph",
    hints: [
      "For each of the five ask: if a were a little larger, how much would the value change? Then the "
        + "same for b.",
      "+: 1 and 1. -: 1 and -1. *: b and a. /: 1 / b and -a / b². max: 1 for the larger, 0 for the "
        + "other.",
    ],
    cases: {
      let gates: [(String, @Sendable (Tensor<Double>) -> Double)] = [
        ("+", { $0[0] + $0[1] }), ("-", { $0[0] - $0[1] }), ("*", { $0[0] * $0[1] }),
        ("/", { $0[0] / $0[1] }), ("max", { max($0[0], $0[1]) }),
      ]
      return gates.flatMap { operation, f in
        [(3.0, -2.0), (0.5, 4)].map { a, b in
          let by = Expectation.gradient("local gradients", at: Tensor([a, b]), of: f).value
          return Case(
            "\(a) \(operation) \(b)",
            expecting: [Expectation("value", f(Tensor([a, b])))]
              + zip(["by a", "by b"], by.scalars).map {
                Expectation($0, $1, tolerance: 1e-7, origin: .numericGradient)
              }
          ) {
            let (value, byA, byB) = try $0(operation, a, b)
            return [.scalar(value), .scalar(byA), .scalar(byB)]
          }
        }
      }
    },
    mistakes: [
      Mistake(
        "own-value",
        "A product's local gradient by one input is the *other* input; you record the input itself."
      ) { operation, a, b in
        let right = try Solutions.recorded(operation, a, b)
        return operation == "*" ? (right.value, a, b) : right
      },
      Mistake(
        "minus-is-plus", "A difference falls when its second input grows: the local gradient is -1."
      ) { operation, a, b in
        let right = try Solutions.recorded(operation, a, b)
        return operation == "-" ? (right.value, 1, 1) : right
      },
      Mistake(
        "quotient-sign",
        "A quotient of positive numbers falls when its denominator grows: its local gradient has a "
          + "minus."
      ) { operation, a, b in
        let right = try Solutions.recorded(operation, a, b)
        return operation == "/" ? (right.value, right.byA, a / (b * b)) : right
      },
    ])

  // MARK: The order

  /// A chain, a diamond, one whose short path comes first, and nodes that the end does not depend on.
  private static let graphs: [(name: String, end: Int, inputs: [[Int]])] = [
    ("a chain of four, numbered from its end", 0, [[1], [2], [3], []]),
    ("a diamond", 3, [[], [0], [0], [1, 2]]),
    ("a long and a short way", 4, [[], [0], [1], [2], [0, 3], [4]]),
    (
      "a value used twice, and two nodes that do not matter", 2,
      [[], [0, 0], [1, 0], [2, 0], []]
    ),
  ]

  /// Asks for a topological order of a graph. Any is right: what is checked is that each node that the end
  /// needs is there once, behind its inputs.
  public static let order = Exercise<Order>(
    "backprop-order", .backprop, function: "topologicalOrder", solution: Solutions.topologicalOrder,
    section: "The chain rule on a graph",
    hints: [
      "Visit the end. To visit a node is to visit its inputs first, and then to put it into the list.",
      "A node that was visited already is left alone: keep a set. Write `visit` as a function in the "
        + "function, which calls itself.",
    ],
    cases: {
      graphs.map { name, end, inputs in
        var needed = [end]
        var seen: Set<Int> = []
        while let node = needed.popLast() {
          if seen.insert(node).inserted { needed += inputs[node] }
        }
        let counts = inputs.indices.map { seen.contains($0) ? 1.0 : 0 }
        let behind = inputs.indices.map { seen.contains($0) ? Double(inputs[$0].count) : 0 }
        return Case(
          name,
          expecting: [
            Expectation("how often each node is in the list", Tensor(counts)),
            Expectation("how many of its inputs stand before each node", Tensor(behind)),
          ]
        ) {
          let order = try $0(end, inputs)
          return [
            Tensor(inputs.indices.map { node in Double(order.count { $0 == node }) }),
            Tensor(
              inputs.indices.map { node in
                guard let place = order.firstIndex(of: node) else { return 0 }
                return Double(inputs[node].count { order[..<place].contains($0) })
              }),
          ]
        }
      }
    },
    mistakes: [
      Mistake(
        "visited-twice",
        "A node that is used twice is in your list twice, and would hand on its gradient twice: "
          + "remember which nodes you have visited."
      ) { end, inputs in
        func visit(_ node: Int) -> [Int] { inputs[node].flatMap(visit) + [node] }
        return visit(end)
      },
      Mistake(
        "node-first",
        "You put a node into the list before its inputs; it has to stand behind all of them."
      ) { end, inputs in
        try Solutions.topologicalOrder(of: end, inputs: inputs).reversed()
      },
      Mistake(
        "by-distance",
        "You sort by the distance from the end. Where a long and a short way lead to one node, it has "
          + "to wait for the long one."
      ) { end, inputs in
        var (order, place) = ([end], 0)
        while place < order.count {
          for input in inputs[order[place]] where !order.contains(input) { order.append(input) }
          place += 1
        }
        return order.reversed()
      },
      Mistake(
        "all-nodes", "Your list has nodes that the end does not depend on: begin at the end."
      ) { end, inputs in
        var (order, seen) = ([Int](), Set<Int>())
        func visit(_ node: Int) {
          guard seen.insert(node).inserted else { return }
          for input in inputs[node] { visit(input) }
          order.append(node)
        }
        for node in inputs.indices { visit(node) }
        return order
      },
    ])

  // MARK: The walk back

  /// A graph with its local gradients, in an order in which every node stands behind its inputs.
  private static func graph(_ place: Int) -> (order: [Int], inputs: [[Int]], by: [[Double]]) {
    let (_, end, inputs) = graphs[place]
    var random = RandomSource(seed: UInt64(40 + place))
    let by = inputs.map { $0.map { _ in random.normal() } }
    return (try! Solutions.topologicalOrder(of: end, inputs: inputs), inputs, by)
  }

  /// The derivative of the end by a node: over all ways from the one to the other, the product of the local
  /// gradients, added up.
  private static func sumOverWays(
    from end: Int, to node: Int, _ inputs: [[Int]], _ by: [[Double]]
  ) -> Double {
    end == node
      ? 1
      : zip(inputs[end], by[end]).reduce(0) {
        $0 + $1.1 * sumOverWays(from: $1.0, to: node, inputs, by)
      }
  }

  /// Asks for the walk back through a graph in topological order; checked by adding up the products of the
  /// local gradients over all ways.
  public static let backward = Exercise<Walk>(
    "backprop-backward", .backprop, function: "gradients", solution: Solutions.gradients,
    section: "The chain rule on a graph",
    hints: [
      "All gradients begin with 0, the end's with 1. Go through the order from its end.",
      "A node adds, to each of its inputs' gradients, the local gradient times its own: `+=`.",
    ],
    cases: {
      graphs.indices.map { place in
        let (order, inputs, by) = graph(place)
        let end = order.last!
        return Case(
          graphs[place].name,
          expecting: [
            Expectation(
              "gradients",
              Tensor(inputs.indices.map { sumOverWays(from: end, to: $0, inputs, by) }),
              origin: .reference)
          ]
        ) { [Tensor(try $0(order, inputs, by))] }
      }
    },
    mistakes: [
      Mistake(
        "assigned",
        "Where a node is used more than once its gradients add up; you keep only the last that came."
      ) { order, inputs, by in
        walk(order.reversed(), inputs, by) { _, new in new }
      },
      Mistake(
        "from-the-front",
        "You walk the order from its front: there no gradient has arrived yet. Begin at the end."
      ) { order, inputs, by in walk(order, inputs, by) { $0 + $1 } },
      Mistake(
        "local-only",
        "You add the local gradients alone; each has to be multiplied by the gradient that has arrived "
          + "at the node."
      ) { order, inputs, by in
        var gradients = [Double](repeating: 0, count: inputs.count)
        gradients[order.last!] = 1
        for node in order.reversed() {
          for (input, local) in zip(inputs[node], by[node]) { gradients[input] += local }
        }
        return gradients
      },
    ])

  private static func walk(
    _ order: some Sequence<Int>, _ inputs: [[Int]], _ by: [[Double]],
    _ arriving: (_ old: Double, _ new: Double) -> Double
  ) -> [Double] {
    let order = Array(order)
    var gradients = [Double](repeating: 0, count: inputs.count)
    // The end is what nothing in the order uses.
    let used = Set(order.flatMap { inputs[$0] })
    gradients[order.first { !used.contains($0) }!] = 1
    for node in order {
      for (input, local) in zip(inputs[node], by[node]) {
        gradients[input] = arriving(gradients[input], local * gradients[node])
      }
    }
    return gradients
  }

  // MARK: Forward mode

  /// Asks for forward mode (Wengert 1964): the derivatives of all nodes by one variable, in one walk from
  /// the front.
  public static let tangents = Exercise<Tangents>(
    "backprop-tangents", .backprop, function: "tangents", solution: Solutions.tangents,
    section: "From the front or from the back",
    hints: [
      "Begin with 1 at the variable and 0 at all others, and go through the nodes from the first.",
      "A node's tangent is the sum over its inputs of the local gradient times the input's tangent.",
    ],
    cases: {
      // x and y; q = x y; r = tanh-like of q; s = q and r and x: each behind its inputs.
      let inputs = [[], [], [0, 1], [2], [2, 3], [4, 0, 0]]
      var random = RandomSource(seed: 51)
      let by = inputs.map { $0.map { _ in random.normal() } }
      return [0, 1].map { variable in
        Case(
          "by variable \(variable)",
          expecting: [
            Expectation(
              "tangents",
              Tensor(inputs.indices.map { sumOverWays(from: $0, to: variable, inputs, by) }),
              origin: .reference)
          ]
        ) { [Tensor(try $0(variable, inputs, by))] }
      }
    },
    mistakes: [
      Mistake(
        "last-input",
        "A node's tangent is a *sum* over its inputs; you keep only what comes from the last."
      ) { variable, inputs, by in
        forward([variable], inputs, by) { _, new in new }
      },
      Mistake(
        "all-variables",
        "You begin with 1 at every variable: that is the sum of all derivatives. One walk gives those by "
          + "one variable."
      ) { _, inputs, by in
        forward(inputs.indices.filter { inputs[$0].isEmpty }, inputs, by) { $0 + $1 }
      },
      Mistake(
        "backwards",
        "What you return are the derivatives of the last node by all others: that is reverse mode."
      ) { _, inputs, by in
        try Solutions.gradients(
          order: Array(inputs.indices), inputs: inputs, localGradients: by)
      },
    ])

  private static func forward(
    _ ones: [Int], _ inputs: [[Int]], _ by: [[Double]],
    _ adding: (_ old: Double, _ new: Double) -> Double
  ) -> [Double] {
    var tangents = inputs.indices.map { ones.contains($0) ? 1.0 : 0 }
    for node in inputs.indices where !inputs[node].isEmpty {
      tangents[node] = zip(inputs[node], by[node]).reduce(0) { adding($0, $1.1 * tangents[$1.0]) }
    }
    return tangents
  }
}
