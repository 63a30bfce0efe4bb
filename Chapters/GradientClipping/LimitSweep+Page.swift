import Experiments
import Page
import Plotting

extension LimitSweep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let medians = findings.accuracies.map(\.median)
    let best = medians.max()!
    let good = limits.indices.filter { medians[$0] > best - tolerance / 100 }.map { limits[$0] }
    evidence.claim(
      "clip-limit", .finding(.chosen("neither none of the limits nor nearly all")),
      notes: "the limit has to be chosen (000: max_norm)",
      measured: good.count,
      unit: "of \(limits.count) limits come within \(tolerance.settingText) points of the best",
      is: .inside(1...6))
    evidence.value("limit-sweep.good", good.map(\.settingText).joined(separator: ", "))
    evidence.figure(
      Figure(
        name: "limits", title: "A limit that is too low is worse than none",
        subtitle: conditions.subtitle("SGD \(rate.settingText), \(steps) steps, \(seeds) seeds"),
        panel: Panel(
          x: Axis("limit of the global norm", scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: [Mark].spread(
            x: limits, runs: findings.accuracies.transposed, colour: .blue, dash: .solid,
            showsPoints: true)
            + [.horizontalRule(0.1, label: "chance")])))
    return evidence
  }
}

extension [[Double]] {
  /// For each seed the accuracies of all networks, instead of the other way round.
  var transposed: [[Double]] { self[0].indices.map { seed in map { $0[seed] } } }
}
