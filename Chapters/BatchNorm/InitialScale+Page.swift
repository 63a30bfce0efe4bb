import Experiments
import Page
import Plotting

extension InitialScale {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func passing(_ curves: [[Double]]) -> Int {
      curves.count { ($0.last ?? 0) > Double(goal) / 100 }
    }
    let without = passing(findings.without)
    let (notes, keras) = (passing(findings.notes), passing(findings.keras))
    evidence.claim(
      "bn-initial-scale", .finding(.null("without normalisation, and five scales more")),
      notes: "BN is robust to the initial scale (001, 003)",
      measured: notes, unit: "of \(scales) scales pass \(goal)% with BN",
      is: .atLeast(Double(without + 5)))
    evidence.claim(
      "bn-initial-scale-epsilon", .finding(.stated("a detail changes nothing")),
      notes: "the value of epsilon is a detail (001: 1e-8)",
      measured: notes - keras, unit: "scales fewer with Keras' 0.001", is: .equal(to: 0),
      expecting: .differs)
    evidence.value("initial-scale.without", "\(without)")
    evidence.value("initial-scale.keras", "\(keras)")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = (1...epochs).map(Double.init)
    return Figure(
      name: "initial-scale",
      title: "Batch normalisation forgives small weights, if epsilon is smaller still",
      subtitle: """
        mean training accuracy of each epoch; \("\(digits, .grouped)") digits of \
        \(conditions.dataset.rawValue), 5 × 100 ReLU, SGD \(rate.settingText), batch 100, median of \
        \(seeds) seeds
        """,
      grid: .multiples(rows: (scales + 3) / 4, columns: 4),
      panels: findings.deviations.indices.map { index in
        Panel(
          title: "weights N(0, \(NumberStyle.significant(2).text(findings.deviations[index]))²)",
          x: Axis("epoch", range: 0...Double(epochs), ticks: .every(10)),
          y: Axis("accuracy", range: 0...1, ticks: .every(0.5), format: .percent(0)),
          marks: [
            .line(
              x: x, y: findings.without[index], label: "without BN", colour: .vermillion,
              dash: .dashed, width: 1.3),
            .line(
              x: x, y: findings.keras[index], label: "BN, ε = 0.001", colour: .green,
              dash: .dotted, width: 1.5),
            .line(
              x: x, y: findings.notes[index], label: "BN, ε = 10⁻⁸", colour: .blue, dash: .solid,
              width: 1.3),
          ])
      })
  }
}
