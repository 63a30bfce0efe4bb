import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import Training

extension InitialisationChapter {
  /// Xavier and He on a deep ReLU net (He et al. 2015, figure 3).
  func deepTraining(_ page: Notebook) throws {
    page.text(
      """
      With five layers ReLU forgives Xavier. He and others tell the two apart with a net of thirty \
      layers (2015, figure 3), where Xavier's signal arrives with $2^{-15}$ of its deviation. So here \
      are thirty hidden layers of 100 ReLU on the digits, by gradient descent with learning rate 0.01 \
      and by Adam with 0.0003.
      """)
    let data = try data()
    let starts = [Start.xavier, .he]
    let rules: [(title: String, rule: LearningRule)] = [
      ("SGD 0.01", .descent(0.01)), ("Adam 0.0003", .adam(0.0003)),
    ]
    let steps = options.quick ? 120 : 240
    let seeds = options.quick ? seeds(1) : fewSeeds
    let runs = rules.flatMap { rule in
      starts.flatMap { start in
        seeds.map {
          DigitRun(
            nonlinearity: .relu, weights: start.weights, depth: 30, rule: rule.rule, seed: $0,
            steps: steps)
        }
      }
    }
    let all = try trainSideBySide(runs, steps: \.steps, page, "training 30 layers") {
      try $0.train(on: data, $1)
    }
    func group(_ rule: Int, _ start: Int) -> [History<Double>] {
      let first = (rule * starts.count + start) * seeds.count
      return Array(all[first..<(first + seeds.count)])
    }
    func final(_ rule: Int, _ start: Int) -> Double { group(rule, start).map(\.last).median }
    page.claim(
      Claim(
        "init-deep-xavier", notes: "Xavier breaks with ReLU (001, 004)",
        measured: final(0, 0), format: .percent(0), unit: "test accuracy with thirty layers (SGD)",
        is: .less(than: 0.15)))
    page.claim(
      Claim(
        "init-deep-he", notes: "He does not (001, 004)",
        measured: (final(0, 1) - final(0, 0)) * 100, format: .fixed(0), unit: "points more (SGD)",
        is: .greater(than: options.quick ? 5 : 20),
        remark: """
          with Adam \(NumberStyle.percent(0).text(final(1, 1))) against \
          \(NumberStyle.percent(0).text(final(1, 0))): it makes up for part of a bad start
          """))
    try page.figure(
      Figure(
        name: "thirty-layers",
        title: "Thirty layers of ReLU learn from He's start, hardly from Xavier's",
        subtitle: """
          \(options.dataset), thirty hidden layers of 100, batch 50, \(seeds.count) seeds: median, \
          lowest to highest
          """,
        grid: .multiples(rows: 1, columns: 2),
        panels: rules.indices.map { rule in
          Panel(
            title: rules[rule].title,
            x: Axis("training step", range: 0...Double(steps)),
            y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
            marks: starts.indices.flatMap { index -> [Mark] in
              .spread(
                x: group(rule, index)[0].steps.map(Double.init),
                runs: group(rule, index).map { $0.values { $0 } },
                label: starts[index].name, colour: starts[index].colour, dash: starts[index].dash)
            })
        }),
      caption:
        "Test accuracy of nets of thirty hidden layers over training (He et al. 2015, figure 3).")
  }
}
