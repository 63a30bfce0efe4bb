import Experiments
import Foundation
import Page
import Plotting

extension ThreeHundredDigits {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("three-hundred-digits", table(findings))
    gap(findings, conditions, &evidence)
    weights(findings, &evidence)
    evidence.figure(curves(findings, conditions))
    evidence.figure(histograms(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "λ", .right("λ/n"), .right("\(digits) digits"), .right("test digits"), .right("gap"),
      .right("hidden weights"))
    for group in [findings.none, findings.formula, findings.strong] {
      table.add(
        "\(group.lambda, .significant(2))",
        "\(group.lambda / Double(digits), .significant(2))",
        group.atEnd(\.training).text(.percent(1)), group.atEnd(\.test).text(.percent(1)),
        group.atEnd { $0.gap * 100 }.text(.fixed(1)), "\(group.atEnd(\.size).mean, .fixed(3))")
    }
    return table
  }

  /// How much better the network knows its own digits.
  private func gap(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let gap = findings.none.atEnd(\.gap)
    evidence.claim(
      "decay-overfit", .finding(.null("nothing learnt by heart: 0")),
      notes: "six layers of 100 overfit 300 digits (ours)", interval: gap,
      shown: gap.inPoints(" points between \(digits) digits and test digits"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let small = findings.formula.narrowing(of: findings.none)
    evidence.claim(
      "decay-gap-notes", .finding(.null("no decay: 0")),
      notes: "λ = 0.1 (Saito) in λ/2n Σw² (000) narrows the gap", interval: small,
      shown: small.inWords(.fixed(2), " points narrower") { $0 * 100 }, is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let wide = findings.strong.narrowing(of: findings.none)
    evidence.claim(
      "decay-gap", .finding(.null("no decay: 0")),
      notes: "0.1 without the division by n narrows the gap (Saito 2016)", interval: wide,
      shown: wide.inPoints(" points narrower"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let lost = Repeats(
      zip(findings.none.atEnd(\.test).values, findings.strong.atEnd(\.test).values).map { $0 - $1 })
    evidence.claim(
      "decay-gap-cost", .finding(.null("no decay: 0")),
      notes: "and costs nothing (our question)", interval: lost,
      shown: lost.inPoints(" points of the test digits lost"), is: .atMost(0),
      expecting: conditions.expecting(.differs))
    for (name, group) in [("", findings.none), ("strong-", findings.strong)] {
      for (share, part) in [(group.atEnd(\.training), "training"), (group.atEnd(\.test), "test")] {
        evidence.value("three-hundred-digits.\(name)\(part)", "\(share.mean, .percent(0))")
      }
    }
  }

  private func weights(_ findings: Findings, _ evidence: inout Evidence) {
    func left(_ group: DecayGroup) -> Double {
      Double.pow(1 - rate * group.lambda / Double(digits), Double(steps))
    }
    let factor = left(findings.strong)
    let sizes = Repeats(
      zip(findings.strong.atEnd(\.size).values, findings.none.atEnd(\.size).values).map { $0 / $1 })
    evidence.claim(
      "decay-smaller-weights", .finding(.theory("the factor alone, (1 - ηλ/n)^t, within 0.05")),
      notes: "decay makes weights smaller (000), in a run this short by its factor alone",
      interval: sizes,
      shown: sizes.inWords(
        .fixed(3), " times the size without decay (hidden weights, λ/n = \(lambda.settingText))"),
      is: .near((factor * 1000).rounded() / 1000, within: 0.05))
    evidence.claim(
      "decay-unused-pixel", .check,
      notes: "w ← (1 - ηλ/n) w where the data's gradient is 0 (000)",
      measured: findings.strong.outcomes.flatMap(\.unusedLeft).median, format: .percent(2),
      unit: "left of the weights behind a pixel that is always 0",
      is: .near(factor, within: 1e-4))
    evidence.value(
      "three-hundred-digits.formula-takes", "\(1 - left(findings.formula), .percent(1))")
    evidence.value("three-hundred-digits.strong-left", "\(factor, .percent(2))")
    evidence.value("three-hundred-digits.steps", "\(steps, .grouped)")
  }

  // MARK: Figures

  /// The line under a figure's title.
  func subtitle(_ conditions: RunConditions) -> String {
    """
    \(conditions.dataset.rawValue), \(digits) digits, six layers of 100, SGD \(rate.settingText), \
    batch \(batch), \(repetitions) runs: median, lowest to highest
    """
  }

  private func curves(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let groups = [findings.none, findings.formula, findings.strong]
    let x = findings.none.outcomes[0].history.steps.map { Double($0 * batch) / Double(digits) }
    func panel(_ group: DecayGroup) -> Panel {
      func curve(
        _ value: (DecayRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: x, runs: group.outcomes.map { $0.history.values(value) }, label: label,
          colour: colour, dash: dash)
      }
      return Panel(
        x: Axis("epoch", range: 0...x.last!),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.training, "\(digits) digits learnt from", .vermillion, .dashed)
          + curve(\.test, "test digits", .blue, .solid))
    }
    let price = lambda.settingText
    let gaps = groups.map { NumberStyle.fixed(1).text($0.atEnd { $0.gap * 100 }.mean) }
    return Figure(
      name: "overfitting",
      title: """
        The gap: \(gaps[0]) points, \(gaps[1]) with λ = \(price), \(gaps[2]) with λ/n = \(price)
        """,
      subtitle: subtitle(conditions),
      grid: .multiples(
        rows: 1, columns: 3,
        columnTitles: [
          "λ = 0",
          "λ = \(price) (λ/n = \(NumberStyle.significant(2).text(lambda / Double(digits))))",
          "λ = \(findings.strong.lambda.settingText) (λ/n = \(price))",
        ]),
      panels: groups.map(panel), size: .init(width: 1800, height: 800), seriesNames: .abovePanels)
  }

  /// The weights of the first seed, before, during and after training.
  private func histograms(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let histories = [findings.none, findings.strong].map { $0.outcomes[0].history }
    let count = histories.map(\.steps.count).min()!
    let picks = [0, 5, 10, 20].filter { $0 < count }
    let epochs = picks.map { histories[0].steps[$0] * batch / digits }
    let (low, high) = (DecayRun.Look.range.lowerBound, DecayRun.Look.range.upperBound)
    let bins = DecayRun.Look.bins
    let edges = (0...bins).map { low + (high - low) * Double($0) / Double(bins) }
    let panels = zip(histories, [Colour.sky, .vermillion]).flatMap { history, colour in
      picks.map { pick in
        let look = history.observations[pick]
        return Panel(
          x: Axis("weight", range: low...high, ticks: .every(0.25)),
          y: Axis("share", range: 0...0.13, format: .percent(0)),
          marks: [
            .histogram(edges: edges, counts: look.shares, colour: colour),
            .text(
              "rms \(NumberStyle.fixed(3).text(look.size))", x: 0.47, y: 0.12, alignment: .right),
          ])
      }
    }
    let start = NumberStyle.fixed(3).text(histories[0].observations[0].size)
    let sizes = histories.map { NumberStyle.fixed(3).text($0.observations.last!.size) }
    return Figure(
      name: "weights",
      title: "Decay takes the hidden weights from \(start) to \(sizes[1]); without, \(sizes[0])",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, the 50,000 weights between six hidden \
        layers of 100, one seed; rms: root mean square
        """,
      grid: .multiples(
        rows: 2, columns: 4, rowLabels: ["λ = 0", "λ/n = \(lambda.settingText)"],
        columnTitles: epochs.map { "epoch \($0)" }),
      panels: panels, size: .init(width: 1800, height: 950))
  }
}
