import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension BackPropagationChapter {
  /// Krizhevsky, Sutskever and Hinton 2012, figure 1: how long until 25% training error?
  func speed(_ page: Notebook, _ runs: ActivationRuns) throws {
    let data = try data()
    page.text(
      """
      The notes say that a network with ReLU learns six times as fast as one with tanh or sigmoid. \
      The number is from the paper on AlexNet (Krizhevsky, Sutskever and Hinton 2012, figure 1): a \
      convolutional network of four layers on CIFAR-10 needed a sixth of the epochs to come to 25% \
      training error, each with the learning rate that was best for it. (The paper compares with \
      tanh only. It says that the size of the effect varies with the network, but is several times \
      throughout.)

      We ask the same of a network of four dense layers, 784-100-100-100-10, on the digits: plain \
      gradient descent with batches of \(ActivationRun.batchSize), four learning rates for each \
      function, \(runs.seedCount) seeds. Digits are easier than photographs, so we also look at 5% \
      error.
      """)
    var table = Table(
      "activation", .right("rate"), .right("steps to 25% error"), .right("rate"),
      .right("steps to 5% error"))
    var steps: [Nonlinearity: (first: Double, second: Double)] = [:]
    var marks: [Mark] = []
    for kind in ActivationRuns.compared {
      _ = try runs.outcomes(kind, page, data)
      func needed(to level: Double) -> (rate: Double, spread: Spread) {
        let (rate, outcomes) = runs.fastest(kind, to: level)
        return (rate, Spread(runs.stepsTo(level, outcomes, kind)))
      }
      let first = needed(to: ActivationRuns.levels.first)
      let second = needed(to: ActivationRuns.levels.second)
      steps[kind] = (first.spread.median, second.spread.median)
      table.add(
        kind.rawValue, "\(first.rate, .significant(1))", first.spread.text(.grouped),
        "\(second.rate, .significant(1))", second.spread.text(.grouped))
      let histories = runs.fastest(kind, to: ActivationRuns.levels.first).outcomes
        .map { $0.history.prefix(1000) }
      marks += .spread(
        x: histories[0].steps.map(Double.init), runs: histories.map { $0.values(\.error) },
        label: kind.rawValue, colour: kind.colour, dash: kind.dash)
    }
    page.table(
      table,
      caption: "Each function with the learning rate that is best for it: median, lowest, highest.")
    let blocked = runs.fastest(.tanh).outcomes.compactMap(\.end).map(\.blockedShare).median
    let (sigmoid, tanh, relu) = (steps[.sigmoid]!, steps[.tanh]!, steps[.relu]!)
    func ratio(_ a: Double, _ b: Double) -> Double { a / max(b, 1) }
    page.claim(
      Claim(
        "bp-six-times-tanh", notes: "ReLU converges much faster than tanh, for example 6x (004)",
        measured: ratio(tanh.first, relu.first), format: .fixed(1),
        unit: "times ReLU's steps, for tanh to 25% error", is: .atLeast(3), expecting: .differs,
        because: """
          to 5% error it is \(NumberStyle.fixed(1).text(ratio(tanh.second, relu.second))) times. In \
          this small net with well scaled weights tanh hardly saturates (\
          \(NumberStyle.percent(0).text(blocked)) of its pairs are blocked at the end), and then it \
          is as fast. Krizhevsky's figure is for one net on CIFAR-10.
          """))
    page.claim(
      Claim(
        "bp-six-times-sigmoid", notes: "and than sigmoid, for example 6x (004)",
        measured: ratio(sigmoid.first, relu.first), format: .fixed(0),
        unit: "times ReLU's steps, for sigmoid to 25% error", is: .atLeast(6),
        remark: """
          to 5% error \(NumberStyle.fixed(0).text(ratio(sigmoid.second, relu.second))) times; the \
          paper does not compare with sigmoid
          """))
    try page.figure(
      Figure(
        name: "speed", title: "ReLU and tanh learn about equally fast; sigmoid waits first",
        subtitle: """
          \(options.dataset), 784-100-100-100-10, SGD at its best rate for each, batch \
          \(ActivationRun.batchSize), \(runs.seedCount) seeds: median, lowest to highest
          """,
        panel: Panel(
          x: Axis("training step", range: 5...1000, scale: .logarithmic),
          y: Axis("training error", range: 0...1, format: .percent(0)),
          marks: [.horizontalRule(0.25, label: "25%", dash: .longDashed)] + marks)),
      caption: """
        Training error (on 500 of the training digits) against steps. The dashed line is where \
        Krizhevsky's comparison is made.
        """)
  }
}
