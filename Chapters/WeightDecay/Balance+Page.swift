import Experiments
import Page
import Plotting

extension Balance {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("balance.target", "\(findings.target, .fixed(2))")
    evidence.claim(
      "decay-balance", .check, notes: "decay and data balance at w = -gn/λ (our addition)",
      measured: findings.pulled.map { $0.last! }, format: .fixed(2),
      is: .near(1, within: 0.03))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = (0...steps).map(Double.init)
    let styles: [(label: String, colour: Colour, dash: Dash)] = [
      ("3.3×10⁻⁶", .ink, .dotted), ("0.001", .blue, .solid), ("0.01", .vermillion, .dashed),
    ]
    func panel(_ title: String, _ marks: [Mark]) -> Panel {
      Panel(
        title: title, x: Axis("step", range: 0...Double(steps)),
        y: Axis("weight", range: -1.2...3.2), marks: marks)
    }
    return Figure(
      name: "shrinking", title: "A weight decays to what the data hold up",
      subtitle: "one weight, gradient descent 0.1; ηλ/n is the share that a step takes away",
      grid: .row(of: 2),
      panels: [
        panel(
          "no pull from the data, three shares ηλ/n",
          [.horizontalRule(0, dash: .dotted)]
            + zip(findings.alone, styles).map { course, style in
              .line(x: x, y: course, label: style.label, colour: style.colour, dash: style.dash)
            }),
        panel(
          "a constant pull, share 0.01, four starts",
          [.horizontalRule(findings.target, label: "−gn/λ", colour: .ink, dash: .dotted)]
            + findings.pulled.map { .line(x: x, y: $0, colour: .vermillion, dash: .dashed) }),
      ])
  }
}
