import Experiments
import NeuralNetworks
import Optimizers

/// Clipping by L1, L2, L4 and L∞: which gradients they take for long, and what they make of them.
struct NormOrders: Experiment {
  @Setting("limit that the random gradients are clipped to", in: 0.01...100) var limit = 1.0

  struct Findings: Codable, Sendable {
    /// The same random gradients, clipped by each norm.
    var rows: [Row]
    /// For L1, L2 and L∞ the curve of all vectors of norm 1.
    var balls: [[Point]]
    /// The gradient (2, 1) clipped to 1 by each of these norms, and by value.
    var byNorm: [Point]
    var byValue: Point
  }

  struct Row: Codable, Sendable {
    var norm: String
    var before, after, factor: Double
    /// Of the angle between before and after.
    var cosine: Double
  }

  struct Point: Codable, Sendable {
    var x, y: Double

    init(_ vector: Tensor<Double>) { (x, y) = (vector[0], vector[1]) }
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(30)
    let gradients = ([[20, 10], [10]] as [Shape]).map { Tensor<Double>.normal($0, using: &random) }
    let rows = [NormOrder.l1, .l2, .p(4), .infinity].map { order in
      var clipped = gradients
      let report = GradientClipping.globalNorm(limit, order, epsilon: 0).clip(&clipped)
      return Row(
        norm: "\(order)", before: report.totalNormBefore, after: report.totalNormAfter,
        factor: clipped[0][0, 0] / gradients[0][0, 0], cosine: report.cosine ?? .nan)
    }
    let orders = [NormOrder.l1, .l2, .infinity]
    return Findings(
      rows: rows, balls: orders.map(ball), byNorm: orders.map { clipped(by: .norm(1, $0)) },
      byValue: clipped(by: .value(1)))
  }

  /// The curve of all vectors of norm 1.
  private func ball(_ order: NormOrder) -> [Point] {
    (0...360).map { degree in
      let angle = Double(degree) / 180 * Double.pi
      let direction = Tensor<Double>([Double.cos(angle), Double.sin(angle)])
      return Point(direction / direction.norm(order))
    }
  }

  private func clipped(by clipping: GradientClipping) -> Point {
    var gradient = [Tensor<Double>([2, 1])]
    clipping.clip(&gradient)
    return Point(gradient[0])
  }
}
