import Experiments
import NeuralNetworks
import Notebook
import Plotting
import Progress
import Training

extension BatchNormChapter {
  /// The paper's section 4.1 (003): accuracy, and the inputs of a typical sigmoid, over training.
  func experiment(_ page: Notebook, _ runs: MainRuns) throws {
    let digits = try data()
    page.text(
      """
      The paper's first experiment: three hidden layers of 100 sigmoids, small Gaussian weights, \
      batches of 60, cross-entropy. We train it by plain gradient descent, learning rate 0.1, \
      weights from $N(0, 0.1^2)$, once with normalisation before each sigmoid and once without, \
      from \(seedCount) seeds each, on \("\(digits.training.count, .grouped)") digits, and look at \
      \("\(digits.test.count, .grouped)") others as we go.
      """)
    let (without, with) = try runs.histories(page, digits)
    reportAccuracy(page, without, with)
    try page.figure(
      accuracyFigure(digits, without, with),
      caption: """
        Test accuracy over training (the paper's figure 1a). Lines: median of \(seedCount) seeds; \
        bands: lowest to highest. \(options.full ? "" : lateNote)
        """)
    reportPercentiles(page, without, with)
    try page.figure(
      percentileFigure(digits, without[0], with[0]),
      caption: """
        What one sigmoid of the last hidden layer gets from the test digits: the 15th, 50th and \
        85th percentile over training (the paper's figures 1b and 1c).
        """)
  }

  private var lateNote: String {
    "With so few digits the net without BN catches up in the end."
  }

  private func reportAccuracy(
    _ page: Notebook, _ without: [DigitRun.History], _ with: [DigitRun.History]
  ) {
    var table = Table("steps", .right("with BN"), .right("without BN"))
    let milestones = [250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].filter { $0 <= steps }
    for step in milestones {
      table.add(
        "\(step, .grouped)", Spread(with.map { $0.accuracy(at: step) }).text(.percent(1)),
        Spread(without.map { $0.accuracy(at: step) }).text(.percent(1)))
    }
    page.table(table, caption: "Test accuracy: median (lowest to highest) of the seeds.")
    let early = with.map { $0.accuracy(at: 1000) }.median
    let earlyWithout = without.map { $0.accuracy(at: 1000) }.median
    page.claim(
      Claim(
        "bn-accuracy", notes: "with BN the net is accurate almost from the start (003)",
        measured: early, format: .percent(1), unit: "after 1,000 steps", is: .atLeast(0.88)))
    page.claim(
      Claim(
        "bn-gap", notes: "and more accurate than without (003, figure a)",
        measured: (early - earlyWithout) * 100, format: .fixed(1),
        unit: "points more after 1,000 steps", is: .atLeast(20)))
    guard steps > 1000 else { return }
    let last = with.map { $0.accuracy(at: steps) }.median
    let lastWithout = without.map { $0.accuracy(at: steps) }.median
    let isSmallSet = options.dataset == "mnist-5k"
    page.claim(
      Claim(
        "bn-final-gap", notes: "BN tests more accurate to the end of training (003, figure a)",
        measured: (last - lastWithout) * 100, format: .fixed(1),
        unit: "points more after \(NumberStyle.grouped.text(Double(steps))) steps",
        is: .greater(than: isSmallSet ? 2 : 0), expecting: isSmallSet ? .differs : .agrees,
        because: """
          most of what 4,000 digits can teach, both nets have learnt by then, and BN does not add \
          digits. The paper has 60,000: see --full.
          """))
  }

  private func accuracyFigure(
    _ digits: ExperimentData, _ without: [DigitRun.History], _ with: [DigitRun.History]
  ) -> Figure {
    let early = with.map { $0.accuracy(at: 1000) }.median
    let earlyWithout = without.map { $0.accuracy(at: 1000) }.median
    return Figure(
      name: "accuracy",
      title: """
        After 1,000 steps: \(NumberStyle.percent(0).text(early)) with batch normalisation, \
        \(NumberStyle.percent(0).text(earlyWithout)) without
        """,
      subtitle: settings(digits, "SGD 0.1, weights N(0, 0.1²), \(seedCount) seeds"),
      panel: Panel(
        x: Axis("training step", range: 0...Double(steps)),
        // The paper's own range, where the difference is in its last points.
        y: Axis("test accuracy", range: options.full ? 0.8...1 : 0...1, format: .percent(0)),
        marks: accuracyCurve(without, "without", .vermillion, .dashed)
          + accuracyCurve(with, "with BN", .blue, .solid)))
  }

  /// The median test accuracy of some runs over training, in a band from the lowest to the highest.
  func accuracyCurve(
    _ runs: [DigitRun.History], _ label: String, _ colour: Colour, _ dash: Dash
  ) -> [Mark] {
    .spread(
      x: runs[0].steps.map(Double.init), runs: runs.map(\.testAccuracy), label: label,
      colour: colour, dash: dash)
  }

  // MARK: The inputs of a sigmoid

  private func reportPercentiles(
    _ page: Notebook, _ without: [DigitRun.History], _ with: [DigitRun.History]
  ) {
    page.text(
      """
      How steady are the inputs of a sigmoid? We follow the middle of their distribution, the 50th \
      percentile of one unit of the last hidden layer, and compare how far it travels in training \
      with how wide the distribution is at the end (from the 15th to the 85th percentile).
      """)
    let travelWithout = without.map(travel).median
    let travelWith = with.map(travel).median
    page.claim(
      Claim(
        "bn-percentiles", notes: "with BN the distribution is much steadier (003, figures b, c)",
        measured: travelWithout / travelWith, format: .fixed(1),
        unit: "times as far without as with",
        is: .greater(than: 2),
        remark: """
          the median travels \(NumberStyle.fixed(2).text(travelWith)) widths with BN, \
          \(NumberStyle.fixed(2).text(travelWithout)) without (median of the seeds)
          """))
  }

  /// From the lowest to the highest median of the watched input, in units of the final width.
  private func travel(_ history: DigitRun.History) -> Double {
    let medians = history.percentiles.map { $0[1] }
    let last = history.percentiles.last!
    return (medians.max()! - medians.min()!) / (last[2] - last[0])
  }

  private func percentileFigure(
    _ digits: ExperimentData, _ without: DigitRun.History, _ with: DigitRun.History
  ) -> Figure {
    let highest = (without.percentiles + with.percentiles).flatMap { $0 }.max()!
    let lowest = (without.percentiles + with.percentiles).flatMap { $0 }.min()!
    let range = (lowest * 1.1)...(highest * 1.1)
    func panel(_ title: String, _ history: DigitRun.History, _ colour: Colour) -> Panel {
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
      subtitle: settings(digits, "unit 1 of the last hidden layer over the test digits, one seed"),
      grid: .multiples(rows: 1, columns: 2),
      panels: [
        panel("without", without, .vermillion), panel("with batch normalisation", with, .blue),
      ])
  }
}
