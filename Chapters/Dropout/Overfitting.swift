import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension DropoutChapter {
  /// The rates of the notes' figure.
  static let mainRates = [0, 0.15, 0.5]

  /// Accuracy on the digits learnt from and on others, with and without dropout.
  func overfitting(_ page: Notebook, _ runs: OverfittingRuns) throws {
    page.text(
      """
      Now a network that has too little to learn from: 300 digits. The notes take six hidden layers \
      of 100 units. Next to it we train a network that is wide instead of deep, one hidden layer of \
      400. Both learn their 300 digits by heart; the other digits show what that is worth. The \
      difference between the two accuracies is the gap that dropout is to reduce. Training accuracy \
      is measured at inference, with all units, so that both curves speak of the same network.
      """)
    try runs.train(page, rates: Self.mainRates, label: "training on 300 digits")
    var table = Table(
      "hidden layers", .right("p"), .right("300 digits"), .right("test digits"), .right("gap"))
    for net in DigitNet.allCases {
      for rate in Self.mainRates {
        let group = runs[net, rate]
        table.add(
          net.rawValue, "\(rate, .significant(2))",
          Spread(group.atEnd(\.training)).text(.percent(1)),
          Spread(group.atEnd(\.test)).text(.percent(1)),
          Spread(group.atEnd { $0.gap * 100 }).text(.fixed(1)))
      }
    }
    page.table(
      table,
      caption: """
        After \(NumberStyle.grouped.text(Double(runs.steps))) steps: median (lowest to highest) of \
        \(fewSeeds.count) seeds; the gap in points.
        """)
    claims(page, runs)
    let end = Double(runs.steps)
    func panel(_ net: DigitNet, _ rate: Double) -> Panel {
      let group = runs[net, rate]
      let x = group[0].history.steps.map(Double.init)
      func curve(
        _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: x, runs: group.map { $0.history.values(value) }, label: label, colour: colour,
          dash: dash)
      }
      return Panel(
        x: Axis("training step", range: 0...end, ticks: .at([0, end / 2, end])),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.training, "300 digits learnt from", .vermillion, .dashed)
          + curve(\.test, "test digits", .blue, .solid))
    }
    try page.figure(
      Figure(
        name: "overfitting",
        title: "Dropout narrows the gap, until six layers of it stop learning",
        subtitle: runs.settings,
        grid: .multiples(
          rows: 2, columns: 3, rowLabels: DigitNet.allCases.map(\.rawValue),
          columnTitles: Self.mainRates.map { "p = \(NumberStyle.significant(2).text($0))" }),
        panels: DigitNet.allCases.flatMap { net in Self.mainRates.map { panel(net, $0) } },
        size: .init(width: 1800, height: 1100)),
      caption: """
        Accuracy over training on the 300 digits themselves and on digits never seen. A network with \
        dropout takes longer; below right its test curve ends highest, above right neither rises far.
        """)
  }

  private func claims(_ page: Notebook, _ runs: OverfittingRuns) {
    func median(_ net: DigitNet, _ rate: Double, _ value: (DropoutRun.Look) -> Double) -> Double {
      runs[net, rate].atEnd(value).median
    }
    /// Seed by seed: by how many points the gap is narrower than without dropout.
    func narrowing(_ net: DigitNet, _ rate: Double) -> Spread {
      Spread(
        zip(runs[net, 0].atEnd(\.gap), runs[net, rate].atEnd(\.gap)).map { ($0 - $1) * 100 })
    }
    /// The spread of that over the seeds, from the lowest to the highest.
    func text(_ spread: Spread) -> String {
      "\(NumberStyle.fixed(1).text(spread.low)) to \(NumberStyle.fixed(1).text(spread.high))"
    }
    let percent = NumberStyle.percent(0)
    page.claim(
      Claim(
        "drop-overfit", notes: "six layers of 100 overfit 300 digits (000)",
        measured: median(.deep, 0, \.gap) * 100, format: .fixed(1),
        unit: "points between 300 digits and test digits", is: .greater(than: 8),
        remark: """
          \(percent.text(median(.deep, 0, \.training))) of the 300, \
          \(percent.text(median(.deep, 0, \.test))) of the test digits
          """))
    let deep = narrowing(.deep, 0.15)
    page.claim(
      Claim(
        "drop-gap", notes: "dropout reduces the gap (000, 001, 002), p = 0.15",
        measured: deep.median, format: .fixed(1), unit: "points narrower (six layers)",
        // A quick run ends before dropout pays.
        is: .greater(than: options.quick ? -6 : 0), remark: "seed by seed: \(text(deep))"))
    let wide = narrowing(.wide, 0.5)
    page.claim(
      Claim(
        "drop-gap-wide", notes: "dropout reduces the gap, p = 0.5",
        measured: wide.median, format: .fixed(1), unit: "points narrower (one layer)",
        is: .greater(than: options.quick ? -1 : 0), remark: "seed by seed: \(text(wide))"))
    let hardly = narrowing(.deep, 0.5)
    page.claim(
      Claim(
        "drop-too-much", notes: "p = 0.5, as in AlexNet (002)",
        measured: median(.deep, 0.5, \.training), format: .percent(0),
        unit: "of its own 300 digits known (six layers)", is: .greater(than: 0.9),
        expecting: .differs,
        because: """
          its gap is only \(NumberStyle.fixed(0).text(median(.deep, 0.5, \.gap) * 100)) points \
          (\(NumberStyle.fixed(0).text(hardly.median)) narrower), but that means nothing: it hardly \
          knows its own digits. Half of the units, six times in a row, is too much. One layer bears it: \(percent.text(median(.wide, 0.5, \.training))).
          """))
  }
}
