import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting

extension GradientClippingChapter {
  func limits(_ page: Notebook) throws {
    let digits = try data()
    page.text(
      """
      The limit is one more number to choose, and it works hand in hand with the learning rate: \
      where every step is clipped, a step has the length of limit times rate. Too low, and the \
      network walks too slowly to arrive; too high, and it is thrown.
      """)
    let limits = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100]
    let seeds = seeds(options.quick ? 1 : 5)
    let steps = options.quick ? 100 : 300
    let sweep = limits.flatMap { limit in
      seeds.map { RowRun(seed: $0, clipping: .globalNorm(limit), steps: steps) }
    }
    let swept = try train(sweep, digits, page, "training with \(limits.count) limits")
    func accuracies(_ index: Int) -> [Double] {
      seeds.indices.map { swept[index * seeds.count + $0].accuracy }
    }
    let medians = limits.indices.map { accuracies($0).median }
    let best = medians.max()!
    let good = limits.indices.filter { medians[$0] > best - 0.1 }.map { limits[$0] }
    page.claim(
      Claim(
        "clip-limit", notes: "the limit has to be chosen (000: max_norm)",
        measured: Double(good.count), format: .fixed(0),
        unit: "of \(limits.count) limits come within 10 points of the best",
        is: .inside(1...6),
        remark: """
          from \(NumberStyle.significant(1).text(good.min()!)) to \
          \(NumberStyle.significant(1).text(good.max()!)), for a learning rate of 0.2
          """))
    try page.figure(
      Figure(
        name: "limits", title: "A limit that is too low is worse than none",
        subtitle: settings("SGD 0.2, \(steps) steps, \(seeds.count) seeds"),
        panel: Panel(
          x: Axis("limit of the global norm", scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: [Mark].spread(
            x: limits,
            runs: seeds.indices.map { seed in limits.indices.map { accuracies($0)[seed] } },
            colour: .blue, dash: .solid, showsPoints: true)
            + [.horizontalRule(0.1, label: "chance")])),
      caption: "Test accuracy after \(steps) steps, against the limit.")

    try learningRates(page, digits, seeds, steps)
    try compareOperations(page, digits, seeds, steps)
  }

  /// Would a lower learning rate do?
  private func learningRates(
    _ page: Notebook, _ digits: ExperimentData, _ seeds: [UInt64], _ steps: Int
  ) throws {
    let rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
    page.text(
      """
      If every step is clipped, is clipping more than a way to write a lower learning rate? Try: \
      the same network at \(rates.count) learning rates, with and without.
      """)
    let limits = [Double.infinity, 1]
    let runs = limits.flatMap { limit in
      rates.flatMap { rate in
        seeds.map {
          RowRun(seed: $0, clipping: .globalNorm(limit), steps: steps, learningRate: rate)
        }
      }
    }
    let results = try train(runs, digits, page, "training with \(rates.count) learning rates")
    func accuracies(_ limit: Int, _ rate: Int) -> [Double] {
      seeds.indices.map { results[(limit * rates.count + rate) * seeds.count + $0].accuracy }
    }
    func best(_ limit: Int) -> Double {
      rates.indices.map { accuracies(limit, $0).median }.max()!
    }
    page.claim(
      Claim(
        "clip-learning-rate", notes: "clipping is needed, whatever the learning rate",
        measured: (best(1) - best(0)) * 100, format: .fixed(0),
        unit: "points more than without, at the best rate of each",
        is: .greater(than: 20),
        expecting: .differs,
        because: """
          a rate low enough for the worst gradients learns here about as well in \(steps) steps: \
          \(NumberStyle.percent(0).text(best(1))) with, \(NumberStyle.percent(0).text(best(0))) \
          without, each at its best rate
          """))
    func marks(_ limit: Int, _ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      [Mark].spread(
        x: rates,
        runs: seeds.indices.map { seed in rates.indices.map { accuracies(limit, $0)[seed] } },
        label: label, colour: colour, dash: dash, showsPoints: true)
    }
    try page.figure(
      Figure(
        name: "learning-rates",
        title: "Clipping allows higher rates; a lower one does much the same",
        subtitle: settings("SGD, \(steps) steps, \(seeds.count) seeds"),
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: marks(0, "not clipped", .vermillion, .dashed)
            + marks(1, "clipped to 1", .blue, .solid))),
      caption: """
        Test accuracy after \(steps) steps. Without clipping the rate has to be so low that the \
        largest gradients do no harm; here such a rate exists, and has to be found.
        """)
  }

  private func compareOperations(
    _ page: Notebook, _ digits: ExperimentData, _ seeds: [UInt64], _ steps: Int
  ) throws {
    page.text(
      """
      And the operation? With the limits below all four keep the weights from being thrown away, \
      which is what matters most. The first two change the direction, and learn no worse for it; \
      the average norm lets most tensors pass as they are, and helps least.
      """)
    let operations: [(String, GradientClipping)] = [
      ("by value, 0.02", .value(0.02)), ("by norm, 0.5", .norm(0.5)),
      ("by average norm, 0.0005", .averageNorm(0.0005)),
      ("by global norm, 1", .globalNorm(1)), ("not at all", .globalNorm(.infinity)),
    ]
    let runs = operations.flatMap { operation in
      seeds.map { RowRun(seed: $0, clipping: operation.1, steps: steps) }
    }
    let results = try train(runs, digits, page, "training with four operations")
    var table = Table("clipped", .right("test accuracy"), .right("trained"))
    var medianOf: [Double] = []
    for (index, operation) in operations.enumerated() {
      let group = results[index * seeds.count..<(index + 1) * seeds.count]
      medianOf.append(group.map(\.accuracy).median)
      table.add(
        operation.0, Spread(group.map(\.accuracy)).text(.percent(0)),
        "\(group.count(where: \.isTrained)) of \(group.count)")
    }
    page.table(table, caption: "After \(steps) steps: median (lowest to highest) of the seeds.")
    page.claim(
      Claim(
        "clip-any", notes: "any of the four helps (000)",
        measured: medianOf.prefix(4).map { ($0 - medianOf[4]) * 100 }, format: .fixed(0),
        unit: "points more than without", is: .greater(than: options.quick ? -100 : 5)))
  }
}
