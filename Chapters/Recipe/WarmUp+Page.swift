import Experiments
import Page
import Plotting

extension WarmUp {
  /// How far below the best of the rule a training still counts as one that works.
  static let tolerance = 0.05

  func evidence(from findings: OutcomeSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.accuracies()
    // From He's start the rise costs steps, and at the best rate Adam needs none.
    let ids: [(Kind, String, Verdict, Verdict)] = [
      (.momentum, "momentum", .differs, .undecided), (.largeWeights, "large", .agrees, .agrees),
      (.adam, "adam", .undecided, .agrees),
    ]
    for (rule, id, best, high) in ids {
      let (cold, warm) = (Self.label(rule, warm: false), Self.label(rule, warm: true))
      let gain = sweep.difference(of: warm, to: cold)
      evidence.claim(
        "recipe-warm-up-\(id)", .finding(.null("no difference: 0")),
        notes:
          "a rise at the beginning is better, each at its best rate (after Goyal et al. 2017): "
          + rule.rawValue,
        interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
        expecting: conditions.expecting(best))
      // At the highest rate that works with a rise, the same rate without.
      let range = sweep.working(warm, within: Self.tolerance)
      let place = sweep[warm].rates.lastIndex { range.rates.contains($0) } ?? sweep[warm].best
      let there = Repeats(
        zip(sweep[warm].result(at: place).values, sweep[cold].result(at: place).values).map {
          $0 - $1
        })
      evidence.claim(
        "recipe-warm-up-\(id)-high", .finding(.null("no difference: 0")),
        notes: "a rise makes high rates work (after Goyal et al. 2017): \(rule.rawValue)",
        interval: there,
        shown: there.inPoints(" points more at \(sweep[warm].rates[place].settingText)"),
        is: .greater(than: 0), expecting: conditions.expecting(high))
    }
    // Weights that are too large: the rate that is best with a rise, and what comes of it without.
    let (cold, warm) = (
      sweep[Self.label(.largeWeights, warm: false)], sweep[Self.label(.largeWeights, warm: true)]
    )
    evidence.value("warm-up.large-rate", warm.bestRate.settingText)
    evidence.value("warm-up.large-without", "\(cold.result(at: warm.best).mean, .percent(0))")
    evidence.table(
      "warm-up", sweep.table("training", style: .percent(1), tolerance: Self.tolerance))
    evidence.figure(figure(sweep, conditions))
    return evidence
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    func panel(_ rule: Kind) -> Panel {
      Panel(
        title: rule.rawValue,
        x: .tried(
          "learning rate after the rise", sweep[Self.label(rule, warm: false)].rates, atMost: 6),
        y: Axis("test accuracy", range: 0...1, format: .percent(0)),
        marks: [false, true].enumerated().flatMap { index, warm -> [Mark] in
          let arm = sweep[Self.label(rule, warm: warm)]
          return [
            .band(
              x: arm.rates, low: arm.results.map(\.low), high: arm.results.map(\.high),
              colour: .series(index)),
            .line(
              x: arm.rates, y: arm.results.map(\.mean), label: warm ? "with a rise" : "without",
              colour: .series(index), dash: warm ? .dashed : .solid, showsPoints: true),
          ]
        })
    }
    return Figure(
      name: "warm-up",
      title: "From large weights and with Adam, a slow start makes higher rates work",
      subtitle: "\(conditions.dataset.rawValue), \(steps) steps, \(rise) of them the rise; "
        + "\(repetitions) repetitions: mean, lowest to highest",
      grid: Grid(rows: 1, columns: 3, sharesY: true),
      panels: [panel(.momentum), panel(.largeWeights), panel(.adam)], seriesNames: .abovePanels)
  }
}
