import Experiments
import Page
import Plotting

extension ArrowField {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let colours: [Colour] = [.vermillion, .orange, .green, .blue]
    evidence.figure(
      Figure(
        name: "field", title: "Only the global norm leaves every step its direction",
        subtitle: """
          loss a²/2 + 3|b|²/2, with one element in a and four equal ones in b; limit \
          \(limit.settingText); grey: the whole gradient
          """,
        grid: .multiples(rows: 2, columns: 2), panels: zip(findings.fields, colours).map(panel),
        size: .init(width: 1600, height: 1750)))
    return evidence
  }

  private func panel(_ field: Field, _ colour: Colour) -> Panel {
    func end(_ arrow: Arrow, _ step: Vector) -> (Double, Double) {
      (arrow.from.a + step.a, arrow.from.b + step.b)
    }
    let wholes = field.arrows.map { arrow in
      Mark.arrow(
        from: (arrow.from.a, arrow.from.b), to: end(arrow, arrow.whole), colour: .faint, width: 1,
        hasHead: false)
    }
    let clipped = field.arrows.map { arrow in
      Mark.arrow(
        from: (arrow.from.a, arrow.from.b), to: end(arrow, arrow.clipped), colour: colour,
        width: 1.1)
    }
    return Panel(
      title: field.operation, x: Axis("a", range: -3.5...3.5, ticks: .every(1)),
      y: Axis("b", range: -3.5...3.5, ticks: .every(1)), marks: wholes + clipped,
      hasEqualUnits: true)
  }
}
