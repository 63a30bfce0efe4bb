import Experiments
import Page
import Plotting

extension ActivationCurves {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let x = findings.x
    evidence.figure(
      Figure(
        name: "activations", title: "What an activation passes on is its derivative",
        subtitle: "solid: f(x); dashed: f′(x), by which a gradient is multiplied on its way back",
        grid: .multiples(rows: 2, columns: 4),
        panels: findings.curves.map { curve in
          Panel(
            title: curve.kind.rawValue, x: Axis("x", range: -5...5, ticks: .every(2.5)),
            y: Axis("f, f′", range: -1.5...3, ticks: .every(1)),
            marks: [
              .horizontalRule(0, dash: .solid),
              .line(x: x, y: curve.value, label: "f(x)", colour: .blue, dash: .solid),
              .line(x: x, y: curve.slope, label: "f′(x)", colour: .vermillion, dash: .dashed),
            ])
        }, size: Figure.Size(width: 1800, height: 860)))
    return evidence
  }
}
