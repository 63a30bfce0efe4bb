import Experiments
import Foundation
import Page
import Plotting

extension Smoothness {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let lines = findings.runs.map { LogLogLine($0.map { ($0.norm, $0.bend) }) }
    let local = findings.runs.map { LogLogLine($0.map { ($0.norm, $0.local) }) }
    let shifted = findings.runs.map(highestShifted)
    func list(_ values: [Double]) -> String {
      values.map { NumberStyle.fixed(2).text($0) }.joined(separator: ", ")
    }
    evidence.claim(
      "clip-smoothness",
      .finding(.null("the bends of other times: the highest of all shifts by a quarter and more")),
      notes: "the loss bends more where its gradient is long (Zhang et al. 2020)",
      measured: zip(local, shifted).map { $0.correlation - $1 },
      shown:
        "\(list(local.map(\.correlation))) correlation of the logarithms, each seed; with bends of other "
        + "times at most \(list(shifted))",
      is: .greater(than: 0))
    evidence.value("smoothness.slope", "\(lines.map(\.slope).median, .fixed(1))")
    evidence.value("smoothness.correlation", "\(lines.map(\.correlation).median, .fixed(2))")
    evidence.value("smoothness.local-slope", "\(local.map(\.slope).median, .fixed(1))")
    evidence.value(
      "smoothness.local-typical", "\(findings.runs.joined().map(\.local).median, .significant(2))")
    let bends = findings.runs.flatMap { $0.map(\.bend) }
    evidence.value("smoothness.largest", "\(bends.max()!, .significant(2))")
    evidence.value("smoothness.typical", "\(bends.median, .significant(2))")
    evidence.value("smoothness.safe", "\(2 / bends.max()!, .significant(1))")
    evidence.value("smoothness.safe-typical", "\(2 / bends.median, .significant(1))")
    evidence.figure(figure(findings, lines, conditions))
    return evidence
  }

  /// The highest correlation that the norms have with bends that were seen at least a quarter of the training
  /// earlier or later, cyclically: what their common course and chance make.
  private func highestShifted(_ looks: [Look]) -> Double {
    let count = looks.count
    return (count / 4...count - count / 4).map { shift in
      LogLogLine(
        looks.indices.map { (looks[$0].norm, looks[($0 + shift) % count].local) }
      ).correlation
    }.max()!
  }

  private func figure(
    _ findings: Findings, _ lines: [LogLogLine], _ conditions: RunConditions
  ) -> Figure {
    let looks = findings.runs.flatMap { $0 }
    let line = LogLogLine(looks.map { ($0.norm, $0.bend) })
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

/// The line through the logarithms of pairs, such as norms and bends, with the least squares.
struct LogLogLine {
  var slope, start, correlation: Double

  init(_ pairs: [(Double, Double)]) {
    let (x, y) = (pairs.map { log($0.0) }, pairs.map { log($0.1) })
    let (meanX, meanY) = (x.mean, y.mean)
    let product = zip(x, y).map { ($0 - meanX) * ($1 - meanY) }.mean
    slope = product / (x.standardDeviation * x.standardDeviation)
    start = meanY - slope * meanX
    correlation = product / (x.standardDeviation * y.standardDeviation)
  }

  func callAsFunction(_ norm: Double) -> Double { exp(start + slope * log(norm)) }
}
