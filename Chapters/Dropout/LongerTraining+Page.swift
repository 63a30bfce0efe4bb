import Experiments
import Page
import Plotting

extension LongerTraining {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func atEnd(_ place: Int, _ value: (DropoutRun.Look) -> Double) -> Repeats {
      Repeats(findings.best[place].map { value($0.observations.last!) })
    }
    let half = dropped.firstIndex(of: 0.5)!
    let learnt = atEnd(half, \.training)
    evidence.value("longer-training.learnt", learnt.inWords(.fixed(0), "%") { $0 * 100 })
    let gain = Repeats(
      zip(atEnd(half, \.test).values, atEnd(0, \.test).values).map { $0 - $1 })
    evidence.claim(
      "drop-longer-test", .finding(.null("no dropout for as long: 0")),
      notes: "given time, p = 0.5 improves the test accuracy of six layers of 100 (our question)",
      interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    evidence.value("longer-training.rate", findings.rates[half].settingText)
    evidence.value("longer-training.rate-without", findings.rates[0].settingText)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    Figure(
      name: "longer", title: "Six layers with p = 0.5 do learn, many times more slowly",
      subtitle:
        "\(conditions.dataset.rawValue), \(findings.digits) digits, 6 × 100, SGD, batch 30, each p "
        + "at the best of \(rates.count) rates; \(repetitions) repetitions: median, lowest to highest",
      grid: .multiples(
        rows: 1, columns: dropped.count,
        columnTitles: dropped.indices.map {
          "p = \(dropped[$0].settingText), rate \(findings.rates[$0].settingText)"
        }),
      panels: findings.best.map { histories in
        let steps = histories[0].steps.dropFirst().map(Double.init)
        func curve(
          _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
        ) -> [Mark] {
          .spread(
            x: steps, runs: histories.map { Array($0.values(value).dropFirst()) }, label: label,
            colour: colour, dash: dash, showsPoints: true)
        }
        return Panel(
          x: Axis("training step", scale: .logarithmic),
          y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          marks: curve(\.training, "digits learnt from", .vermillion, .dashed)
            + curve(\.test, "test digits", .blue, .solid))
      }, seriesNames: .abovePanels)
  }
}
