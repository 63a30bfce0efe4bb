import Experiments
import Page
import Plotting

extension FewDigits {
  func evidence(from findings: DigitTrainings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "hidden layers", .right("p"), .right("\(digits) digits"), .right("test digits"),
      .right("gap"))
    for net in DigitNet.allCases {
      for rate in rates {
        table.add(
          net.rawValue, "\(rate, .significant(2))",
          Spread(findings.atEnd(net, rate, \.training)).text(.percent(1)),
          Spread(findings.atEnd(net, rate, \.test)).text(.percent(1)),
          Spread(findings.atEnd(net, rate) { $0.gap * 100 }).text(.fixed(1)))
      }
    }
    evidence.table("overfitting", table)
    gaps(findings, conditions, &evidence)
    tooMuch(findings, &evidence)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func gaps(
    _ findings: DigitTrainings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    // A quick run ends before dropout pays.
    let expected: Verdict? = conditions.size == .quick ? nil : .agrees
    evidence.claim(
      "drop-overfit", .finding(.chosen("eight points")),
      notes: "six layers of 100 overfit 300 digits (ours)",
      measured: findings.atEnd(.deep, 0, \.gap).median * 100, format: .fixed(1),
      unit: "points between \(digits) digits and test digits", is: .greater(than: 8))
    evidence.value(
      "few-digits.deep-training", "\(findings.atEnd(.deep, 0, \.training).median, .percent(0))")
    evidence.value(
      "few-digits.deep-test", "\(findings.atEnd(.deep, 0, \.test).median, .percent(0))")
    /// By how many points more a network has of something with dropout, seed by seed.
    func change(
      _ net: DigitNet, _ rate: Double, _ value: (DropoutRun.Look) -> Double
    ) -> [Double] {
      zip(findings.atEnd(net, 0, value), findings.atEnd(net, rate, value)).map { ($1 - $0) * 100 }
    }
    func range(_ points: [Double]) -> String {
      "\(points.min()!, .fixed(1)) to \(points.max()!, .fixed(1))"
    }
    let deep = change(.deep, 0.15) { -$0.gap }
    evidence.claim(
      "drop-gap", .finding(.null("no dropout: 0")),
      notes: "dropout reduces the gap of six layers, p = 0.15 (000, 001, 002)",
      measured: deep.median, format: .fixed(1), unit: "points narrower",
      is: .greater(than: 0), expecting: expected)
    evidence.value("few-digits.gap-seeds", range(deep))
    let wide = change(.wide, 0.5) { -$0.gap }
    evidence.claim(
      "drop-gap-wide", .finding(.null("no dropout: 0")), notes: "and that of one layer, p = 0.5",
      measured: wide.median, format: .fixed(1), unit: "points narrower",
      is: .greater(than: 0), expecting: expected)
    evidence.value("few-digits.gap-wide-seeds", range(wide))
    let gains = change(.wide, 0.5, \.test)
    evidence.claim(
      "drop-test-wide", .finding(.null("no dropout: 0")),
      notes: "dropout improves the test accuracy of one layer, p = 0.5 (000, 002)",
      measured: gains.median, format: .fixed(1), unit: "points more",
      is: .greater(than: 0), expecting: expected)
    evidence.value("few-digits.gaining-seeds", "\(gains.count { $0 > 0 }) of \(gains.count)")
  }

  private func tooMuch(_ findings: DigitTrainings, _ evidence: inout Evidence) {
    evidence.claim(
      "drop-too-much", .finding(.chosen("nearly all")),
      notes: "p = 0.5, as in AlexNet (002), serves six layers too",
      measured: findings.atEnd(.deep, 0.5, \.training).median, format: .percent(0),
      unit: "of its own \(digits) digits known", is: .greater(than: 0.9),
      expecting: .differs)
    evidence.value(
      "few-digits.too-much-gap", "\(findings.atEnd(.deep, 0.5, \.gap).median * 100, .fixed(0))")
    evidence.value(
      "few-digits.wide-training", "\(findings.atEnd(.wide, 0.5, \.training).median, .percent(0))")
  }

  private func figure(_ findings: DigitTrainings, _ conditions: RunConditions) -> Figure {
    let end = Double(steps)
    func panel(_ net: DigitNet, _ rate: Double) -> Panel {
      let histories = findings[net, rate]
      func curve(
        _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: histories[0].steps.map(Double.init), runs: histories.map { $0.values(value) },
          label: label, colour: colour, dash: dash)
      }
      return Panel(
        x: Axis("training step", range: 0...end, ticks: .at([0, end / 2, end])),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.training, "\(digits) digits learnt from", .vermillion, .dashed)
          + curve(\.test, "test digits", .blue, .solid))
    }
    return Figure(
      name: "overfitting", title: "Dropout narrows the gap, until six layers of it stop learning",
      subtitle: findings.subtitle(conditions),
      grid: .multiples(
        rows: 2, columns: rates.count, rowLabels: DigitNet.allCases.map(\.rawValue),
        columnTitles: rates.map { "p = \(NumberStyle.significant(2).text($0))" }),
      panels: DigitNet.allCases.flatMap { net in rates.map { panel(net, $0) } },
      size: .init(width: 1800, height: 1100))
  }
}

extension DigitTrainings {
  /// The line under a figure's title.
  func subtitle(_ conditions: RunConditions) -> String {
    """
    \(conditions.dataset.rawValue), \(digits) digits, \
    SGD \(DigitNet.deep.learningRate.settingText) (six layers) and \
    \(DigitNet.wide.learningRate.settingText) (one), batch 30, \(seeds) seeds: median, lowest to \
    highest
    """
  }
}
