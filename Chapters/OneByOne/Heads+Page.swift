import Experiments
import Page
import Plotting

extension Heads {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let last = milestones.count - 1
    let early = max(0, milestones.firstIndex(of: 40) ?? 0)
    func difference(_ milestone: Int, _ part: (Look) -> Double) -> Repeats {
      findings.sweep(rates, at: milestone, reporting: part)
        .difference(of: Head.averages.rawValue, to: Head.flat.rawValue)
    }
    let gap = difference(last) { $0.training - $0.test }
    evidence.claim(
      "1x1-average-gap", .finding(.null("a flat map: 0")),
      notes: "global average pooling lowers overfitting: the gap of training and test (002)",
      interval: gap, shown: gap.inPoints(" points more gap with averages"),
      is: .less(than: 0), expecting: conditions.expecting(.undecided))
    let start = difference(early, \.training)
    evidence.claim(
      "1x1-average-slow", .finding(.null("a flat map: 0")),
      notes: "global average pooling slows convergence (002)",
      interval: start,
      shown: start.inPoints(" points more of the training digits after \(milestones[early]) steps"),
      is: .less(than: 0), expecting: conditions.expecting(.agrees))
    let end = difference(last, \.test)
    evidence.claim(
      "1x1-average-test", .finding(.null("a flat map: 0")),
      notes: "lower overfitting with averages means better test accuracy (ours)",
      interval: end, shown: end.inPoints(" points more with averages"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    let shifted = difference(last) { $0.moved - $0.test }
    evidence.claim(
      "1x1-average-moved", .finding(.null("a flat map: 0")),
      notes: "averages do not care where a feature is: moved digits cost less (Lin et al. 2014)",
      interval: shifted, shown: shifted.inPoints(" points more kept on moved digits"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.table("heads-trained", table(findings, last))
    evidence.table("heads-in-time", inTime(findings))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings, _ last: Int) -> Table {
    var table = Table(
      "before the last layer", .right("best learning rate"), .right("training"), .right("test"),
      .right("gap"), .right("moved by \(shift)"))
    for head in Head.allCases {
      func result(_ part: (Look) -> Double) -> String {
        findings.sweep(rates, at: last, reporting: part)[head.rawValue].bestResult.text(.percent(1))
      }
      let arm = findings.sweep(rates, at: last)[head.rawValue]
      table.add(
        head.rawValue, arm.bestRateText,
        result(\.training), result(\.test), result { $0.training - $0.test }, result(\.moved))
    }
    return table
  }

  private func inTime(_ findings: Findings) -> Table {
    var table = Table(
      "steps", .right("averages: training"), .right("test"), .right("flat: training"),
      .right("test"))
    for (place, steps) in milestones.enumerated() {
      func result(_ head: Head, _ part: (Look) -> Double) -> String {
        let arm = findings.sweep(rates, at: place, reporting: part)[head.rawValue]
        return NumberStyle.percent(1).text(arm.bestResult.mean)
      }
      table.add(
        "\(steps, .grouped)", result(.averages, \.training), result(.averages, \.test),
        result(.flat, \.training), result(.flat, \.test))
    }
    return table
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = milestones.map(Double.init)
    let styles: [(Head, Colour, Dash)] = [
      (.averages, .blue, .solid), (.flat, .vermillion, .dashed),
    ]
    func best(_ head: Head, _ place: Int, _ part: (Look) -> Double) -> Repeats {
      findings.sweep(rates, at: place, reporting: part)[head.rawValue].bestResult
    }
    func curves(_ part: (Look) -> Double) -> [Mark] {
      styles.flatMap { head, colour, dash -> [Mark] in
        let results = milestones.indices.map { best(head, $0, part) }
        return [
          .band(x: x, low: results.map(\.low), high: results.map(\.high), colour: colour),
          .line(
            x: x, y: results.map(\.mean), label: head.rawValue, colour: colour, dash: dash,
            showsPoints: true),
        ]
      }
    }
    let steps = Axis(
      "training step", scale: .logarithmic,
      ticks: .labelled(x.map { Axis.Tick($0, "\($0, .grouped)") }))
    return Figure(
      name: "heads-trained",
      title: "Averages learn slowly, and know moved digits far better",
      subtitle:
        "\(digits) digits of \(conditions.dataset.rawValue), each head at the rate that is best "
        + "by then; \(repetitions) runs: mean, lowest to highest",
      grid: .row(of: 3),
      panels: [
        Panel(
          title: "on the digits it learns from", x: steps,
          y: Axis("accuracy", range: 0...1, format: .percent(0)), marks: curves(\.training)),
        Panel(
          title: "on other digits", x: steps,
          y: Axis("accuracy", range: 0...1, format: .percent(0)), marks: curves(\.test)),
        Panel(
          title: "on other digits, moved by \(shift) pixels", x: steps,
          y: Axis("accuracy", range: 0...1, format: .percent(0)), marks: curves(\.moved)),
      ], size: Figure.Size(width: 2000, height: 760))
  }
}
