import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension DropoutChapter {
  /// Accuracy against the probability to drop a unit (Srivastava et al. 2014, section 7.3).
  func rates(_ page: Notebook, _ runs: OverfittingRuns) throws {
    page.text(
      """
      How much should one drop? Both networks with more probabilities, everything else as before. \
      (The paper's figure 9 has the same axes the other way round: there $p$ is the probability to \
      *keep* a unit. In Keras, in PyTorch and on this page it is that to drop one.)
      """)
    let rates = options.quick ? Self.mainRates : [0, 0.15, 0.3, 0.5, 0.7]
    try runs.train(page, rates: rates, label: "training with more rates")
    var table = Table(columns: ["p"] + DigitNet.allCases.map { .right("test, \($0.rawValue)") })
    for rate in rates {
      table.add(
        ["\(NumberStyle.significant(2).text(rate))"]
          + DigitNet.allCases.map { Spread(runs[$0, rate].atEnd(\.test)).text(.percent(1)) })
    }
    page.table(
      table,
      caption: "Test accuracy: median (lowest to highest) of \(fewSeeds.count) seeds.")
    func test(_ net: DigitNet, _ rate: Double) -> Double { runs[net, rate].atEnd(\.test).median }
    let gains = zip(runs[.wide, 0].atEnd(\.test), runs[.wide, 0.5].atEnd(\.test)).map {
      ($1 - $0) * 100
    }
    page.claim(
      Claim(
        "drop-test-wide", notes: "dropout improves the test accuracy (000, 002), p = 0.5",
        measured: gains.median, format: .fixed(1), unit: "points more (one layer)",
        is: .greater(than: options.quick ? -2 : 0),
        remark: """
          seed by seed \(NumberStyle.fixed(1).text(gains.min()!)) to \
          \(NumberStyle.fixed(1).text(gains.max()!)); \(gains.count { $0 > 0 }) of \(gains.count) \
          seeds gain
          """))
    let best = DigitNet.allCases.map { net in rates.max { test(net, $0) < test(net, $1) }! }
    page.claim(
      Claim(
        "drop-rate-depth", notes: "one p for every network (our question)",
        measured: test(.deep, 0.5) - test(.wide, 0.5), format: .percent(0),
        unit: "less for six layers than for one at p = 0.5",
        shown: """
          \(NumberStyle.percent(0).text(test(.deep, 0.5))) with six layers, \
          \(NumberStyle.percent(0).text(test(.wide, 0.5))) with one, at p = 0.5
          """, is: .greater(than: -0.05), expecting: .differs,
        because: """
          of these rates p = \(NumberStyle.significant(2).text(best[0])) is best for six layers, \
          p = \(NumberStyle.significant(2).text(best[1])) for one of 400.
          """))
    func panel(_ net: DigitNet) -> Panel {
      func curve(
        _ value: (DropoutRun.Look) -> Double, _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        let values = rates.map { runs[net, $0].atEnd(value) }
        return .spread(
          x: rates, runs: fewSeeds.indices.map { seed in values.map { $0[seed] } }, label: label,
          colour: colour, dash: dash, showsPoints: true)
      }
      return Panel(
        x: Axis("probability p to drop a unit", range: 0...rates.last!, ticks: .at(rates)),
        y: Axis("accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: curve(\.training, "300 digits learnt from", .vermillion, .dashed)
          + curve(\.test, "test digits", .blue, .solid))
    }
    try page.figure(
      Figure(
        name: "rates", title: "How much one may drop depends on how many layers drop",
        subtitle: runs.settings,
        grid: .multiples(
          rows: 1, columns: 2, columnTitles: DigitNet.allCases.map(\.rawValue)),
        panels: DigitNet.allCases.map(panel), seriesNames: .abovePanels),
      caption: """
        Accuracy at the end of training against $p$ (Srivastava et al. 2014, figure 9).
        """)
    try gapFigure(page, runs, rates)
  }
  /// The gap alone, where there is one to speak of.
  private func gapFigure(_ page: Notebook, _ runs: OverfittingRuns, _ rates: [Double]) throws {
    page.text(
      """
      On that scale a point or two cannot be seen, so here is the gap alone, for those networks that \
      know at least 95% of their own digits (the others have nothing that a gap could be measured by).
      """)
    let styles: [(net: DigitNet, colour: Colour, dash: Dash)] = [
      (.deep, .vermillion, .dashed), (.wide, .blue, .solid),
    ]
    try page.figure(
      Figure(
        name: "gap", title: "Dropout narrows the gap by a point or two, where the network learns",
        subtitle: runs.settings,
        panel: Panel(
          x: Axis("probability p to drop a unit", range: 0...rates.last!, ticks: .at(rates)),
          y: Axis("gap: 300 digits minus test digits (points)"),
          marks: styles.flatMap { style -> [Mark] in
            let learnt = rates.filter { runs[style.net, $0].atEnd(\.training).median >= 0.95 }
            let gaps = learnt.map { runs[style.net, $0].atEnd { $0.gap * 100 } }
            return .spread(
              x: learnt, runs: fewSeeds.indices.map { seed in gaps.map { $0[seed] } },
              label: style.net.rawValue, colour: style.colour, dash: style.dash,
              showsPoints: true)
          }), seriesNames: .abovePanels),
      caption: """
        Training accuracy minus test accuracy at the end, against $p$. The bands overlap because the seeds differ \
        more from each other than dropout changes; the claims compare seed by seed.
        """)
  }
}
