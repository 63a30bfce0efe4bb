import Experiments
import Page
import Plotting

extension MaskGradient {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-gradient", .check, notes: "the gradient goes through the same mask (ours)",
      measured: findings.networkError, format: .scientific(1), is: .less(than: 1e-7))
    var table = Table("backward pass", .right("relative error"), "verdict")
    for way in findings.ways {
      table.add(way.name, "\(way.error, .scientific(1))", way.isRight ? "right" : "wrong")
    }
    evidence.table("ways-back", table)
    evidence.claim(
      "drop-gradient-fails", .check, notes: "no other will do (our addition)",
      measured: findings.ways.dropFirst().map(\.error).min()!, format: .fixed(2),
      unit: "relative error of the best of three wrong ones", is: .greater(than: 0.1))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    func panel(
      _ title: String, _ values: [Double], _ reach: Double, _ format: NumberFormat = .fixed(2)
    ) -> Panel {
      Panel(
        title: title, x: Axis("unit", ticks: .none),
        y: Axis("sample", ticks: .none, isReversed: true),
        marks: [
          .heatMap(
            // What is 0 has no sign.
            rows: 4, columns: 12, values: values.map { $0 == 0 ? 0 : $0 }, colours: .diverging,
            range: -reach...reach, colourLabel: "value", valueFormat: format)
        ])
    }
    let reach = findings.dx.map(\.magnitude).max()!
    return Figure(
      name: "gradient-mask", title: "The gradient comes back through the holes of the forward pass",
      subtitle: "one dropout layer, p = \(rate.settingText), 4 samples, 12 units",
      grid: Grid(rows: 3, columns: 1),
      panels: [
        panel("dy, from above", findings.dy, reach),
        panel("mask of the forward pass", findings.mask, 1 / (1 - rate), .fixed(0)),
        panel("dx = mask · dy", findings.dx, reach),
      ], size: .init(width: 1500, height: 1300))
  }
}
