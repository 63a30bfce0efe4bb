import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension WeightDecayChapter {
  /// Accuracy and steepness against lambda.
  func strengths(_ page: Notebook, _ runs: DecayRuns) throws {
    page.text(
      """
      How much decay is right? The same network with more values of $\\lambda$. Beside the accuracy we \
      measure how steep the network is: the mean length of the gradient of a test digit's own logit \
      by its pixels. That is the slope of the section before last, for a function of 784 variables.
      """)
    let lambdas = options.quick ? [0, 0.1, 3, 30, 60] : [0, 0.1, 3, 10, 20, 30, 60]
    try runs.train(page, lambdas: lambdas, label: "training with more decay")
    var table = Table(
      "λ", .right("λ/n"), .right("300 digits"), .right("test digits"), .right("gap"),
      .right("slope"))
    for lambda in lambdas {
      let group = runs[lambda]
      table.add(
        "\(lambda, .significant(2))", "\(lambda / Double(DecayRun.digitCount), .significant(2))",
        Spread(group.atEnd(\.accuracy.training)).text(.percent(1)),
        Spread(group.atEnd(\.accuracy.test)).text(.percent(1)),
        "\(group.atEnd { $0.accuracy.gap * 100 }.median, .fixed(1))",
        "\(group.map(\.slope).median, .fixed(2))")
    }
    page.table(
      table,
      caption: """
        After \(runs.epochs) epochs: median (lowest to highest) of \(fewSeeds.count) seeds; medians of \
        gap and slope.
        """)
    claims(page, runs, lambdas)
    try strengthFigure(page, runs, Array(lambdas.dropFirst()))
  }

  private func claims(_ page: Notebook, _ runs: DecayRuns, _ lambdas: [Double]) {
    func test(_ lambda: Double) -> [Double] { runs[lambda].atEnd(\.accuracy.test) }
    func gains(_ lambda: Double) -> [Double] {
      zip(test(0), test(lambda)).map { ($1 - $0) * 100 }
    }
    let best = lambdas.max { gains($0).median < gains($1).median }!
    let largest = gains(best)
    page.claim(
      Claim(
        "decay-test", notes: "decay improves the test accuracy (000)",
        measured: largest.median, format: .fixed(1), unit: "points more with the best λ",
        // A quick run ends before the networks know their digits.
        is: .greater(than: options.quick ? -1 : 0),
        remark: """
          the best of these λ is \(NumberStyle.significant(2).text(best)); seed by seed \
          \(NumberStyle.fixed(1).text(largest.min()!)) to \(NumberStyle.fixed(1).text(largest.max()!)), \
          where one digit is 0.1. And it was chosen by the test digits.
          """))
    let free = zip(runs[0], runs[3]).map { none, some in
      (none.last.accuracy.gap - some.last.accuracy.gap) * 100
    }
    page.claim(
      Claim(
        "decay-gap-free", notes: "decay narrows the gap at no cost (our question), λ = 3",
        measured: free.median, format: .fixed(1), unit: "points narrower",
        is: .greater(than: options.quick ? -5 : 0),
        remark: """
          seed by seed \(NumberStyle.fixed(1).text(free.min()!)) to \
          \(NumberStyle.fixed(1).text(free.max()!)), with \
          \(NumberStyle.percent(0).text(runs[3].atEnd(\.accuracy.training).median)) of its own \
          digits known
          """))
    let strong = Self.mainLambdas[2]
    let ratios = zip(runs[strong], runs[0]).map { $0.slope / $1.slope }
    page.claim(
      Claim(
        "decay-network-slope", notes: "decay makes the network less steep (000)",
        measured: ratios.max()!, format: .percent(0),
        unit: "of the slope without decay, at most (λ/n = 0.1)", is: .less(than: 1),
        remark: "median \(NumberStyle.percent(0).text(ratios.median)) of \(ratios.count) seeds"))
    let most = lambdas.last!
    page.claim(
      Claim(
        "decay-too-much", notes: "the more the better (our question)",
        measured: runs[most].atEnd(\.accuracy.training).median, format: .percent(0),
        unit: "of its own 300 digits known (λ = 60)", is: .greater(than: 0.9),
        expecting: .differs,
        because: """
          so much decay holds all weights down, also those that carry what has been learnt: \
          \(NumberStyle.percent(0).text(test(most).median)) of the test digits.
          """))
  }

  private func strengthFigure(_ page: Notebook, _ runs: DecayRuns, _ lambdas: [Double]) throws {
    func curve(
      _ value: (DecayRun.Outcome) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      let values = lambdas.map { runs[$0].map(value) }
      return .spread(
        x: lambdas, runs: fewSeeds.indices.map { seed in values.map { $0[seed] } }, label: label,
        colour: colour, dash: dash, showsPoints: true)
    }
    let axis = Axis(
      "λ of λ/2n Σw²", range: 0.08...70, scale: .logarithmic, ticks: .at([0.1, 1, 10]))
    let none = runs[0]
    let bearable = lambdas.filter { $0 <= 30 }
    let gains = none.indices.map { seed in
      bearable.map { lambda in
        (runs[lambda][seed].last.accuracy.test - none[seed].last.accuracy.test) * 100
      }
    }
    try page.figure(
      Figure(
        name: "strengths",
        title: "A little decay helps a little; much of it flattens the network to nothing",
        subtitle: runs.settings, grid: .row(of: 3),
        panels: [
          Panel(
            title: "accuracy after \(runs.epochs) epochs", x: axis,
            y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
            marks: curve(\.last.accuracy.training, "300 digits learnt from", .vermillion, .dashed)
              + curve(\.last.accuracy.test, "test digits", .blue, .solid)
              + [
                .horizontalRule(
                  none.atEnd(\.accuracy.test).median, label: "test, λ = 0", colour: .ink,
                  dash: .dotted)
              ]),
          Panel(
            title: "test accuracy, seed by seed", x: axis,
            y: Axis("points more than with λ = 0", range: -6...2),
            marks: [.horizontalRule(0, colour: .ink, dash: .dotted)]
              + .spread(x: bearable, runs: gains, colour: .blue, dash: .solid, showsPoints: true)),
          Panel(
            title: "slope: a logit's gradient by the pixels", x: axis,
            y: Axis("mean length"),
            marks: curve(\.slope, "slope", .green, .solid)
              + [
                .horizontalRule(
                  none.map(\.slope).median, label: "λ = 0", colour: .ink, dash: .dotted)
              ]),
        ], size: .init(width: 2100, height: 800), seriesNames: .abovePanels),
      caption: """
        Accuracy and steepness against $\\lambda$; 1/300 of it is what libraries call weight decay.
        """)
  }
}
