import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting

extension GradientClippingChapter {
  /// The same runs without clipping and with.
  private func pairs(
    _ page: Notebook, _ digits: ExperimentData, _ activation: Activation, limit: Double,
    _ label: String
  ) throws -> (without: [RowRun.Result], with: [RowRun.Result]) {
    let runs = [Double.infinity, limit].flatMap { limit in
      seeds(seedCount).map {
        RowRun(
          seed: $0, clipping: .globalNorm(limit), activation: activation, steps: steps)
      }
    }
    let results = try train(runs, digits, page, label)
    return (Array(results.prefix(seedCount)), Array(results.dropFirst(seedCount)))
  }

  func explodingNet(_ page: Notebook) throws {
    let digits = try data()
    page.text(
      """
      A digit is a picture of 28 rows. Let a recurrent network read it like a text, one row at \
      each of 28 times, and say at the end which digit it was: $W$ is 28 by \(RowRun.units), \
      $U$ is \(RowRun.units) by \(RowRun.units), from $N(0, g^2 / \(RowRun.units))$ with a \
      gain of $g = 2$ for tanh units and 1.75 for ReLU, so that it stretches. We train by \
      plain gradient descent with a learning rate of 0.2 on batches of \(RowRun.batchSize), \
      from \(seedCount) seeds, once as it is and once with the global norm clipped to 1. A \
      network counts as trained if it recognises \(NumberStyle.percent(0).text(RowRun.goal)) \
      of the test digits.
      """)
    let tanh = try pairs(page, digits, .hyperbolicTangent, limit: 1, "training tanh networks")
    let relu = try pairs(page, digits, .rectifier, limit: 1, "training ReLU networks")
    var table = Table(
      "units", "clipped to", .right("loss not finite"), .right("trained"),
      .right("test accuracy"), .right("largest norm"))
    for (name, pair) in [("tanh", tanh), ("ReLU", relu)] {
      for (limit, results) in [("never", pair.without), ("1", pair.with)] {
        table.add(
          name, limit, "\(results.count { $0.failedAt != nil }) of \(results.count)",
          "\(results.count(where: \.isTrained)) of \(results.count)",
          Spread(results.map(\.accuracy)).text(.percent(0)),
          "\(results.flatMap(\.norms).max()!, .scientific(0))")
      }
    }
    page.table(
      table,
      caption: """
        After \(steps) steps; accuracy as median (lowest to highest), 0 where the loss was not finite.
        """)
    report(page, tanh, relu)
    try page.figure(
      trainingFigure(tanh, relu),
      caption: """
        Loss and gradient norm; above the median loss and the \
        largest norm of every five steps, below each run that is not \
        clipped by itself. The tanh network without clipping is thrown to where its units are \
        saturated, and hardly leaves the loss of guessing, $\\ln 10 = 2.3$. The ReLU network's \
        loss ends, at the dot, by no longer being a finite number.
        """)
    try page.figure(
      histogramFigure(tanh),
      caption: """
        The norms that clipping met, on a logarithmic axis. With a limit of 1 nearly every step is \
        clipped: only the gradient's direction is used, and all steps are equally long.
        """)
  }

  private func report(
    _ page: Notebook, _ tanh: (without: [RowRun.Result], with: [RowRun.Result]),
    _ relu: (without: [RowRun.Result], with: [RowRun.Result])
  ) {
    let count = Double(seedCount)
    page.claim(
      Claim(
        "clip-net-without", notes: "without clipping training fails (000)",
        measured: Double(tanh.without.count(where: \.isTrained)), format: .fixed(0),
        unit: "of \(seedCount) tanh networks trained", is: .atMost(count * 0.4)))
    page.claim(
      Claim(
        "clip-net-with", notes: "with it the same networks learn (000)",
        measured: Double(tanh.with.count(where: \.isTrained)), format: .fixed(0),
        unit: "of \(seedCount) tanh networks trained",
        is: .atLeast(count * (options.quick ? 0 : 0.8))))
    let (without, with) = (
      tanh.without.map(\.accuracy).median, tanh.with.map(\.accuracy).median
    )
    page.claim(
      Claim(
        "clip-net-gap", notes: "clipping makes the difference",
        measured: (with - without) * 100, format: .fixed(0),
        unit: "points more of the test digits (tanh, median)", is: .greater(than: 20)))
    let saturated = [tanh.without, tanh.with].map { $0.map(\.saturatedShare).median }
    page.claim(
      Claim(
        "clip-net-saturated", notes: "a step that is too long saturates the units",
        measured: saturated[0], format: .percent(0),
        unit: "of the states beyond ±0.95 without clipping", is: .greater(than: 0.5),
        remark: """
          \(NumberStyle.percent(0).text(saturated[1])) with it (tanh, median of the seeds); beyond \
          ±0.95 the slope of tanh is less than a tenth of its steepest
          """))
    page.claim(
      Claim(
        "clip-relu-without", notes: "gradients explode to infinity",
        measured: Double(relu.without.count { $0.failedAt != nil }), format: .fixed(0),
        unit: "of \(seedCount) ReLU networks end without a finite loss",
        is: .atLeast(count * (options.quick ? 0.5 : 0.6))))
    page.claim(
      Claim(
        "clip-relu-with", notes: "clipped, they do not",
        measured: Double(relu.with.count { $0.failedAt != nil }), format: .fixed(0),
        unit: "of \(seedCount) ReLU networks end without a finite loss", is: .equal(to: 0),
        remark: """
          and \(relu.with.count(where: \.isTrained)) of \(seedCount) recognise \
          \(NumberStyle.percent(0).text(RowRun.goal)) of the test digits
          """))
  }

