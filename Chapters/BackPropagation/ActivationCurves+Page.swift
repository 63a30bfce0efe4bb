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
        grid: .multiples(rows: 3, columns: 3),
        panels: findings.curves.map { curve in
          Panel(
            title: curve.kind.rawValue, x: Axis("x", range: -5...5, ticks: .every(2.5)),
            y: Axis("f, f′", range: -1.5...3, ticks: .every(1)),
            marks: [
              .horizontalRule(0, dash: .solid),
              .line(x: x, y: curve.value, label: "f(x)", colour: .blue, dash: .solid),
              .line(x: x, y: curve.slope, label: "f′(x)", colour: .vermillion, dash: .dashed),
            ] + Self.remark(on: curve.kind))
        }, size: Figure.Size(width: 1700, height: 1240)))
    return evidence
  }

  /// What is too small to be seen.
  private static func remark(on kind: ActivationFunction) -> [Mark] {
    kind == .leaky ? [.text("f′ = 0.01", x: -3, y: 0.35)] : []
  }
}
