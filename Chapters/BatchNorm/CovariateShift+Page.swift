import Experiments
import Page
import Plotting
import Training

extension CovariateShift {
  func evidence(from findings: EarlyRuns, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, with, noisy) = findings.accuracies(at: steps)
    evidence.claim(
      "bn-covariate-shift", .finding(.null("no normalisation; less than five points more")),
      notes: "BN helps because it reduces internal covariate shift (003)",
      measured: (noisy - without) * 100, format: .fixed(1),
      unit: "points more than without BN, with the shift put back", is: .less(than: 5),
      expecting: .differs)
    evidence.value("covariate-shift.noise", "\(noisy, .percent(1))")
    evidence.value("covariate-shift.with", "\(with, .percent(1))")
    evidence.value("covariate-shift.without", "\(without, .percent(1))")
    evidence.figure(
      findings.figure(
        "covariate-shift", "Put the shift back on purpose, and the net still learns as with BN",
        ["without", "with BN", "BN and noise"], third: .green, conditions))
    return evidence
  }
}

extension PlacementComparison {
  func evidence(from findings: EarlyRuns, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, before, after) = findings.accuracies(at: steps)
    evidence.claim(
      "bn-before", .finding(.chosen("one point")),
      notes: "BN goes before the nonlinearity (003, 004)",
      measured: (after - before) * 100, format: .fixed(1),
      unit: "points more after the sigmoids than before", is: .less(than: -1),
      expecting: .differs)
    evidence.value("placement.before", "\(before, .percent(1))")
    evidence.value("placement.after", "\(after, .percent(1))")
    evidence.value("placement.without", "\(without, .percent(1))")
    evidence.figure(
      findings.figure(
        "placement", "Both places help; what matters is to normalise at all",
        ["without", "before", "after"], third: .orange, conditions))
    return evidence
  }
}

extension EarlyRuns {
  /// Accuracy over the first steps: without normalisation, with, and one placement more.
  fileprivate func figure(
    _ name: String, _ title: String, _ labels: [String], third: Colour, _ conditions: RunConditions
  ) -> Figure {
    let last = Double(other[0].steps.last ?? 0)
    return Figure(
      name: name, title: title,
      subtitle: conditions.subtitle(
        trainingDigits, "SGD 0.1, \(other.count) seeds: median, lowest to highest"),
      panel: Panel(
        x: Axis("training step", range: 0...last),
        y: Axis("test accuracy", range: 0...1, format: .percent(0)),
        marks: accuracyCurve(without, labels[0], .vermillion, .dashed)
          + accuracyCurve(with, labels[1], .blue, .solid)
          + accuracyCurve(other, labels[2], third, .dotted)))
  }
}
