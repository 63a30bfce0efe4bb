import Experiments
import Page
import Plotting

extension SmallVariances {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let differences = zip(findings.trainingHeld, findings.variances).map { held, variance in
      abs(held - variance / (variance + epsilon))
    }
    evidence.claim(
      "prep-epsilon", .check, notes: "epsilon leaves λ / (λ + ε) of each variance (our addition)",
      measured: differences.max() ?? .nan, format: .scientific(0), unit: "off at most",
      is: .less(than: 1e-9))
    evidence.claim(
      "prep-noise", .finding(.chosen("ten times")),
      notes: "whitening amplifies noise (our addition)",
      measured: findings.noiseAfter / findings.noiseBefore, format: .fixed(0),
      unit: "times as large a share of the inputs' mean square", is: .greater(than: 10))
    let last = findings.test.suffix(findings.test.count - findings.test.count * 9 / 10)
    func tenth(_ variances: [Double]) -> [Double] {
      Array(variances.suffix(variances.count - variances.count * 9 / 10))
    }
    let chance = tenth(findings.normal)
    evidence.claim(
      "prep-whiten-test",
      .finding(
        .null("normal images with the same variances: their median, give or take a quarter")),
      notes: "the whitened test set has identity covariance, too (our question)",
      measured: Array(last).median / chance.median,
      shown: """
        \(NumberStyle.fixed(1).text(Array(last).median)) is the median variance of test images on the \
        last tenth of the axes, for normal images \(NumberStyle.fixed(2).text(chance.median)): \
        \(NumberStyle.fixed(2).text(Array(last).median / chance.median)) times
        """, is: .inside(0.75...1.25), expecting: conditions.expecting(.differs))
    evidence.value("small-variances.largest", "\(last.max() ?? .nan, .grouped)")
    evidence.value("small-variances.second", "\(last.sorted().dropLast().last ?? .nan, .fixed(0))")
    evidence.value("small-variances.normal-largest", "\(chance.max() ?? .nan, .fixed(1))")
    evidence.value("small-variances.noise-before", "\(findings.noiseBefore, .percent(2))")
    evidence.value("small-variances.noise-after", "\(findings.noiseAfter, .percent(0))")
    evidence.value("small-variances.noise-held", "\(findings.noiseHeld, .percent(1))")
    evidence.value("small-variances.most", "\(findings.testHeld.max() ?? .nan, .fixed(1))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let rank = findings.variances.count
    let x = (1...rank).map(Double.init)
    func panel(_ title: String, _ marks: [Mark]) -> Panel {
      Panel(
        title: title, x: Axis("axis, by variance", range: 1...Double(rank)),
        y: Axis("variance along the axis", scale: .logarithmic), marks: marks)
    }
    return Figure(
      name: "spectrum", title: "Whitening raises the last axes to 1, and test images beyond",
      subtitle: conditions.subtitle(
        "pooled images, covariance of \("\(findings.images, .grouped)") training images"),
      grid: .row(of: 2),
      panels: [
        panel(
          "before",
          [
            .line(x: x, y: findings.variances, label: "training", colour: .blue, dash: .solid),
            .horizontalRule(epsilon, label: "ε", colour: .ink, dash: .dotted),
          ]),
        panel(
          "after whitening",
          [
            .line(x: x, y: findings.test, label: "test", colour: .vermillion, dash: .dashed),
            .line(
              x: x, y: findings.normal, label: "test, normal", colour: .ink, dash: .dotted),
            .line(
              x: x, y: [Double](repeating: 1, count: rank), label: "training", colour: .blue,
              dash: .solid),
            .line(
              x: x, y: findings.trainingHeld, label: "with ε", colour: .green, dash: .dashDotted),
          ]),
      ], size: .init(width: 1800, height: 800))
  }
}
