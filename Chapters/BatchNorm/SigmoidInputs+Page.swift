import Experiments
import Page
import Plotting

extension SigmoidInputs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (large, small) = (findings.each[0], findings.each[1])
    evidence.claim(
      "bn-tails", .finding(.chosen("more than half")),
      notes: "before BN a sigmoid's inputs lie in its flat tails (002, fig. 5-11)",
      measured: large.flatBefore, format: .percent(1), is: .greater(than: 0.5))
    evidence.claim(
      "bn-linear-part", .finding(.theory("0.4% of N(0, 1) lie where the slope is below 0.05")),
      notes: "after BN they lie in its nearly linear middle (002, fig. 5-11)",
      measured: large.flatAfter, format: .percent(1), is: .less(than: 0.01))
    evidence.value("sigmoid-inputs.small-before", "\(small.widthBefore, .fixed(2))")
    evidence.value("sigmoid-inputs.small-after", "\(small.widthAfter, .fixed(2))")
    evidence.value("sigmoid-inputs.small-flat", "\(small.flatBefore, .percent(1))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    // Beyond these a sigmoid's slope is below 0.05.
    let flat = 2.887
    func panel(_ inputs: [Double]) -> Panel {
      Panel(
        x: Axis("input of the sigmoid", range: -12...12, ticks: .every(4)),
        y: Axis("share of inputs", range: 0...0.5, ticks: .every(0.1), format: .percent(0)),
        marks: [
          .histogram(of: inputs, bins: 48, range: -12...12),
          .verticalRule(-flat, colour: .vermillion), .verticalRule(flat, colour: .vermillion),
        ])
    }
    return Figure(
      name: "sigmoid-tails",
      title: "Normalisation brings a sigmoid's inputs to where it has a slope, and bends",
      subtitle: "third hidden layer, \("\(digits, .grouped)") digits; beyond the dashed lines the "
        + "slope is below 0.05, a fifth of the steepest",
      grid: .multiples(
        rows: 2, columns: 3, rowLabels: deviations.map { "weights N(0, \($0.settingText)²)" },
        columnTitles: [
          "as they are", "normalised",
          "times γ = \(gamma.settingText), plus β = \(beta.settingText)",
        ]),
      panels: findings.each.flatMap { [panel($0.before), panel($0.after), panel($0.moved)] })
  }
}
