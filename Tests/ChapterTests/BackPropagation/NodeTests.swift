import Testing

@testable import chapter_backprop

@Suite struct NodeTests {
  /// CS231n, lecture 4: f = (x + y) z at (-2, 5, -4).
  @Test func theFirstExampleOfTheLecture() {
    let (x, y, z) = (Node(-2, "x"), Node(5, "y"), Node(-4, "z"))
    let q = x + y
    let f = q * z
    f.backward()
    #expect(f.value == -12)
    #expect([f, q, x, y, z].map(\.gradient) == [1, -4, -4, -4, 3])
  }

  /// CS231n, lecture 4: a sigmoid neuron, to the two digits that the slides give.
  @Test func theNeuronOfTheLecture() {
    let w = [Node(2), Node(-3), Node(-3)]
    let x = [Node(-1), Node(-2)]
    let f = 1 / (exp(-(w[0] * x[0] + w[1] * x[1] + w[2])) + 1)
    f.backward()
    #expect(abs(f.value - 0.73) < 0.005)
    let gradients = (w + x).map(\.gradient)
    for (gradient, slide) in zip(gradients, [-0.20, -0.39, 0.20, 0.39, -0.59]) {
      #expect(abs(gradient - slide) < 0.0051)
    }
  }

  /// The operations, as functions of three numbers, at random places away from kinks and poles.
  static let operations: [(name: String, f: @Sendable ([Node]) -> Node)] = [
    ("+", { $0[0] + $0[1] }), ("-", { $0[0] - $0[1] }), ("*", { $0[0] * $0[1] }),
    ("/", { $0[0] / $0[1] }), ("negation", { -$0[0] }), ("+ 3", { $0[0] + 3 }),
    ("2.5 -", { 2.5 - $0[0] }), ("- 2.5", { $0[0] - 2.5 }), ("* 2", { $0[0] * 2 }),
    ("/ 4", { $0[0] / 4 }), ("1 /", { 1 / $0[0] }), ("exp", { exp($0[0]) }),
    ("log", { log($0[0]) }), ("pow", { pow($0[0], 2.5) }), ("max", { max($0[0], $0[1]) }),
    ("sigmoid", { sigmoid($0[0]) }), ("tanh", { tanh($0[0]) }), ("relu", { relu($0[0]) }),
    ("square", { $0[0] * $0[0] }),
    ("all", { tanh(max($0[0] * $0[1], $0[2])) / sigmoid($0[0] - $0[2]) + exp(-$0[1]) * $0[0] }),
  ]

  /// A central difference with h = 1e-5 is good to about 1e-9 here.
  @Test(arguments: operations.indices)
  func everyOperationAgreesWithDifferences(index: Int) {
    let f = Self.operations[index].f
    var random = SystemRandomNumberGenerator.seeded(index)
    for _ in 0..<20 {
      let point = (0..<3).map { _ in Double.random(in: 0.5...2, using: &random) }
      let inputs = point.map { Node($0) }
      f(inputs).backward()
      for (i, input) in inputs.enumerated() {
        func value(_ distance: Double) -> Double {
          var moved = point
          moved[i] += distance
          return f(moved.map { Node($0) }).value
        }
        let numeric = (value(1e-5) - value(-1e-5)) / 2e-5
        #expect(abs(input.gradient - numeric) < 1e-7 * (1 + abs(numeric)))
      }
    }
  }

  /// From the front and from the back: the same derivatives, of two results by two inputs.
  @Test func tangentsAgreeWithGradients() {
    let (x, y) = (Node(0.7), Node(-1.3))
    let shared = tanh(x * y) + x
    let results = [shared * shared, exp(shared) / y]
    for input in [x, y] {
      let tangents = Node.tangents(of: results, by: input)
      for (tangent, result) in zip(tangents, results) {
        result.backward()
        #expect(abs(tangent - input.gradient) < 1e-14)
      }
    }
    #expect(Node.tangents(of: [x, y], by: x) == [1, 0])
  }

  @Test func gradientsOfAllUsesAddUp() {
    let x = Node(3)
    let f = x * x + x * 4 + x
    f.backward()
    #expect(x.gradient == 2 * 3 + 4 + 1)
  }

  @Test func backwardBeginsAnew() {
    let x = Node(2)
    let square = x * x
    let f = square + 1
    f.backward()
    f.backward()
    #expect(x.gradient == 4)
    square.backward()
    #expect(x.gradient == 4 && square.gradient == 1)
  }

  @Test func maximumOfEqualsGoesToTheFirst() {
    let (a, b) = (Node(1), Node(1))
    max(a, b).backward()
    #expect(a.gradient == 1 && b.gradient == 0)
    let zero = Node(0)
    relu(zero).backward()
    #expect(zero.gradient == 0)
  }

  @Test func valuesFollowTheRulesOfFloatingPoint() {
    let zero = Node(0)
    let pole = 1 / zero
    pole.backward()
    #expect(pole.value == .infinity && zero.gradient == -.infinity)
    #expect(log(Node(-1)).value.isNaN)
    #expect(sigmoid(Node(-1000)).value == 0 && sigmoid(Node(1000)).value == 1)
  }

  @Test func inputsAloneHaveTheGradientOne() {
    let x = Node(7, "x")
    x.backward()
    #expect(x.gradient == 1 && x.topologicalOrder().count == 1)
  }

  @Test func everyNodeStandsBehindItsInputsOnce() {
    let x = Node(1)
    let (a, b) = (x + 1, x * 2)
    let f = a * b + a
    let order = f.topologicalOrder()
    #expect(order.count == 5)
    var seen: Set<ObjectIdentifier> = []
    for node in order {
      #expect(node.inputs.allSatisfy { seen.contains(ObjectIdentifier($0)) })
      #expect(seen.insert(ObjectIdentifier(node)).inserted)
    }
    #expect(order.last === f)
  }

  /// Deeper than any stack: neither the search nor the release may recurse.
  @Test func aMillionNodesInARow() {
    let x = Node(1)
    var f = x
    for _ in 0..<1_000_000 { f = f + 1 }
    f.backward()
    #expect(f.value == 1_000_001 && x.gradient == 1)
  }

  /// A diamond behind a diamond has 2^60 paths, and 121 nodes.
  @Test func sharedNodesAreVisitedOnce() {
    let x = Node(1)
    var f = x
    for _ in 0..<60 { f = (f + f) * 0.5 }
    f.backward()
    #expect(f.topologicalOrder().count == 121)
    #expect(x.gradient == 1)
  }
}

extension SystemRandomNumberGenerator {
  /// A small generator with a seed (SplitMix64), enough for points to test at.
  static func seeded(_ seed: Int) -> some RandomNumberGenerator { Seeded(state: UInt64(seed)) }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