  // MARK: Figures

  /// One number for every five steps, so that the curves can be told apart.
  private func thinned(_ values: [Double], _ choose: ([Double]) -> Double) -> [Double] {
    stride(from: 0, to: values.count - 4, by: 5).map { choose(Array(values[$0..<$0 + 5])) }
  }

  private func trainingFigure(
    _ tanh: (without: [RowRun.Result], with: [RowRun.Result]),
    _ relu: (without: [RowRun.Result], with: [RowRun.Result])
  ) -> Figure {
    func marks(
      _ pair: (without: [RowRun.Result], with: [RowRun.Result]),
      _ values: (RowRun.Result) -> [Double]
    ) -> [Mark] {
      let x = stride(from: 3, through: Double(steps), by: 5).map { $0 }
      return [Mark].spread(
        x: x, runs: pair.with.map { values($0) }, label: "clipped", colour: .blue,
        dash: .solid)
        + [Mark].spread(
          x: x, runs: pair.without.map { values($0) }, label: "not clipped",
          colour: .vermillion, dash: .dashed)
    }
    /// The clipped runs together, and each of the others up to where its loss is not finite.
    func reluMarks(_ values: (RowRun.Result) -> [Double]) -> [Mark] {
      let x = (1...steps).map(Double.init)
      let others = relu.without.map(values).filter { !$0.isEmpty }
      return [Mark].spread(
        x: x, runs: relu.with.map(values), label: "clipped", colour: .blue, dash: .solid)
        + others.enumerated().map { index, y in
          .line(
            x: Array(x.prefix(y.count)), y: y, label: index == 0 ? "not clipped" : nil,
            colour: .vermillion, dash: .dashed)
        }
        + [
          .points(
            x: others.map { Double($0.count) }, y: others.map { $0.last! }, colour: .vermillion,
            shape: .circle)
        ]
    }
    func panel(_ title: String, _ x: Axis, _ label: String, _ marks: [Mark]) -> Panel {
      Panel(
        title: title, x: x,
        y: Axis(label, scale: .logarithmic, format: .automatic), marks: marks)
    }
    let long = Axis("training step", range: 0...Double(steps))
    let short = Axis("training step", range: 1...Double(steps), scale: .logarithmic)
    return Figure(
      name: "exploding",
      title: "Clipped to a norm of 1, the network learns; without, it is thrown away",
      subtitle: settings("SGD 0.2, \(seedCount) seeds"),
      grid: Grid(rows: 2, columns: 2),
      panels: [
        panel("tanh: loss", long, "loss (nats)", marks(tanh) { thinned($0.losses, \.median) }),
        panel(
          "tanh: gradient norm", long, "norm before clipping",
          marks(tanh) { thinned($0.norms) { $0.max()! } }),
        panel("ReLU: loss", short, "loss (nats)", reluMarks(\.losses)),
        panel("ReLU: gradient norm", short, "norm before clipping", reluMarks(\.norms)),
      ], seriesNames: .abovePanels)
  }

  private func histogramFigure(
    _ tanh: (without: [RowRun.Result], with: [RowRun.Result])
  ) -> Figure {
    func panel(_ title: String, _ results: [RowRun.Result], _ colour: Colour) -> Panel {
      let norms = results.flatMap(\.norms)
      let ticks = (-2...3).map {
        Axis.Tick(Double($0), NumberFormat.automatic.text(Double.pow(10, Double($0))))
      }
      return Panel(
        title: title,
        x: Axis("gradient norm before clipping", range: -2...3, ticks: .labelled(ticks)),
        y: Axis("share of steps", format: .percent(0)),
        marks: [
          .histogram(
            of: norms.map { Double.log($0) / Double.log(10) }, bins: 50, range: -2...3,
            colour: colour),
          .verticalRule(0, label: "limit 1", colour: .ink),
        ])
    }
    let share = tanh.with.flatMap(\.norms)
    let above = Double(share.count { $0 > 1 }) / Double(share.count)
    return Figure(
      name: "norms",
      title: "With clipping, \(NumberStyle.percent(0).text(above)) of all steps are clipped",
      subtitle: settings("tanh, SGD 0.2, \(seedCount) seeds, \(steps) steps each"),
      grid: .multiples(rows: 1, columns: 2),
      panels: [
        panel("not clipped", tanh.without, .vermillion), panel("clipped", tanh.with, .blue),
      ])
  }
}
