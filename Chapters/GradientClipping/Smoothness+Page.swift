import Experiments
import Foundation
import Page
import Plotting

extension Smoothness {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let lines = findings.runs.map { LogLogLine($0) }
    // The correlation that pairs shuffled at random stay below in 39 of 40 cases.
    let chance = 1.96 / Double(findings.runs[0].count).squareRoot()
    evidence.claim(
      "clip-smoothness", .finding(.null("shuffled pairs, in 39 of 40 cases")),
      notes: "the loss bends more where its gradient is long (Zhang et al. 2020)",
      measured: lines.map(\.correlation), format: .fixed(2),
      unit: "correlation of the logarithms, each seed",
      is: .greater(than: (chance * 100).rounded(.up) / 100))
    evidence.value("smoothness.slope", "\(lines.map(\.slope).median, .fixed(1))")
    let bends = findings.runs.flatMap { $0.map(\.bend) }
    evidence.value("smoothness.largest", "\(bends.max()!, .significant(2))")
    evidence.value("smoothness.typical", "\(bends.median, .significant(2))")
    evidence.value("smoothness.safe", "\(2 / bends.max()!, .significant(1))")
    evidence.value("smoothness.safe-typical", "\(2 / bends.median, .significant(1))")
    evidence.figure(figure(findings, lines, conditions))
    return evidence
  }

  private func figure(
    _ findings: Findings, _ lines: [LogLogLine], _ conditions: RunConditions
  ) -> Figure {
    let looks = findings.runs.flatMap { $0 }
    let line = LogLogLine(looks)
    let ends = [looks.map(\.norm).min()!, looks.map(\.norm).max()!]
    return Figure(
      name: "smoothness", title: "Where the gradient is long, the loss is bent",
      subtitle: conditions.subtitle(
        "SGD \(rate.settingText), clipped to \(limit.settingText), \(seeds) seeds"),
      panel: Panel(
        x: Axis("norm of the gradient", scale: .logarithmic, format: .automatic),
        y: Axis("bend of the loss on the step", scale: .logarithmic, format: .automatic),
        marks: [
          .points(
            x: looks.map(\.norm), y: looks.map(\.bend), colour: .blue, shape: .circle, size: 0.5),
          .line(
            x: ends, y: ends.map(line.callAsFunction),
            label:
              "norm to the power \(NumberStyle.fixed(1).text(line.slope))",
            colour: .vermillion, dash: .dashed),
        ]))
  }
}

/// The line through the logarithms of norms and bends with the least squares.
struct LogLogLine {
  var slope, start, correlation: Double

  init(_ looks: [Smoothness.Look]) {
    let (x, y) = (looks.map { log($0.norm) }, looks.map { log($0.bend) })
    let (meanX, meanY) = (x.mean, y.mean)
    let product = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.mean
    slope = product / (x.standardDeviation * x.standardDeviation)
    start = meanY - slope * meanX
    correlation = product / (x.standardDeviation * y.standardDeviation)
  }

  func callAsFunction(_ norm: Double) -> Double { exp(start + slope * log(norm)) }
}
