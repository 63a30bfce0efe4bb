import Experiments
import Page
import Plotting

extension DropRates {
  func evidence(from findings: DigitTrainings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(columns: ["p"] + DigitNet.allCases.map { .right("test, \($0.rawValue)") })
    for rate in rates {
      table.add(
        ["\(rate, .significant(2))"]
          + DigitNet.allCases.map {
            Spread(findings.atEnd($0, rate, \.test)).text(.percent(1))
          })
    }
    evidence.table("rates", table)
    func test(_ net: DigitNet, _ rate: Double) -> Double {
      findings.atEnd(net, rate, \.test).median
    }
    let (deep, wide) = (test(.deep, 0.5), test(.wide, 0.5))
    evidence.claim(
      "drop-rate-depth", .finding(.chosen("five points")),
      notes: "one p for every network (our question)",
      measured: deep - wide, format: .percent(0),
      shown: """
        \(NumberStyle.percent(0).text(deep)) with six layers, \
        \(NumberStyle.percent(0).text(wide)) with one, at p = 0.5
        """, is: .greater(than: -0.05), expecting: .differs)
    for (name, net) in [("deep", DigitNet.deep), ("wide", .wide)] {
      let best = rates.max { test(net, $0) < test(net, $1) }!
      evidence.value("drop-rates.best-\(name)", "\(best, .significant(2))")
    }
    evidence.figure(
      Figure(
        name: "rates", title: "How much one may drop depends on how many layers drop",
        subtitle: findings.subtitle(conditions),
        grid: .multiples(rows: 1, columns: 2, columnTitles: DigitNet.allCases.map(\.rawValue)),
        panels: DigitNet.allCases.map { net in
          Panel(
            x: xAxis, y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
            marks: curve(
              findings, net, rates, \.training, "\(findings.digits) digits learnt from",
              .vermillion, .dashed)
              + curve(findings, net, rates, \.test, "test digits", .blue, .solid))
        }, seriesNames: .abovePanels))
    evidence.figure(gapFigure(findings, conditions))
    return evidence
  }

  /// The gap alone, where there is one to speak of.
  private func gapFigure(_ findings: DigitTrainings, _ conditions: RunConditions) -> Figure {
    func gap(_ net: DigitNet, _ colour: Colour, _ dash: Dash) -> [Mark] {
      let learnt = rates.filter { findings.atEnd(net, $0, \.training).median >= 0.95 }
      return curve(findings, net, learnt, { $0.gap * 100 }, net.rawValue, colour, dash)
    }
    return Figure(
      name: "gap", title: "Dropout narrows the gap by a point or two, where the network learns",
      subtitle: findings.subtitle(conditions),
      panel: Panel(
        x: xAxis, y: Axis("gap: \(findings.digits) digits minus test digits (points)"),
        marks: gap(.deep, .vermillion, .dashed) + gap(.wide, .blue, .solid)),
      seriesNames: .abovePanels)
  }

  private var xAxis: Axis {
    Axis(
      "probability p to drop a unit", range: 0...max(rates.max()!, 0.05), ticks: .at(rates))
  }

  private func curve(
    _ findings: DigitTrainings, _ net: DigitNet, _ rates: [Double],
    _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
  ) -> [Mark] {
    let values = rates.map { findings.atEnd(net, $0, value) }
    return .spread(
      x: rates, runs: (0..<findings.seeds).map { seed in values.map { $0[seed] } }, label: label,
      colour: colour, dash: dash, showsPoints: true)
  }
}
