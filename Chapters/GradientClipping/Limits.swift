import Experiments
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
    let seeds = seeds(options.quick ? 1 : 3)
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
        name: "limits", title: "A limit that is too low is as bad as none",
        subtitle: settings(
          "SGD 0.2, \(steps) steps, \(seeds.count) seeds: median, lowest to highest"),
        panel: Panel(
          x: Axis("limit of the global norm", scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: [Mark].spread(
            x: limits,
            runs: seeds.indices.map { seed in limits.indices.map { accuracies($0)[seed] } },
            colour: .blue, dash: .solid, showsPoints: true)
            + [.horizontalRule(0.1, label: "chance")])),
      caption: "Test accuracy after \(steps) steps, against the limit.")

    page.text(
      """
      And the operation? The four limits below are chosen so that each clips about as much. On this \
      network all four keep the weights from being thrown away, which is what matters most; the \
      differences between them are no larger than those between seeds.
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
