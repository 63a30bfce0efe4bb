import Experiments
import Page
import Plotting

extension NormOrders {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("norm", .right("before"), .right("after"), .right("factor"), .right("cosine"))
    for row in findings.rows {
      table.add(
        row.norm, "\(row.before, .significant(4))", "\(row.after, .fixed(3))",
        "\(row.factor, .fixed(5))", "\(row.cosine, .fixed(6))")
    }
    evidence.table("norm-orders", table)
    evidence.claim(
      "clip-norm-types", .check, notes: "norm_type may be any p, L2 by default (000)",
      measured: findings.rows.map(\.after), format: .fixed(6),
      unit: "after clipping to \(limit.settingText)", is: .near(limit, within: 1e-12))
    evidence.claim(
      "clip-norm-types-direction", .check, notes: "none of them changes the direction",
      measured: findings.rows.map { abs($0.cosine - 1) }, format: .scientific(1),
      unit: "from 1, the cosines", is: .less(than: 1e-12))
    evidence.figure(unitBalls(findings))
    return evidence
  }

  private func unitBalls(_ findings: Findings) -> Figure {
    let styles: [(name: String, colour: Colour, dash: Dash)] = [
      ("L1", .green, .dashed), ("L2", .blue, .solid), ("L∞", .vermillion, .dashDotted),
    ]
    let balls = zip(findings.balls, styles).map { ball, style in
      Mark.line(
        x: ball.map(\.x), y: ball.map(\.y), label: nil, colour: style.colour, dash: style.dash)
    }
    let places: [(x: Double, y: Double)] = [(0.2, 0.35), (0.5, 0.68), (1.05, 1.08)]
    let names = zip(styles, places).map { style, place in
      Mark.text(
        style.name, x: place.x, y: place.y, colour: style.colour, size: 1.1, isBold: true)
    }
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
          marks: balls + ends(findings, styles), hasEqualUnits: true),
      ])
  }

  /// The gradient (2, 1) and where each clipping leaves it.
  private func ends(
    _ findings: Findings, _ styles: [(name: String, colour: Colour, dash: Dash)]
  ) -> [Mark] {
    let places: [(x: Double, y: Double)] = [(0.44, 0.38), (0.68, 0.52), (1.04, 0.43)]
    let byNorm = zip(zip(findings.byNorm, places), styles).flatMap { ends, style -> [Mark] in
      let (end, place) = ends
      return [
        .points(x: [end.x], y: [end.y], colour: style.colour, shape: .circle, size: 1.6),
        .text(style.name, x: place.x, y: place.y, colour: style.colour, isBold: true),
      ]
    }
    let byValue = findings.byValue
    return [
      .line(x: [0, 2], y: [0, 1], colour: .muted, dash: .dotted),
      .points(x: [2], y: [1], colour: .muted, shape: .square, size: 1.4),
      .text("(2, 1)", x: 2.05, y: 1.08, colour: .muted),
    ] + byNorm + [
      .points(x: [byValue.x], y: [byValue.y], colour: .ink, shape: .diamond, size: 1.6),
      .text("by value", x: byValue.x + 0.05, y: byValue.y + 0.08),
    ]
  }
}
