import Experiments
import NeuralNetworks

/// Two half circles that hold each other: no straight line separates them.
struct TwoMoons {
  struct Point: Codable, Sendable {
    var x, y: Double
    /// 1 for the upper moon, -1 for the lower one.
    var side: Double
  }

  var points: [Point]

  /// - Parameter noise: the standard deviation of what is added to both coordinates.
  init(_ count: Int, noise: Double, using random: inout RandomSource) {
    points = (0..<count).map { index in
      let angle = Double.pi * random.uniform()
      let (dx, dy) = (noise * random.normal(), noise * random.normal())
      return index.isMultiple(of: 2)
        ? Point(x: Double.cos(angle) + dx, y: Double.sin(angle) + dy, side: 1)
        : Point(x: 1 - Double.cos(angle) + dx, y: 0.5 - Double.sin(angle) + dy, side: -1)
    }
  }
}

/// A network that is made of `Node`s and of nothing else: two inputs, one hidden layer, one number out,
/// whose sign is the answer.
struct MoonNetwork {
  /// [weight by x, weight by y, bias] of each hidden unit, or of the output where there is none.
  private(set) var hidden: [[Double]]
  /// The output's weights, and its bias.
  private(set) var output: [Double]
  let isBent: Bool

  /// - Parameter isBent: whether the hidden units have a tanh; without it the network is a straight line.
  init(units: Int, isBent: Bool = true, using random: inout RandomSource) {
    hidden = (0..<units).map { _ in [random.normal(), random.normal(), 0] }
    let deviation = (1 / Double(units)).squareRoot()
    output = (0..<units).map { _ in deviation * random.normal() } + [0]
    self.isBent = isBent
  }

  /// The network's numbers as nodes, so that they get gradients.
  func nodes() -> (hidden: [[Node]], output: [Node]) {
    (hidden.map { $0.map { Node($0) } }, output.map { Node($0) })
  }

  func score(_ x: Double, _ y: Double, _ nodes: (hidden: [[Node]], output: [Node])) -> Node {
    let units = nodes.hidden.map { w -> Node in
      let sum = w[0] * x + w[1] * y + w[2]
      return isBent ? tanh(sum) : sum
    }
    return zip(units, nodes.output).reduce(nodes.output.last!) { $0 + $1.0 * $1.1 }
  }

  /// The mean of log(1 + e^(-side · score)): the cross-entropy of two classes.
  func loss(of points: [TwoMoons.Point], _ nodes: (hidden: [[Node]], output: [Node])) -> Node {
    let losses = points.map { log(exp(score($0.x, $0.y, nodes) * -$0.side) + 1) }
    return losses.sum / Double(losses.count)
  }

  /// One step of gradient descent on all points; returns the loss before it.
  mutating func step(on points: [TwoMoons.Point], rate: Double) -> Double {
    let nodes = nodes()
    let loss = loss(of: points, nodes)
    loss.backward()
    hidden = nodes.hidden.map { $0.map { $0.value - rate * $0.gradient } }
    output = nodes.output.map { $0.value - rate * $0.gradient }
    return loss.value
  }

  func accuracy(on points: [TwoMoons.Point]) -> Double {
    let nodes = nodes()
    return Double(points.count { score($0.x, $0.y, nodes).value * $0.side > 0 })
      / Double(points.count)
  }
}
