import Experiments
import Page
import Plotting

extension GradientMistakes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "dx computed", .right("largest error"), .right("length of error"), "verdict")
    for mistake in findings.mistakes {
      table.add(
        mistake.name, "\(mistake.largestError, .significant(3))", "\(mistake.length, .percent(0))",
        mistake.verdict)
    }
    evidence.table("mistakes", table)
    func claim(_ id: String, _ notes: String, _ mistake: Mistake) {
      let found = findings.mistakes.first { $0.name == mistake.rawValue }
      evidence.claim(
        id, .check, notes: notes, measured: found?.length ?? .nan, format: .percent(0),
        unit: "of the gradient's length", is: .greater(than: 0.01))
    }
    claim("bn-mean-path", "without the path through the mean dx is wrong (003)", .meanPathMissing)
    claim(
      "bn-variance-path", "without the path through the variance dx is wrong (003)",
      .variancePathMissing)
    evidence.claim(
      "bn-mistakes", .check, notes: "a numeric check finds a wrong gradient (CS231n)",
      measured: findings.mistakes.allSatisfy { $0.verdict == "wrong" }, is: .holding)
    let lengths = findings.mistakes.map(\.length)
    evidence.value("mistakes.least", "\(lengths.min() ?? .nan, .percent(0))")
    evidence.figure(figure(findings, lengths))
    return evidence
  }

  private func figure(_ findings: Findings, _ lengths: [Double]) -> Figure {
    let rows = ["the six formulas"] + findings.mistakes.map(\.name)
    return Figure(
      name: "mistakes", title: "The check tells a right gradient from six wrong ones",
      subtitle:
        "dx of \(samples) samples and \(features) features in Double, against the numeric gradient",
      panel: Panel(
        x: Axis(
          "length of the error / length of dx", range: 1e-14...1e2, scale: .logarithmic,
          format: .scientific(0)),
        y: Axis(
          range: 0.3...(Double(rows.count) + 0.7),
          ticks: .labelled(rows.indices.map { Axis.Tick(Double(rows.count - $0), rows[$0]) })),
        marks: [
          .verticalRule(1e-7, label: "tolerance", dash: .dashed),
          .points(
            x: [findings.rightLength], y: [Double(rows.count)], colour: .blue, shape: .circle,
            size: 2),
          .points(
            x: lengths, y: lengths.indices.map { Double(lengths.count - $0) },
            colour: .vermillion, shape: .triangle, size: 2),
        ]))
  }
}
