import Experiments
import Page
import Plotting

extension ScaledRates {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    /// From the lowest to the highest accuracy, the mean over the epochs.
    func width(_ curves: [[Double]]) -> Double {
      (0..<epochs).map { epoch in
        let values = curves.map { $0[epoch] }
        return values.max()! - values.min()!
      }.mean
    }
    let bySeed = width(findings.bySeed)
    let widths = findings.curves.map(width)
    evidence.claim(
      "bn-scaled-rates", .finding(.spread("\(seeds) seeds at one scale, lowest to highest")),
      notes: "with BN and rates in proportion to s², the initial scale does not matter (ours)",
      measured: widths[1] / bySeed, format: .significant(2),
      unit: "times as far apart as \(seeds) seeds", is: .less(than: 1),
      expecting: conditions.expecting(.agrees))
    evidence.value("scaled-rates.same", "\(widths[0] * 100, .fixed(0))")
    evidence.value("scaled-rates.scaled", "\(widths[1] * 100, .fixed(1))")
    evidence.value("scaled-rates.without", "\(widths[2] * 100, .fixed(0))")
    evidence.value("scaled-rates.seeds", "\(bySeed * 100, .fixed(1))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = (1...epochs).map(Double.init)
    func colour(_ deviation: Double) -> Colour {
      deviation > 0.1 ? .vermillion : deviation > 0.003 ? .blue : .green
    }
    func name(_ deviation: Double) -> String {
      deviation > 0.1 ? "s > 0.1" : deviation > 0.003 ? "0.1 > s > 0.003" : "s < 0.003"
    }
    func dash(_ deviation: Double) -> Dash {
      deviation > 0.1 ? .dashed : deviation > 0.003 ? .solid : .dotted
    }
    return Figure(
      name: "scaled-rates",
      title: "Sixteen initial scales, one curve: with BN and rates in proportion to s²",
      subtitle: """
        training accuracy of each epoch; \("\(digits, .grouped)") digits of \
        \(conditions.dataset.rawValue), 5 × 100 ReLU, SGD \(rate.settingText) at s = 0.14
        """,
      grid: .multiples(rows: 1, columns: 3),
      panels: zip(Arm.allCases, findings.curves).map { arm, curves in
        Panel(
          title: arm.rawValue, x: Axis("epoch", range: 0...Double(epochs), ticks: .every(5)),
          y: Axis("training accuracy", range: 0...1, format: .percent(0)),
          marks: zip(findings.deviations, curves).map { deviation, curve in
            .line(
              x: x, y: curve, label: name(deviation), colour: colour(deviation),
              dash: dash(deviation))
          })
      }, seriesNames: .abovePanels)
  }
}
