import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// Five hidden layers on the digits, begun in five ways.
  func training(_ page: Notebook) throws {
    page.text(
      """
      Histograms and slopes are signs; what counts is whether the net learns. Five hidden layers of \
      100, as in the notes, on the digits: plain gradient descent with learning rate 0.1, batches of \
      50. For sigmoids also with Adam, which divides each gradient by its usual size and so does not \
      mind small ones.
      """)
    let data = try data()
    let settings: [(title: String, nonlinearity: Nonlinearity, rule: LearningRule)] = [
      ("sigmoid, SGD", .sigmoid, .descent(0.1)), ("sigmoid, Adam", .sigmoid, .adam(0.001)),
      ("tanh, SGD", .tanh, .descent(0.1)), ("ReLU, SGD", .relu, .descent(0.1)),
    ]
    let steps = options.quick ? 120 : 300
    let seeds = options.quick ? seeds(1) : fewSeeds
    let runs = settings.flatMap { setting in
      Start.all.flatMap { start in
        seeds.map {
          DigitRun(
            nonlinearity: setting.nonlinearity, weights: start.weights, rule: setting.rule,
            seed: $0,
            steps: steps)
        }
      }
    }
    let all = try trainSideBySide(runs, steps: \.steps, page, "training from 5 starts") {
      try $0.train(on: data, $1)
    }
    func group(_ setting: Int, _ start: Int) -> [History<Double>] {
      let first = (setting * Start.all.count + start) * seeds.count
      return Array(all[first..<(first + seeds.count)])
    }
    func final(_ setting: Int, _ start: Int) -> Double {
      group(setting, start).map(\.last).median
    }
    var table = Table(columns: ["first weights"] + settings.map { .right($0.title) })
    for (index, start) in Start.all.enumerated() {
      table.add(
        [start.name]
          + settings.indices.map { Spread(group($0, index).map(\.last)).text(.percent(0)) })
    }
    page.table(
      table,
      caption: """
        Test accuracy after \(steps) steps: median (lowest to highest) of \(seeds.count) seeds. 10% \
        is chance. Where the loss is not finite any more, the accuracy is the last one seen: for ReLU \
        from $N(0, 1)$ the one before training.
        """)
    claims(page, final) { setting, start, step in
      group(setting, start).map { $0[step]! }.median
    }
    let x = group(0, 0)[0].steps.map(Double.init)
    try page.figure(
      Figure(
        name: "training", title: "How a net begins decides whether it learns",
        subtitle: """
          \(options.dataset), five hidden layers of 100, batch 50, SGD 0.1 or Adam 0.001, \
          \(seeds.count) seeds: median, lowest to highest
          """,
        grid: .multiples(rows: 2, columns: 2),
        panels: settings.indices.map { setting in
          Panel(
            title: settings[setting].title,
            x: Axis("training step", range: 0...Double(steps)),
            y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
            marks: Start.all.indices.flatMap { index -> [Mark] in
              .spread(
                x: x, runs: group(setting, index).map { $0.values { $0 } },
                label: Start.all[index].name, colour: Start.all[index].colour,
                dash: Start.all[index].dash)
            })
        }, size: .init(width: 1800, height: 1200)),
      caption: """
        Test accuracy of five-layer nets over training, begun in five ways. ReLU from $N(0, 1)$ has no \
        line: its loss is not finite any more after the first steps.
        """)
  }

  private func claims(
    _ page: Notebook, _ final: (Int, Int) -> Double, _ at: (Int, Int, Int) -> Double
  ) {
    let percent = NumberStyle.percent(0)
    let others = [0, 1, 2, 4]
    /// How far Xavier is behind the best of the other starts, in points.
    func lag(_ setting: Int) -> Double {
      (others.map { final(setting, $0) }.max()! - final(setting, 3)) * 100
    }
    page.claim(
      Claim(
        "init-train-sigmoid", notes: "Xavier is best for sigmoids (001)",
        measured: lag(0), format: .fixed(0),
        unit: "points behind the best other start (SGD)", is: .atMost(0), expecting: .differs,
        because: """
          five sigmoids in a row take \
          \(NumberStyle.grouped.text(1 / Double.pow(0.237, 5))) times off Xavier's gradient; N(0, 1) \
          keeps it and reaches \(percent.text(final(0, 0))). With Adam, which does not mind small \
          gradients: N(0, 1) \(percent.text(final(1, 0))), Xavier \(percent.text(final(1, 3))), He \
          \(percent.text(final(1, 4))).
          """))
    page.claim(
      Claim(
        "init-train-tanh", notes: "Xavier is good for tanh (001, 004)",
        measured: lag(2), format: .fixed(1), unit: "points behind the best other start",
        is: .atMost(5),
        remark: """
          Xavier \(percent.text(final(2, 3))), LeCun \(percent.text(final(2, 2))), He \
          \(percent.text(final(2, 4))), N(0, 1) \(percent.text(final(2, 0)))
          """))
    page.claim(
      Claim(
        "init-train-small", notes: "N(0, 0.01²): nothing is learnt (001, 004)",
        measured: (0..<4).map { final($0, 1) }, format: .percent(0), unit: "test accuracy",
        is: .less(than: 0.25), remark: "sigmoid, sigmoid with Adam, tanh, ReLU; 10% is chance"))
    page.claim(
      Claim(
        "init-train-xavier-relu", notes: "Xavier breaks with ReLU (001, 004)",
        measured: final(3, 3), format: .percent(0), unit: "test accuracy with five layers",
        is: .less(than: 0.5), expecting: .differs,
        because: "five halvings of the variance are not enough to stop training. Thirty are: below."
      ))
    page.claim(
      Claim(
        "init-train-he-relu", notes: "He is best for ReLU (001, 004)",
        measured: (at(3, 4, 60) - at(3, 3, 60)) * 100, format: .fixed(0),
        unit: "points ahead of Xavier after 60 steps", is: .greater(than: 2),
        remark: "at the end \(percent.text(final(3, 4))) and \(percent.text(final(3, 3)))"))
  }
}
