import Experiments
import Page
import Plotting

extension WidthTimes {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    claim(
      "1x1-time", "through 32 channels is faster (ours: 29% of the multiplications)", at: 32,
      findings, is: .less(than: 1), conditions, &evidence)
    claim(
      "1x1-time-widest", "through 128 channels saves nothing", at: 128, findings,
      is: .atLeast(1), conditions, &evidence)
    let above = widths.indices.count {
      findings.times[$0].median > Reduction(width: widths[$0]).share
    }
    evidence.time("width-times.above", "\(above) of \(widths.count)")
    evidence.figure(figure(findings), showsTimes: true)
    return evidence
  }

  private func claim(
    _ id: String, _ notes: String, at width: Int, _ findings: Findings,
    is criterion: Criterion, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    guard let index = widths.firstIndex(of: width) else {
      return evidence.lacks(id, because: "A width of \(width) is not among those that were timed.")
    }
    let time = findings.times[index]
    evidence.claim(
      id, .time, notes: notes, measured: time.median,
      shown: time.text("the direct way"), is: criterion,
      expecting: conditions.expectedOfTimes)
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = widths.map(Double.init)
    let times = findings.times
    return Figure(
      name: "width",
      title: "Time falls with the bottleneck's width, but less than the multiplications do",
      subtitle: "100 x 100 x 128 to 32 channels by 5x5 through w channels; one thread, by turns",
      panel: Panel(
        x: Axis("channels of the bottleneck w", range: 0...132, ticks: .every(16)),
        y: Axis(
          "share of the direct way", range: 0...max(1.4, times.map(\.high).max()! * 1.05),
          format: .percent(0)),
        marks: [
          .horizontalRule(1, label: "direct 5x5"),
          .verticalRule(32, label: "w = 32", dash: .dotted),
          .band(x: x, low: times.map(\.low), high: times.map(\.high), colour: .vermillion),
          .line(
            x: x, y: times.map(\.median), label: "time", colour: .vermillion, dash: .dashed,
            showsPoints: true),
          .line(
            x: findings.moreWidths.map(Double.init), y: findings.multiplications,
            label: "multiplications", colour: .blue, dash: .solid),
        ]))
  }
}
