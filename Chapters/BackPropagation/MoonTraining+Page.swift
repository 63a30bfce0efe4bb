import Experiments
import Page
import Plotting

extension MoonTraining {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let gain = Repeats(zip(findings.bent, findings.straight).map { $0 - $1 })
    evidence.claim(
      "bp-moons", .finding(.null("a straight line")),
      notes: "an engine of two pages trains a network that bends its boundary (ours)",
      interval: gain, shown: "\(gain.inPoints) more of new points than a straight line",
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.value("moons.nodes", "\(findings.nodes, .grouped)")
    evidence.value("moons.bent", Repeats(findings.bent).text(.percent(1)))
    evidence.value("moons.straight", Repeats(findings.straight).text(.percent(1)))
    evidence.value("moons.parameters", "\(4 * units + 1)")
    evidence.figure(
      Figure(
        name: "moons", title: "A network of single numbers bends its boundary around two moons",
        subtitle: """
          2-\(units)-1, tanh, \(points) points, gradient descent at rate \(rate.settingText); colours: the \
          network's output, line: where it is 0
          """,
        grid: .multiples(rows: 2, columns: 2),
        panels: findings.maps.map { panel($0, findings.points) },
        size: Figure.Size(width: 1600, height: 1240)))
    return evidence
  }

  private func panel(_ map: Findings.Map, _ points: [TwoMoons.Point]) -> Panel {
    func column(_ x: Double) -> Double {
      (x - Self.left) / (Self.right - Self.left) * Double(Self.columns - 1)
    }
    func row(_ y: Double) -> Double {
      (Self.high - y) / (Self.high - Self.low) * Double(Self.rows - 1)
    }
    func dots(_ side: Double, _ shape: PointShape) -> Mark {
      let mine = points.filter { $0.side == side }
      return .points(
        x: mine.map { column($0.x) }, y: mine.map { row($0.y) }, colour: .ink, shape: shape,
        size: 1.1)
    }
    let boundary = ZeroLine(map.scores, rows: Self.rows, columns: Self.columns)
    return Panel(
      title: """
        step \(map.step): loss \(map.loss.fixed(2)), \((100 * map.accuracy).fixed(0))% right
        """,
      x: Axis(
        "x", ticks: .labelled([-1.0, 0, 1, 2].map { Axis.Tick(column($0), $0.fixed(0)) })),
      y: Axis(
        "y", ticks: .labelled([-1.0, 0, 1].map { Axis.Tick(row($0), $0.fixed(0)) })),
      marks: [
        .heatMap(
          rows: Self.rows, columns: Self.columns, values: map.scores.map { max(-4, min(4, $0)) },
          colours: .diverging, range: -6...6, colourLabel: nil),
        .line(x: boundary.x, y: boundary.y, colour: .ink, dash: .solid, width: 1.6),
        dots(1, .circle), dots(-1, .openSquare),
      ])
  }
}

/// Where the values of a grid pass through 0: straight pieces, cell by cell, with NaN between them.
struct ZeroLine {
  var x: [Double] = []
  var y: [Double] = []

  /// - Parameter values: row by row; the line's coordinates are columns and rows.
  init(_ values: [Double], rows: Int, columns: Int) {
    func value(_ row: Int, _ column: Int) -> Double { values[row * columns + column] }
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        let corners = [(0, 0), (0, 1), (1, 1), (1, 0)].map { (row + $0.0, column + $0.1) }
        var crossings: [(x: Double, y: Double)] = []
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
          let (from, to) = (value(a.0, a.1), value(b.0, b.1))
          guard (from < 0) != (to < 0) else { continue }
          let part = from / (from - to)
          crossings.append(
            (Double(a.1) + part * Double(b.1 - a.1), Double(a.0) + part * Double(b.0 - a.0)))
        }
        guard crossings.count >= 2 else { continue }
        x += [crossings[0].x, crossings[1].x, .nan]
        y += [crossings[0].y, crossings[1].y, .nan]
      }
    }
  }
}
