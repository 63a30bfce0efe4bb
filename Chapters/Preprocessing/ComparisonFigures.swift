import NotebookExperiments
import Notebook
import Plotting

extension PreprocessingChapter {
  private func settingsLine(_ steps: Int) -> String {
    settings(
      """
      pooled, 100 ReLUs, \(steps) steps of SGD, batch 50; \(fewSeeds.count) seeds: median, lowest to \
      highest
      """)
  }

  /// Curves of each input at the common rate and at its own best, beside those of pixels from 0 to 1.
  func lossFigure(_ page: Notebook, _ results: [InputResults], _ steps: Int) throws {
    let reference = results.first { $0.kind == .scaled }!
    let ceiling = 2.5
    /// What does not stay finite leaves the panel at its top.
    func curves(_ outcomes: [InputRun.Outcome]) -> (x: [Double], runs: [[Double]]) {
      let longest = outcomes.map(\.history.steps).max { $0.count < $1.count }!
      return (
        longest.map(Double.init),
        outcomes.map {
          $0.history.values { $0.loss.isFinite ? min($0.loss, 1.1 * ceiling) : 1.1 * ceiling }
        }
      )
    }
    let panels = results.map { result -> Panel in
      let common = curves(result.outcomes(at: Self.commonRate))
      let best = curves(result.best.outcomes)
      let other = curves(reference.best.outcomes)
      return Panel(
        title: result.kind.rawValue,
        x: Axis("training step", range: 0...Double(steps), ticks: .at([0, Double(steps)])),
        y: Axis("training loss", range: 0...ceiling, ticks: .every(0.5)),
        marks: [
          .line(
            x: other.x, y: other.x.indices.map { i in other.runs.map { $0[i] }.median },
            label: "0 to 1, best rate", colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: common.x, runs: common.runs, label: "rate \(Self.commonRate)", colour: .vermillion,
            dash: .dashed)
          + .spread(
            x: best.x, runs: best.runs, label: "own best rate", colour: .blue, dash: .solid))
    }
    try page.figure(
      Figure(
        name: "training", title: "With the rate that suits it, whitened input learns fastest",
        subtitle: settingsLine(steps), grid: .multiples(rows: 2, columns: 4), panels: panels,
        size: .init(width: 1900, height: 1050), seriesNames: .abovePanels),
      caption: """
        Training loss with each preprocessing, at one learning rate for all and at each one's best. The \
        dotted line is the same in all panels: pixels from 0 to 1 at their best rate.
        """)
  }

  /// The loss at the end against the learning rate.
  func rateFigure(_ page: Notebook, _ results: [InputResults], _ steps: Int) throws {
    let ceiling = 2.5
    let reference = results.first { $0.kind == .scaled }!
    let shown = results.filter { $0.kind != .raw }
    func values(_ result: InputResults) -> [[Double]] {
      fewSeeds.indices.map { seed in
        result.outcomes.map { min($0[seed].loss, ceiling) }
      }
    }
    let panels = shown.map { result -> Panel in
      Panel(
        title: result.kind.rawValue,
        x: Axis(
          "learning rate", range: rates.first!...rates.last!, scale: .logarithmic),
        y: Axis("training loss at the end", range: 0...ceiling, ticks: .every(0.5)),
        marks: [
          .line(
            x: rates, y: reference.outcomes.map { min($0.map(\.loss).median, ceiling) },
            label: "0 to 1", colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: rates, runs: values(result), label: "prepared so", colour: .blue, dash: .solid,
            showsPoints: true))
    }
    try page.figure(
      Figure(
        name: "rates", title: "Each input has its own best rate",
        subtitle: settingsLine(steps) + "; above 2.5: 2.5",
        grid: .multiples(rows: 2, columns: 3), panels: panels,
        size: .init(width: 1700, height: 1050), seriesNames: .abovePanels),
      caption: """
        Training loss after \(steps) steps against the learning rate. The dotted line is that of \
        pixels from 0 to 1.
        """)
  }
}
