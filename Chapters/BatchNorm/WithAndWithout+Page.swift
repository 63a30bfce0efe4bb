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
    let early = findings.with.map { $0.accuracy(at: 1000) }.median
    let earlyWithout = findings.without.map { $0.accuracy(at: 1000) }.median
    evidence.claim(
      "bn-gap", .finding(.chosen("twenty points")),
      notes: "at one rate for both, BN is more accurate (003, figure a)",
      measured: (early - earlyWithout) * 100, format: .fixed(1),
      unit: "points more after 1,000 steps at rate 0.1", is: .atLeast(20))
    let last = (findings.with + findings.without).map { $0.accuracy(at: steps) }
    evidence.value("with-and-without.with", "\(early, .percent(0))")
    evidence.value("with-and-without.without", "\(earlyWithout, .percent(0))")
    // The last points, in which the two differ at the end.
    let low = ((last.min()! - 0.015) * 50).rounded(.down) / 50
    let high = min(1, ((last.max()! + 0.015) * 50).rounded(.up) / 50)
    func panel(_ title: String, _ range: ClosedRange<Double>) -> Panel {
      Panel(
        title: title, x: Axis("training step", range: 0...Double(steps)),
        y: Axis("test accuracy", range: range, format: .percent(0)),
        marks: accuracyCurve(findings.without, "without", .vermillion, .dashed)
          + accuracyCurve(findings.with, "with BN", .blue, .solid))
    }
    evidence.figure(
      Figure(
        name: "accuracy",
        title: """
          At rate 0.1, after 1,000 steps: \(NumberStyle.percent(0).text(early)) with batch \
          normalisation, \(NumberStyle.percent(0).text(earlyWithout)) without
          """,
        subtitle: conditions.subtitle(
          findings.trainingDigits, "SGD 0.1, weights N(0, 0.1²), \(seeds) seeds"),
        grid: .row(of: 2),
        panels: [panel("all", 0...1), panel("the last points", min(low, 0.98)...high)]))
  }

  // MARK: The inputs of a sigmoid

  private func percentiles(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    evidence.figure(percentileFigure(findings, conditions))
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
      name: "percentiles",
      title: "Normalised inputs stay where beta puts them while the net learns",
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
