import Experiments
import Page
import Plotting

extension LearningRates {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("learning rate", .right("with BN"), .right("without BN"))
    for (index, rate) in rates.enumerated() {
      table.add(
        rate.settingText, "\(findings.with[index].median, .percent(1))",
        "\(findings.without[index].median, .percent(1))")
    }
    evidence.table("learning-rates", table)

    let best = (findings.with + findings.without).map(\.median).max() ?? .nan
    func working(_ accuracies: [[Double]]) -> [Double] {
      rates.indices.filter { accuracies[$0].median > best - tolerance / 100 }.map { rates[$0] }
    }
    let (with, without) = (working(findings.with), working(findings.without))
    evidence.claim(
      "bn-learning-rates", .finding, notes: "BN allows higher learning rates (003, 001)",
      measured: with.count - without.count, unit: "more of \(rates.count) rates work",
      is: .greater(than: 0))
    evidence.value("learning-rates.with", span(with))
    evidence.value("learning-rates.without", span(without))
    evidence.figure(
      Figure(
        name: "learning-rates", title: "With batch normalisation many learning rates work",
        subtitle: conditions.subtitle(
          findings.trainingDigits,
          "\(steps) steps of SGD, \(seeds) seeds: median, lowest to highest"),
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: marks(findings.without, "without", .vermillion, .dashed)
            + marks(findings.with, "with BN", .blue, .solid))))
    return evidence
  }

  private func span(_ rates: [Double]) -> String {
    guard let low = rates.min(), let high = rates.max() else { return "none" }
    return low == high ? low.settingText : "\(low.settingText) to \(high.settingText)"
  }

  private func marks(
    _ accuracies: [[Double]], _ label: String, _ colour: Colour, _ dash: Dash
  ) -> [Mark] {
    .spread(
      x: rates, runs: (0..<seeds).map { seed in accuracies.map { $0[seed] } }, label: label,
      colour: colour, dash: dash, showsPoints: true)
  }
}
