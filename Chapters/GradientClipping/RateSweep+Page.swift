import Experiments
import Page
import Plotting

extension RateSweep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, with) = (
      findings.without.map(\.median).max()!, findings.with.map(\.median).max()!
    )
    evidence.claim(
      "clip-learning-rate", .finding(.chosen("twenty points, as at the common rate")),
      notes: "clipping is needed, whatever the learning rate",
      measured: (with - without) * 100, format: .fixed(0),
      unit: "points more than without, at the best rate of each", is: .greater(than: 20),
      expecting: .differs)
    evidence.value("rate-sweep.with", "\(with, .percent(0))")
    evidence.value("rate-sweep.without", "\(without, .percent(0))")
    func marks(
      _ accuracies: [[Double]], _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      .spread(
        x: rates, runs: accuracies.transposed, label: label, colour: colour, dash: dash,
        showsPoints: true)
    }
    evidence.figure(
      Figure(
        name: "learning-rates",
        title: "Clipping allows higher rates; a lower one does much the same",
        subtitle: conditions.subtitle("SGD, \(steps) steps, \(seeds) seeds"),
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: marks(findings.without, "not clipped", .vermillion, .dashed)
            + marks(findings.with, "clipped to \(limit.settingText)", .blue, .solid))))
    return evidence
  }
}
