import Experiments
import Page
import Plotting
import Training

extension WithAndWithout {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    accuracy(findings, conditions, &evidence)
    percentiles(findings, conditions, &evidence)
    evidence.value("with-and-without.training-digits", "\(findings.trainingDigits, .grouped)")
    return evidence
  }

  private func accuracy(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    var table = Table("steps", .right("with BN"), .right("without BN"))
    let milestones = [250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].filter { $0 <= steps }
    for step in milestones {
      table.add(
        "\(step, .grouped)", Spread(findings.with.map { $0.accuracy(at: step) }).text(.percent(1)),
        Spread(findings.without.map { $0.accuracy(at: step) }).text(.percent(1)))
    }
    evidence.table("accuracy", table)
    let early = findings.with.map { $0.accuracy(at: 1000) }.median
    let earlyWithout = findings.without.map { $0.accuracy(at: 1000) }.median
    evidence.claim(
      "bn-accuracy", .finding(.chosen("a round number below the final accuracy")),
      notes: "with BN the net is accurate almost from the start (003)",
      measured: early, format: .percent(1), unit: "after 1,000 steps", is: .atLeast(0.88))
    evidence.claim(
      "bn-gap", .finding(.chosen("twenty points")),
      notes: "and more accurate than without (003, figure a)",
      measured: (early - earlyWithout) * 100, format: .fixed(1),
      unit: "points more after 1,000 steps", is: .atLeast(20))
    let last = findings.with.map { $0.accuracy(at: steps) }.median
    let lastWithout = findings.without.map { $0.accuracy(at: steps) }.median
    // In 4,000 digits there is less to learn than in the paper's 60,000.
    let isSmallSet = conditions.dataset == .mnist5k
    evidence.claim(
      "bn-final-gap", .finding(.chosen("two points, about the figure's gap in the notes")),
      notes: "BN tests more accurate to the end of training (003, figure a)",
      measured: (last - lastWithout) * 100, format: .fixed(1),
      unit: "points more after \(steps.settingText) steps",
      is: .greater(than: isSmallSet ? 2 : 0),
      expecting: conditions.size == .quick ? nil : isSmallSet ? .differs : .agrees)
    evidence.figure(
      Figure(
        name: "accuracy",
        title: """
          After 1,000 steps: \(NumberStyle.percent(0).text(early)) with batch normalisation, \
          \(NumberStyle.percent(0).text(earlyWithout)) without
          """,
        subtitle: conditions.subtitle(
          findings.trainingDigits, "SGD 0.1, weights N(0, 0.1²), \(seeds) seeds"),
        panel: Panel(
          x: Axis("training step", range: 0...Double(steps)),
          // The paper's own range, where the difference is in its last points.
          y: Axis(
            "test accuracy", range: conditions.size == .full ? 0.8...1 : 0...1,
            format: .percent(0)),
          marks: accuracyCurve(findings.without, "without", .vermillion, .dashed)
            + accuracyCurve(findings.with, "with BN", .blue, .solid))))
  }

  // MARK: The inputs of a sigmoid

  private func percentiles(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let without = findings.without.map(travel).median
    let with = findings.with.map(travel).median
    evidence.claim(
      "bn-percentiles", .finding(.chosen("twice as far")),
      notes: "with BN the distribution is much steadier (003, figures b, c)",
      measured: without / with, format: .fixed(1), unit: "times as far without as with",
      is: .greater(than: 2))
    evidence.value("percentiles.with", "\(with, .fixed(2))")
    evidence.value("percentiles.without", "\(without, .fixed(2))")
    evidence.figure(percentileFigure(findings, conditions))
  }

  /// From the lowest to the highest median of the watched input, in units of the final width.
  private func travel(_ history: History<DigitRun.Look>) -> Double {
    let medians = history.percentiles.map { $0[1] }
    let last = history.percentiles.last!
    return (medians.max()! - medians.min()!) / (last[2] - last[0])
  }

  private func percentileFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let (without, with) = (findings.without[0], findings.with[0])
    let all = (without.percentiles + with.percentiles).flatMap { $0 }
    let range = (all.min()! * 1.1)...(all.max()! * 1.1)
    func panel(_ title: String, _ history: History<DigitRun.Look>, _ colour: Colour) -> Panel {
      let x = history.steps.map(Double.init)
      let percentiles = (0..<3).map { index in history.percentiles.map { $0[index] } }
      return Panel(
        title: title, x: Axis("training step", range: 0...Double(steps)),
        y: Axis("input of the sigmoid", range: range),
        marks: [
          .band(x: x, low: percentiles[0], high: percentiles[2], colour: colour),
          .line(x: x, y: percentiles[2], label: "85%", colour: colour, dash: .dotted),
          .line(x: x, y: percentiles[1], label: "50%", colour: colour, dash: .solid),
          .line(x: x, y: percentiles[0], label: "15%", colour: colour, dash: .dashed),
        ])
    }
    return Figure(
      name: "percentiles", title: "Normalised inputs stay where they are while the net learns",
      subtitle: conditions.subtitle(
        findings.trainingDigits, "unit 1 of the last hidden layer over the test digits, one seed"),
      grid: .multiples(rows: 1, columns: 2),
      panels: [
        panel("without", without, .vermillion), panel("with batch normalisation", with, .blue),
      ])
  }
}

/// The median test accuracy of some runs over training, in a band from the lowest to the highest.
func accuracyCurve(
  _ runs: [History<DigitRun.Look>], _ label: String, _ colour: Colour, _ dash: Dash
) -> [Mark] {
  .spread(
    x: runs[0].steps.map(Double.init), runs: runs.map(\.testAccuracy), label: label,
    colour: colour, dash: dash)
}

extension RunConditions {
  /// The line under a figure's title: the data set and batch size, and what else matters.
  func subtitle(_ trainingDigits: Int, _ rest: String) -> String {
    "\(dataset.rawValue), \("\(trainingDigits, .grouped)") training digits, batch 60; \(rest)"
  }
}
