import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension WeightDecayChapter {
  /// No decay; that of the notes' formula; and the same 0.1 without the division by n.
  static let mainLambdas = [0, 0.1, 0.1 * Double(DecayRun.digitCount)]

  /// Accuracy on the digits learnt from and on others, with and without decay.
  func overfitting(_ page: Notebook, _ runs: DecayRuns) throws {
    page.text(
      """
      Now the notes' experiment: 300 digits, six hidden layers of 100 units, 200 epochs. We train \
      without decay, with $\\lambda = 0.1$ as the notes' formula has it, and with $\\lambda = 30$, \
      which is the 0.1 of the original experiment.
      """)
    page.code(Snippet("run", file: DecayRun.file))
    try runs.train(page, lambdas: Self.mainLambdas, label: "training on 300 digits")
    var table = Table(
      "λ", .right("λ/n"), .right("300 digits"), .right("test digits"), .right("gap"),
      .right("hidden weights"))
    for lambda in Self.mainLambdas {
      let group = runs[lambda]
      table.add(
        "\(lambda, .significant(2))",
        "\(lambda / Double(DecayRun.digitCount), .significant(2))",
        Spread(group.atEnd(\.accuracy.training)).text(.percent(1)),
        Spread(group.atEnd(\.accuracy.test)).text(.percent(1)),
        Spread(group.atEnd { $0.accuracy.gap * 100 }).text(.fixed(1)),
        "\(group.atEnd(\.size).median, .fixed(3))")
    }
    page.table(
      table,
      caption: """
        After \(runs.epochs) epochs: median (lowest to highest) of \(fewSeeds.count) seeds; the gap in \
        points, the root mean square of the weights between hidden layers.
        """)
    claims(page, runs)
    try curves(page, runs)
    try histograms(page, runs)
  }

  private func claims(_ page: Notebook, _ runs: DecayRuns) {
    let percent = NumberStyle.percent(0)
    func median(_ lambda: Double, _ value: (DecayRun.Look) -> Double) -> Double {
      runs[lambda].atEnd(value).median
    }
    /// Seed by seed: by how many points the gap is narrower than without decay.
    func narrowing(_ lambda: Double) -> Spread {
      Spread(
        zip(runs[0].atEnd(\.accuracy.gap), runs[lambda].atEnd(\.accuracy.gap)).map {
          ($0 - $1) * 100
        })
    }
    func text(_ spread: Spread) -> String {
      "\(NumberStyle.fixed(1).text(spread.low)) to \(NumberStyle.fixed(1).text(spread.high))"
    }
    page.claim(
      Claim(
        "decay-overfit", notes: "six layers of 100 overfit 300 digits (000)",
        measured: median(0, \.accuracy.gap) * 100, format: .fixed(1),
        unit: "points between 300 digits and test digits", is: .greater(than: 5),
        remark: """
          \(percent.text(median(0, \.accuracy.training))) of the 300, \
          \(percent.text(median(0, \.accuracy.test))) of the test digits
          """))
    let (formula, strong) = (Self.mainLambdas[1], Self.mainLambdas[2])
    let small = narrowing(formula)
    page.claim(
      Claim(
        "decay-gap-notes", notes: "λ = 0.1 in λ/2n Σw² narrows the gap (000)",
        measured: small.median, format: .fixed(1), unit: "points narrower",
        // In a quick run, which ends half-way, the gap moves by chance.
        is: .greater(than: options.quick ? 3 : 1), expecting: .differs,
        because: """
          seed by seed \(text(small)). λ/n is 0.00033, and 600 steps of 0.01 take 0.2% off a weight.
          """))
    let wide = narrowing(strong)
    page.claim(
      Claim(
        "decay-gap", notes: "0.1 without the division by n narrows the gap (000)",
        measured: wide.median, format: .fixed(1), unit: "points narrower",
        is: .greater(than: options.quick ? -5 : 0),
        remark: """
          seed by seed \(text(wide)); \(percent.text(median(strong, \.accuracy.training))) of the 300, \
          \(percent.text(median(strong, \.accuracy.test))) of the test digits
          """))
    page.claim(
      Claim(
        "decay-smaller-weights", notes: "decay makes weights smaller (000)",
        measured: median(strong, \.size) / median(0, \.size), format: .percent(0),
        unit: "of the size without decay (hidden weights, λ/n = 0.1)",
        is: .less(than: 0.97)))
    let factor = Double.pow(
      1 - DecayRun.learningRate * strong / Double(DecayRun.digitCount),
      Double(runs.epochs * DecayRun.digitCount / DecayRun.batchSize))
    let left = runs[strong].flatMap(\.unusedLeft)
    page.claim(
      Claim(
        "decay-unused-pixel", notes: "w ← (1 - ηλ/n) w where the data's gradient is 0 (000)",
        measured: left.median, format: .percent(2),
        unit: "left of the weights behind a pixel that is always 0",
        is: .near(factor, within: 1e-4),
        remark: "the formula says \(NumberStyle.percent(2).text(factor))"))
  }

  private func curves(_ page: Notebook, _ runs: DecayRuns) throws {
    let steps = runs[0][0].history.steps
    let x = steps.map { Double($0 * DecayRun.batchSize) / Double(DecayRun.digitCount) }
    func panel(_ lambda: Double) -> Panel {
      let group = runs[lambda]
      func curve(
        _ value: (DecayRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: x, runs: group.map { $0.history.values(value) }, label: label, colour: colour,
          dash: dash)
      }
      return Panel(
        x: Axis("epoch", range: 0...x.last!),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.accuracy.training, "300 digits learnt from", .vermillion, .dashed)
          + curve(\.accuracy.test, "test digits", .blue, .solid))
    }
    let gaps = Self.mainLambdas.map { runs[$0].atEnd { $0.accuracy.gap * 100 }.median }
    let texts = gaps.map { NumberStyle.fixed(1).text($0) }
    try page.figure(
      Figure(
        name: "overfitting",
        title: "The gap: \(texts[0]) points, \(texts[1]) with λ = 0.1, \(texts[2]) with λ/n = 0.1",
        subtitle: runs.settings,
        grid: .multiples(
          rows: 1, columns: 3,
          columnTitles: ["λ = 0", "λ = 0.1 (λ/n = 0.00033)", "λ = 30 (λ/n = 0.1)"]),
        panels: Self.mainLambdas.map(panel), size: .init(width: 1800, height: 800),
        seriesNames: .abovePanels),
      caption: """
        Accuracy over training on the 300 digits themselves and on digits never seen, without decay, \
        with that of the notes' formula, and with 300 times as much.
        """)
  }

  private func histograms(_ page: Notebook, _ runs: DecayRuns) throws {
    page.text(
      """
      And the weights themselves, over training. Without decay they stay about as large as they were \
      drawn: a network with so many weights needs to move each of them a little only.
      """)
    let history = runs[0][0].history
    let picks = [0, 5, 10, 20].filter { $0 < history.steps.count }
    let epochs = picks.map { history.steps[$0] * DecayRun.batchSize / DecayRun.digitCount }
    let (low, high) = (DecayRun.Look.range.lowerBound, DecayRun.Look.range.upperBound)
    let bins = DecayRun.Look.bins
    let edges = (0...bins).map { low + (high - low) * Double($0) / Double(bins) }
    let lambdas = [Self.mainLambdas[0], Self.mainLambdas[2]]
    let panels = lambdas.flatMap { lambda in
      picks.map { pick in
        let look = runs[lambda][0].history.observations[pick]
        return Panel(
          x: Axis("weight", range: low...high, ticks: .every(0.25)),
          y: Axis("share", range: 0...0.13, format: .percent(0)),
          marks: [
            .histogram(
              edges: edges, counts: look.shares, colour: lambda == 0 ? .sky : .vermillion),
            .text(
              "rms \(NumberStyle.fixed(3).text(look.size))", x: 0.47, y: 0.12, alignment: .right),
          ])
      }
    }
    let start = NumberStyle.fixed(3).text(history.observations[0].size)
    let sizes = lambdas.map { NumberStyle.fixed(3).text(runs[$0][0].last.size) }
    try page.figure(
      Figure(
        name: "weights",
        title: "Decay takes the hidden weights from \(start) to \(sizes[1]); without, \(sizes[0])",
        subtitle: """
          \(options.dataset), \(DecayRun.digitCount) digits, the 50,000 weights between six hidden \
          layers of 100, one seed; rms: root mean square
          """,
        grid: .multiples(
          rows: 2, columns: 4, rowLabels: ["λ = 0", "λ/n = 0.1"],
          columnTitles: epochs.map { "epoch \($0)" }),
        panels: panels, size: .init(width: 1800, height: 950)),
      caption: "The weights between hidden layers before, during and after training.")
  }
}
