import Experiments
import Page
import Plotting

extension TwoFormulas {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "init-xavier-formula", .check, notes: "Xavier's deviation is sqrt(1/n_in) (001, 004)",
      measured: findings.paper / findings.notes, format: .fixed(2),
      unit: "times as large in the paper as in the notes, for 784 inputs and 100 outputs",
      is: .near(1, within: 0.01), expecting: .differs)
    evidence.value("two-formulas.paper", "\(findings.paper, .fixed(4))")
    evidence.value("two-formulas.notes", "\(findings.notes, .fixed(4))")
    func left(_ runs: [Signals]) -> [Double] {
      [runs.map(\.forward).median, runs.map(\.backward).median]
    }
    evidence.claim(
      "init-xavier-alternating", .finding(.chosen("half")),
      notes: "Xavier keeps the variance both ways (001)",
      measured: left(findings.compromise), format: .significant(2),
      unit: "left after \(depth) layers of \(narrow) and \(wide), forward and back",
      is: .greater(than: 0.5), expecting: .differs)
    evidence.value("two-formulas.theory", "\(findings.compromiseTheory, .significant(2))")
    evidence.claim(
      "init-fan-in-alternating", .finding(.chosen("a factor of two")),
      notes: "1/fan-in keeps it forward (001), and back but for one ratio",
      measured: left(findings.fanIn), format: .significant(2),
      unit: "left after \(depth) layers", is: .inside(0.5...2))
    evidence.figure(
      Figure(
        name: "two-formulas", title: "Where widths alternate, Xavier's compromise loses both ways",
        subtitle: """
          \(depth) linear layers of \(narrow) and \(wide) units by turns, \(seeds) seeds: median, \
          lowest to highest
          """,
        grid: Grid(rows: 1, columns: 2, sharesX: true, sharesY: true),
        panels: [
          panel("outputs, from the left", findings) { [1] + $0.outputs },
          panel("gradients, from the right", findings, \.gradients),
        ], seriesNames: .abovePanels))
    return evidence
  }

  private func panel(
    _ title: String, _ findings: Findings, _ deviations: (Signals) -> [Double]
  ) -> Panel {
    func curve(_ runs: [Signals], _ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      .spread(
        x: (0...depth).map(Double.init), runs: runs.map(deviations), label: label, colour: colour,
        dash: dash)
    }
    return Panel(
      title: title, x: Axis("layer", range: 0...Double(depth)),
      y: Axis("standard deviation", range: 1e-3...5, scale: .logarithmic),
      marks: curve(findings.fanIn, "1/fan-in", .green, .dashDotted)
        + curve(findings.compromise, "2/(fan-in + fan-out)", .blue, .solid)
        + curve(findings.fanOut, "1/fan-out", .vermillion, .dashed))
  }
}
