import Experiments
import Page
import Plotting

extension SigmoidInputs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-tails", .finding(.chosen("more than half")),
      notes: "before BN a sigmoid's inputs lie in its flat tails (002, fig. 5-10)",
      measured: findings.flatBefore, format: .percent(1), is: .greater(than: 0.5))
    evidence.claim(
      "bn-linear-part", .finding(.chosen("hardly any")),
      notes: "after BN they lie in its nearly linear middle (002, fig. 5-11)",
      measured: findings.flatAfter, format: .percent(1), is: .less(than: 0.01))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let grid = stride(from: -12.0, through: 12, by: 0.1).map { $0 }
    let slope = grid.map { x in
      let y = 1 / (1 + Double.exp(-x))
      return y * (1 - y)
    }
    func panel(_ title: String, _ inputs: [Double]) -> Panel {
      Panel(
        title: title, x: Axis("input of the sigmoid", range: -12...12, ticks: .every(4)),
        y: Axis(
          "share of inputs; slope", range: 0...0.3, ticks: .every(0.1), format: .fixed(1)),
        marks: [
          .histogram(of: inputs, bins: 48, range: -12...12),
          .line(x: grid, y: slope, label: "slope", colour: .vermillion, dash: .dashed),
        ])
    }
    return Figure(
      name: "sigmoid-tails",
      title: "Normalisation brings the inputs back to where the sigmoid has a slope",
      subtitle: """
        third hidden layer, weights N(0, \(deviation.settingText)), \("\(digits, .grouped)") digits; \
        slope below 0.05: \(NumberStyle.percent(0).text(findings.flatBefore)) of the inputs \
        without, \(NumberStyle.percent(1).text(findings.flatAfter)) with
        """,
      grid: .multiples(rows: 1, columns: 3),
      panels: [
        panel("without", findings.before), panel("normalised", findings.after),
        panel(
          "then times γ = \(gamma.settingText), plus β = \(beta.settingText)", findings.moved),
      ])
  }
}
