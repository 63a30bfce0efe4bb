import Experiments
import Page
import Plotting

extension ExplodingNet {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("exploding-net", table(findings))
    claims(findings, conditions, &evidence)
    evidence.figure(trainingFigure(findings, conditions))
    evidence.figure(histogramFigure(findings.tanh, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "units", "clipped to", .right("loss not finite"), .right("trained"),
      .right("test accuracy"), .right("largest norm"))
    for (name, pair) in [("tanh", findings.tanh), ("ReLU", findings.relu)] {
      for (limit, results) in [("never", pair.without), (limit.settingText, pair.with)] {
        let accuracies = results.map(\.accuracy)
        table.add(
          name, limit, "\(results.failed) of \(seeds)",
          "\(accuracies.count(reaching: goal)) of \(seeds)", Spread(accuracies).text(.percent(0)),
          "\(results.flatMap(\.norms).max()!, .scientific(0))")
      }
    }
    return table
  }

  private func claims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let relu = findings.relu
    let (without, with) = (findings.tanh.without, findings.tanh.with)
    func trained(_ results: [RowRun.Result]) -> Int {
      results.map(\.accuracy).count(reaching: goal)
    }
    /// So many of the seeds, to the nearest whole number.
    func of(_ share: Double) -> Double { (share * Double(seeds)).rounded() }
    evidence.claim(
      "clip-net-without", .finding(.chosen("less than half of the seeds")),
      notes: "without clipping training fails (000)",
      measured: trained(without), unit: "of \(seeds) tanh networks trained",
      is: .atMost(of(0.4)))
    evidence.claim(
      "clip-net-with", .finding(.chosen("all seeds but one")),
      notes: "with it the same networks learn (000)",
      measured: trained(with), unit: "of \(seeds) tanh networks trained",
      is: .atLeast(of(0.8)), expecting: conditions.expecting(.agrees))
    let accuracies = [with, without].map { $0.map(\.accuracy).median }
    evidence.claim(
      "clip-net-gap", .finding(.chosen("twenty points")), notes: "clipping makes the difference",
      measured: (accuracies[0] - accuracies[1]) * 100, format: .fixed(0),
      unit: "points more of the test digits (tanh, median)", is: .greater(than: 20))
    let saturated = [with, without].map { $0.map(\.saturatedShare).median }
    evidence.claim(
      "clip-net-saturated", .finding(.chosen("more than half")),
      notes: "a step that is too long saturates the units",
      measured: saturated[1], format: .percent(0),
      unit: "of the states beyond ±0.95 without clipping", is: .greater(than: 0.5))
    evidence.value("exploding-net.saturated-with", "\(saturated[0], .percent(0))")
    evidence.claim(
      "clip-relu-without", .finding(.chosen("more than half of the seeds")),
      notes: "gradients explode to infinity",
      measured: relu.without.failed, unit: "of \(seeds) ReLU networks end without a finite loss",
      is: .atLeast(of(0.6)))
    evidence.claim(
      "clip-relu-with", .finding(.stated("“do not”")), notes: "clipped, they do not",
      measured: relu.with.failed,
      unit: "of \(seeds) ReLU networks end without a finite loss", is: .equal(to: 0))
    let ends = relu.without.compactMap(\.history.failedAt)
    evidence.value("exploding-net.last-end", ends.max().map { "\($0)" } ?? "none")
    evidence.value("exploding-net.relu-trained", "\(trained(relu.with)) of \(seeds)")
  }

  // MARK: Figures

  private func trainingFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let (tanh, relu) = (findings.tanh, findings.relu)
    func panel(
      _ title: String, _ x: Axis, _ label: String, _ marks: [Mark],
      range: ClosedRange<Double>? = nil
    ) -> Panel {
      Panel(
        title: title, x: x,
        y: Axis(label, range: range, scale: .logarithmic, format: .automatic), marks: marks)
    }
    let long = Axis("training step", range: 0...Double(steps))
    let short = Axis("training step", range: 1...Double(steps), scale: .logarithmic)
    return Figure(
      name: "exploding",
      title:
        "Clipped to a norm of \(limit.settingText), the network learns; without, it is thrown away",
      subtitle: conditions.subtitle("SGD \(rate.settingText), \(seeds) seeds"),
      grid: Grid(rows: 2, columns: 2),
      panels: [
        panel("tanh: loss", long, "loss (nats)", marks(tanh) { thinned($0.losses, \.median) }),
        panel(
          "tanh: gradient norm", long, "norm before clipping",
          marks(tanh) { thinned($0.norms) { $0.max()! } }),
        panel(
          "ReLU: loss", short, "loss (nats)", marksOfEach(relu, \.losses, upTo: 100),
          range: 0.5...100),
        panel(
          "ReLU: gradient norm", short, "norm before clipping",
          marksOfEach(relu, \.norms, upTo: 1e5), range: 0.3...1e5),
      ], seriesNames: .abovePanels)
  }

  /// One number for every five steps, so that the curves can be told apart.
  private func thinned(_ values: [Double], _ choose: ([Double]) -> Double) -> [Double] {
    stride(from: 0, to: values.count - 4, by: 5).map { choose(Array(values[$0..<$0 + 5])) }
  }

  private func marks(_ pair: Pair, _ values: (RowRun.Result) -> [Double]) -> [Mark] {
    let x = stride(from: 3, through: Double(steps), by: 5).map { $0 }
    return .spread(
      x: x, runs: pair.with.map(values), label: "clipped", colour: .blue, dash: .solid)
      + .spread(
        x: x, runs: pair.without.map(values), label: "not clipped", colour: .vermillion,
        dash: .dashed)
  }

  /// The clipped runs together, and each of the others up to where its loss is not finite.
  ///
  /// - Parameter top: what is above it stands at it: sixteen powers of ten would hide the learning.
  private func marksOfEach(
    _ pair: Pair, _ values: (RowRun.Result) -> [Double], upTo top: Double
  ) -> [Mark] {
    let x = (1...steps).map(Double.init)
    let others = pair.without.map { values($0).map { min($0, top) } }.filter { !$0.isEmpty }
    return .spread(
      x: x, runs: pair.with.map(values), label: "clipped", colour: .blue, dash: .solid)
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

  private func histogramFigure(_ tanh: Pair, _ conditions: RunConditions) -> Figure {
    func panel(_ title: String, _ results: [RowRun.Result], _ colour: Colour) -> Panel {
      let ticks = (-2...3).map {
        Axis.Tick(Double($0), NumberFormat.automatic.text(Double.pow(10, Double($0))))
      }
      return Panel(
        title: title,
        x: Axis("gradient norm before clipping", range: -2...3, ticks: .labelled(ticks)),
        y: Axis("share of steps", format: .percent(0)),
        marks: [
          .histogram(
            of: results.flatMap(\.norms).map { Double.log($0) / Double.log(10) }, bins: 50,
            range: -2...3, colour: colour),
          .verticalRule(
            Double.log(limit) / Double.log(10), label: "limit \(limit.settingText)", colour: .ink),
        ])
    }
    let norms = tanh.with.flatMap(\.norms)
    let above = Double(norms.count { $0 > limit }) / Double(norms.count)
    return Figure(
      name: "norms",
      title: "With clipping, \(NumberStyle.percent(0).text(above)) of all steps are clipped",
      subtitle: conditions.subtitle(
        "tanh, SGD \(rate.settingText), \(seeds) seeds, \(steps) steps each"),
      grid: .multiples(rows: 1, columns: 2),
      panels: [
        panel("not clipped", tanh.without, .vermillion), panel("clipped", tanh.with, .blue),
      ])
  }
}

extension [RowRun.Result] {
  /// How many of the networks end without a finite loss.
  fileprivate var failed: Int { count { $0.history.failedAt != nil } }
}

extension RunConditions {
  /// The line under a figure's title: the data set and the network, and what else matters.
  func subtitle(_ rest: String) -> String {
    "\(dataset.rawValue), rows of digits into \(RowRun.units) recurrent units, "
      + "batch \(RowRun.batchSize); \(rest)"
  }
}
