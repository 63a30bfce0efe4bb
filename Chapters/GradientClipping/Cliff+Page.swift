import Experiments
import Page
import Plotting

extension Cliff {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "clip-wall", .finding(.chosen("so that one step leads across the picture")),
      notes: "gradients that are too large come up in training (000)",
      measured: findings.steepest / findings.typical, format: .significant(2),
      unit: "times the typical gradient, on the wall", is: .greater(than: 100))
    evidence.value("cliff.steepest", "\(findings.steepest, .significant(2))")
    evidence.value("cliff.typical", "\(findings.typical, .significant(2))")

    var table = Table(
      .left("start $(w, b)$"), .right("largest gradient"), .right("loss without"),
      .right("loss with clipping"), .right("steps clipped"),
      .right("after \(5 * steps): without"), .right("with"))
    for descent in findings.descents {
      table.add(
        "(\(descent.start.w, .fixed(1)), \(descent.start.b, .fixed(1)))",
        "\(descent.largestGradient, .significant(2))", "\(descent.lossWithout, .scientific(1))",
        "\(descent.lossWith, .scientific(1))", "\(descent.clipped, .percent(0))",
        "\(descent.laterWithout, .scientific(1))", "\(descent.laterWith, .scientific(1))")
    }
    evidence.table("descents", table)
    let without = findings.descents.map(\.lossWithout)
    evidence.value("cliff.on-plain", "\(without.count { $0 > 0.05 }) of \(without.count)")
    let end = findings.without.last!
    evidence.value("cliff.end-w", "\(end.w, .fixed(1))")
    evidence.value("cliff.end-b", "\(end.b, .fixed(1))")
    evidence.figure(figure(findings))
    return evidence
  }

  // MARK: The figure

  private func figure(_ findings: Findings) -> Figure {
    Figure(
      name: "cliff", title: "In the end the wall throws the descent away; clipped, it stays",
      subtitle: """
        one sigmoid unit, 50 times; gradient descent with learning rate \(rate.settingText), \
        clipped to a norm of \(limit.settingText)
        """,
      grid: .row(of: 2),
      panels: [
        panel("without clipping", findings.surface, findings.without, .vermillion),
        panel("clipped by norm", findings.surface, findings.with, .orange),
      ])
  }

  private func panel(
    _ title: String, _ surface: Surface, _ points: [CliffModel.Point], _ colour: Colour
  ) -> Panel {
    let places = points.map(Surface.place)
    let inside = places.prefix(while: Surface.contains)
    var marks: [Mark] = [
      .heatMap(
        rows: Surface.rows, columns: Surface.columns, values: surface.losses, colours: .viridis,
        range: 0...0.5, colourLabel: "loss"),
      .line(x: inside.map(\.x), y: inside.map(\.y), colour: colour, dash: .solid, width: 0.7),
      .points(x: inside.map(\.x), y: inside.map(\.y), colour: colour, shape: .circle, size: 0.6),
    ]
    if inside.count < places.count, let last = inside.last {
      marks.append(
        .arrow(
          from: last, to: Surface.edge(from: last, towards: places[inside.count]),
          colour: colour, width: 2))
    }
    marks.append(
      .points(x: [places[0].x], y: [places[0].y], colour: .white, shape: .circle, size: 2))
    return Panel(
      title: title, x: Surface.axis("w", Surface.w, Surface.columns),
      y: Surface.axis("b", Surface.b, Surface.rows), marks: marks)
  }
}

/// Heat maps count in cells; the ticks tell the parameters.
extension Surface {
  private static let last = (x: Double(columns - 1), y: Double(rows - 1))

  fileprivate static func axis(_ label: String, _ range: ClosedRange<Double>, _ cells: Int) -> Axis
  {
    let ticks = stride(from: range.lowerBound, through: range.upperBound + 1e-9, by: 0.4).map {
      Axis.Tick(cell($0, range, cells), NumberFormat.fixed(1).text($0))
    }
    return Axis(label, range: 0...Double(cells - 1), ticks: .labelled(ticks))
  }

  private static func cell(_ value: Double, _ range: ClosedRange<Double>, _ cells: Int) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(cells - 1)
  }

  fileprivate static func place(_ p: CliffModel.Point) -> (x: Double, y: Double) {
    (cell(p.w, w, columns), cell(p.b, b, rows))
  }

  fileprivate static func contains(_ place: (x: Double, y: Double)) -> Bool {
    (0...last.x).contains(place.x) && (0...last.y).contains(place.y)
  }

  /// Where the way from a place to one outside leaves the picture.
  fileprivate static func edge(
    from start: (x: Double, y: Double), towards next: (x: Double, y: Double)
  ) -> (x: Double, y: Double) {
    let (dx, dy) = (next.x - start.x, next.y - start.y)
    let part = min(
      ((dx > 0 ? last.x : 0) - start.x) / dx, ((dy > 0 ? last.y : 0) - start.y) / dy)
    return (start.x + part * dx, start.y + part * dy)
  }
}
