import NeuralNetworks
import Notebook
import Optimizers
import Plotting

extension GradientClippingChapter {
  func norms(_ page: Notebook) throws {
    page.text(
      """
      How long is a vector? The usual answer is Euclid's, $L_2$. There are others, and \
      `clip_grad_norm_` takes them as `norm_type`:
      """)
    page.formula(
      #"""
      L_p(g) = \left( \sum_i |g_i|^p \right)^{1/p}, \quad
      L_1 = \sum_i |g_i|, \quad L_\infty = \max_i |g_i|
      """#)
    page.text(
      """
      All that differs is how much they make of many small elements: $L_1$ counts each fully, \
      $L_\\infty$ only the largest. Scaling keeps the direction, whatever the norm.
      """)
    let orders: [NormOrder] = [.l1, .l2, .p(4), .infinity]
    var random = random(30)
    let gradients = ([[20, 10], [10]] as [Shape]).map { Tensor<Double>.normal($0, using: &random) }
    var table = Table("norm", .right("before"), .right("after"), .right("factor"), .right("cosine"))
    var after: [Double] = []
    var deviations: [Double] = []
    for order in orders {
      var clipped = gradients
      let report = GradientClipping.globalNorm(1, order, epsilon: 0).clip(&clipped)
      after.append(report.totalNormAfter)
      deviations.append(abs((report.cosine ?? .nan) - 1))
      table.add(
        "\(order)", "\(report.totalNormBefore, .significant(4))",
        "\(report.totalNormAfter, .fixed(3))",
        "\(clipped[0][0, 0] / gradients[0][0, 0], .fixed(5))",
        "\(report.cosine ?? .nan, .fixed(6))")
    }
    page.table(table, caption: "The same 210 random numbers clipped to a norm of 1, four times.")
    page.claim(
      Claim(
        "clip-norm-types", notes: "norm_type may be any p, L2 by default (000)",
        measured: after, format: .fixed(6), unit: "after clipping to 1",
        is: .near(1, within: 1e-12)))
    page.claim(
      Claim(
        "clip-norm-types-direction", notes: "none of them changes the direction",
        measured: deviations, format: .scientific(1), unit: "from 1, the cosines",
        is: .less(than: 1e-12)))
    try page.figure(
      unitBalls(),
      caption: """
        Left: the vectors whose norm is 1. Right: the gradient (2, 1), clipped to 1 by each norm, \
        and by value, which moves it to the square's corner and off its direction.
        """)
  }

  /// The curve of all points of norm 1.
  private func ball(_ order: NormOrder) -> (x: [Double], y: [Double]) {
    let points = (0...360).map { degree in
      let angle = Double(degree) / 180 * Double.pi
      let direction = Tensor<Double>([Double.cos(angle), Double.sin(angle)])
      return direction / direction.norm(order)
    }
    return (points.map { $0[0] }, points.map { $0[1] })
  }

  private func unitBalls() -> Figure {
    let orders: [(NormOrder, Colour, Dash)] = [
      (.l1, .green, .dashed), (.l2, .blue, .solid), (.infinity, .vermillion, .dashDotted),
    ]
    let balls = orders.map { order, colour, dash in
      let (x, y) = ball(order)
      return Mark.line(x: x, y: y, label: nil, colour: colour, dash: dash)
    }
    let names: [Mark] = [
      .text("L1", x: 0.2, y: 0.35, colour: .green, size: 1.1, isBold: true),
      .text("L2", x: 0.5, y: 0.68, colour: .blue, size: 1.1, isBold: true),
      .text("L∞", x: 1.05, y: 1.08, colour: .vermillion, size: 1.1, isBold: true),
    ]
    var ends: [Mark] = [
      .line(x: [0, 2], y: [0, 1], colour: .muted, dash: .dotted),
      .points(x: [2], y: [1], colour: .muted, shape: .square, size: 1.4),
      .text("(2, 1)", x: 2.05, y: 1.08, colour: .muted),
    ]
    let places: [(x: Double, y: Double)] = [(0.44, 0.38), (0.68, 0.52), (1.04, 0.43)]
    for ((order, colour, _), place) in zip(orders, places) {
      var gradient = [Tensor<Double>([2, 1])]
      GradientClipping.norm(1, order).clip(&gradient)
      ends.append(
        .points(
          x: [gradient[0][0]], y: [gradient[0][1]], colour: colour, shape: .circle, size: 1.6))
      ends.append(.text("\(order)", x: place.x, y: place.y, colour: colour, isBold: true))
    }
    var byValue = [Tensor<Double>([2, 1])]
    GradientClipping.value(1).clip(&byValue)
    ends += [
      .points(
        x: [byValue[0][0]], y: [byValue[0][1]], colour: .ink, shape: .diamond, size: 1.6),
      .text("by value", x: byValue[0][0] + 0.05, y: byValue[0][1] + 0.08),
    ]
    func axis(_ label: String, _ range: ClosedRange<Double>) -> Axis {
      Axis(label, range: range, ticks: .every(0.5), format: .fixed(1))
    }
    return Figure(
      name: "unit-balls", title: "Each norm has its own idea of length 1",
      subtitle: "two elements of a gradient, g₁ and g₂",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "all vectors of norm 1", x: axis("g₁", -1.8...1.8), y: axis("g₂", -1.3...1.3),
          marks: balls + names, hasEqualUnits: true),
        Panel(
          title: "(2, 1) clipped to 1", x: axis("g₁", 0...2.4), y: axis("g₂", 0...1.6),
          marks: balls + ends, hasEqualUnits: true),
      ])
  }
}
