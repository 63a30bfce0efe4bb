import Experiments
import Plotting

extension SevenInputs {
  /// Losses above it are drawn at it.
  private var ceiling: Double { 2.5 }

  private func subtitle(_ conditions: RunConditions) -> String {
    conditions.subtitle(
      """
      pooled, 100 ReLUs, \(steps) steps of SGD, batch 50; \(seeds) seeds: median, lowest to highest
      """)
  }

  /// Curves of each input at the common rate and at its own best, beside those of pixels from 0 to 1.
  func lossFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    /// What does not stay finite leaves the panel at its top.
    func curves(_ outcomes: [InputRun.Outcome]) -> (x: [Double], runs: [[Double]]) {
      let longest = outcomes.map(\.history.steps).max { $0.count < $1.count }!
      return (
        longest.map(Double.init),
        outcomes.map { $0.history.values { min($0, 1.1 * ceiling) } }
      )
    }
    let reference = curves(findings[.scaled].bestOutcomes)
    let panels = findings.results.map { result -> Panel in
      let common = curves(result.outcomes(at: commonRate))
      let best = curves(result.bestOutcomes)
      return Panel(
        title: result.kind.rawValue,
        x: Axis("training step", range: 0...Double(steps), ticks: .at([0, Double(steps)])),
        y: Axis("training loss", range: 0...ceiling, ticks: .every(0.5)),
        marks: [
          .line(
            x: reference.x,
            y: reference.x.indices.map { i in reference.runs.map { $0[i] }.median },
            label: "0 to 1, best rate", colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: common.x, runs: common.runs, label: "rate \(commonRate.settingText)",
            colour: .vermillion, dash: .dashed)
          + .spread(
            x: best.x, runs: best.runs, label: "own best rate", colour: .blue, dash: .solid))
    }
    return Figure(
      name: "training", title: "With the rate that suits it, whitened input learns fastest",
      subtitle: subtitle(conditions), grid: .multiples(rows: 2, columns: 4), panels: panels,
      size: .init(width: 1900, height: 1050), seriesNames: .abovePanels)
  }

  /// The loss at the end against the learning rate.
  func rateFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let reference = findings[.scaled]
    let panels = findings.results.filter { $0.kind != .raw }.map { result -> Panel in
      Panel(
        title: result.kind.rawValue,
        x: Axis(
          "learning rate", range: result.rates.first!...result.rates.last!, scale: .logarithmic),
        y: Axis("training loss at the end", range: 0...ceiling, ticks: .every(0.5)),
        marks: [
          .line(
            x: reference.rates,
            y: reference.outcomes.map { min($0.map(\.loss).median, ceiling) }, label: "0 to 1",
            colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: result.rates,
            runs: (0..<seeds).map { seed in
              result.outcomes.map { min($0[seed].loss, ceiling) }
            },
            label: "prepared so", colour: .blue, dash: .solid, showsPoints: true))
    }
    return Figure(
      name: "rates", title: "Each input has its own best rate",
      subtitle: subtitle(conditions) + "; above 2.5: 2.5",
      grid: .multiples(rows: 2, columns: 3), panels: panels,
      size: .init(width: 1700, height: 1050), seriesNames: .abovePanels)
  }
}
