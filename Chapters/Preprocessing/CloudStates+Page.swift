import Experiments
import Page
import Plotting

extension CloudStates {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let style = NumberStyle.fixed(2)
    var table = Table(
      "state", .right("means"), .right("standard deviations"), .right("correlation"))
    for state in findings.states {
      table.add(
        state.name, state.moments.means.map(style.text).joined(separator: ", "),
        state.moments.deviations.map(style.text).joined(separator: ", "),
        style.text(state.moments.correlation))
    }
    evidence.table("cloud", table)
    let moments = findings.states.map(\.moments)
    evidence.claim(
      "prep-cloud-centred", .check, notes: "centring: subtract the mean (004)",
      measured: moments[1].means.map(abs), format: .scientific(0), unit: "left of the means",
      is: .less(than: 1e-12))
    evidence.claim(
      "prep-cloud-standard", .check,
      notes: "standardised features still correlate (our addition)",
      measured: abs(moments[2].correlation - moments[0].correlation), format: .scientific(0),
      unit: "change of the correlation", is: .less(than: 1e-12))
    evidence.claim(
      "prep-cloud-decorrelated", .check, notes: "decorrelating: no correlation is left",
      measured: abs(moments[3].correlation), format: .scientific(0), is: .less(than: 1e-12))
    evidence.claim(
      "prep-whiten", .check, notes: "whitening gives identity covariance",
      measured: findings.distanceFromUnit, format: .scientific(0), unit: "from the unit matrix",
      is: .less(than: 1e-12))
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let panels = findings.states.map { state -> Panel in
      func half(_ isUpper: Bool, _ colour: Colour, _ shape: PointShape) -> Mark {
        let rows = findings.isUpper.indices.filter { findings.isUpper[$0] == isUpper }
        return .points(
          x: rows.map { state.x[$0] }, y: rows.map { state.y[$0] }, colour: colour, shape: shape,
          size: 0.45)
      }
      return Panel(
        title: state.name, x: Axis(range: -4...8, ticks: .every(4)),
        y: Axis(range: -4...6, ticks: .every(2)),
        marks: [
          .horizontalRule(0, colour: .muted, dash: .solid),
          .verticalRule(0, colour: .muted, dash: .solid),
          half(false, .blue, .circle), half(true, .orange, .openSquare),
        ], hasEqualUnits: true)
    }
    return Figure(
      name: "cloud", title: "From a tilted cloud far from the origin to a round one around it",
      subtitle: """
        \(samples) samples of two features; the same scale in all panels; colour: which half of the \
        long axis a sample lies in
        """,
      grid: Grid(rows: 1, columns: 5, sharesY: true), panels: panels,
      size: .init(width: 2000, height: 560))
  }
}
