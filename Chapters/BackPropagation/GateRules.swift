import Experiments
import NeuralNetworks

/// What an add, a max and a multiply gate hand on, at random places and for random upstream gradients.
struct GateRules: Experiment {
  @Setting("random places", in: 1...100_000) var places = 1_000

  struct Findings: Codable, Sendable {
    /// The largest difference from the rule of each gate.
    var add = 0.0
    var route = 0.0
    var multiply = 0.0
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(2)
    var largest = Findings()
    for _ in 0..<places {
      let (x, y) = (Node(random.normal()), Node(random.normal()))
      let upstream = random.normal()
      (x + y).backward(from: upstream)
      largest.add = max(largest.add, abs(x.gradient - upstream), abs(y.gradient - upstream))
      max(x, y).backward(from: upstream)
      let (larger, smaller) = x.value > y.value ? (x, y) : (y, x)
      largest.route = max(
        largest.route, abs(larger.gradient - upstream), abs(smaller.gradient))
      (x * y).backward(from: upstream)
      largest.multiply = max(
        largest.multiply, abs(x.gradient - y.value * upstream),
        abs(y.gradient - x.value * upstream))
    }
    return largest
  }
}

extension Node {
  /// The gradients if `upstream` arrives at this node from what follows it.
  fileprivate func backward(from upstream: Double) {
    // What follows may as well be a multiplication by that number.
    (self * upstream).backward()
  }
}

/// A value that is used many times: its gradients add up.
struct Branches: Experiment {
  @Setting("how often the value is used, at most", in: 1...1_000) var uses = 50

  struct Findings: Codable, Sendable {
    /// The largest difference of a gradient from the sum over all uses.
    var error: Double
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(3)
    var error = 0.0
    for uses in 1...uses {
      let x = Node(random.normal())
      let factors = (0..<uses).map { _ in random.normal() }
      let sum = factors.dropFirst().reduce(x * factors[0]) { $0 + x * $1 }
      sum.backward()
      error = max(error, abs(x.gradient - factors.reduce(0, +)))
    }
    return Findings(error: error)
  }
}
