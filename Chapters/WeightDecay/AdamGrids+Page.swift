import Experiments
import Page
import Plotting

extension AdamGrids {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let l2 = best(of: findings.inLoss, inLoss)
    let adamW = best(of: findings.beside, beside)
    let gains = zip(adamW.accuracies, l2.accuracies).map { ($0 - $1) * 100 }
    evidence.claim(
      "decay-grid", .finding(.stated("“a point or more”")),
      notes: "AdamW does better than Adam with L2 by a point or more (our question)",
      measured: gains.median, format: .fixed(1), unit: "points between their best cells",
      is: .greater(than: 1), expecting: .differs)
    evidence.value("adam-grids.in-loss", l2.text)
    evidence.value("adam-grids.beside", adamW.text)
    evidence.value("adam-grids.gains", Spread(gains).ends)
    evidence.figure(
      Figure(
        name: "grids", title: "Both kinds of decay come to the same accuracy, at other strengths",
        subtitle: """
          \(conditions.dataset.rawValue), \(digits) digits, 784-100-10, batch 30, \(steps) steps; \
          test accuracy, median of \(seeds) seeds
          """,
        grid: .row(of: 2),
        panels: [
          panel("Adam, L2 in the loss", findings.inLoss, inLoss),
          panel("AdamW", findings.beside, beside),
        ], size: .init(width: 1700, height: 850)))
    return evidence
  }

  /// The cell with the highest median: its accuracies, and what it is.
  private func best(
    of grid: [[[Double]]], _ decays: [Double]
  ) -> (accuracies: [Double], text: String) {
    let medians = grid.flatMap { $0.map(\.median) }
    let cell = medians.indices.max { medians[$0] < medians[$1] }!
    let (decay, rate) = cell.quotientAndRemainder(dividingBy: rates.count)
    let text = """
      \(NumberStyle.percent(1).text(medians[cell])) with λ' = \(Self.text(decays[decay])), \
      η = \(Self.text(rates[rate]))
      """
    return (grid[decay][rate], text)
  }

  private func panel(_ title: String, _ grid: [[[Double]]], _ decays: [Double]) -> Panel {
    func ticks(_ values: [Double]) -> Axis.Ticks {
      .labelled(values.enumerated().map { .init(Double($0.offset), Self.text($0.element)) })
    }
    return Panel(
      title: title, x: Axis("learning rate η", ticks: ticks(rates)),
      y: Axis("λ'", ticks: ticks(decays), isReversed: true),
      marks: [
        .heatMap(
          rows: decays.count, columns: rates.count, values: grid.flatMap { $0.map(\.median) },
          range: 0.78...0.88, colourLabel: "test accuracy", valueFormat: .percent(1))
      ])
  }

  private static func text(_ value: Double) -> String { NumberStyle.significant(1).text(value) }
}
