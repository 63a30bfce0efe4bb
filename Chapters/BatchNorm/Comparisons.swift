import Experiments
import NeuralNetworks
import Notebook
import Plotting
import Progress
import Training

extension BatchNormChapter {
  private var shortSteps: Int { 1000 }

  /// The first steps without normalisation, with, and with one more placement.
  private func compare(
    _ page: Notebook, _ digits: ExperimentData, _ runs: MainRuns, with placement: Placement,
    _ label: String
  ) throws -> [[DigitRun.History]] {
    let (without, with) = try runs.histories(page, digits)
    let others = try train(
      seeds(seedCount).map { DigitRun(placement: placement, seed: $0, steps: shortSteps) },
      digits, page, label)
    return [without, with, others].map { group in group.map { $0.prefix(shortSteps) } }
  }

  /// Accuracy over the first steps: without normalisation, with, and one placement more.
  private func comparison(
    _ name: String, _ title: String, _ digits: ExperimentData, _ groups: [[DigitRun.History]],
    _ labels: [String], third: Colour
  ) -> Figure {
    Figure(
      name: name, title: title,
      subtitle: settings(digits, "SGD 0.1, \(seedCount) seeds: median, lowest to highest"),
      panel: Panel(
        x: Axis("training step", range: 0...Double(shortSteps)),
        y: Axis("test accuracy", range: 0...1, format: .percent(0)),
        marks: accuracyCurve(groups[0], labels[0], .vermillion, .dashed)
          + accuracyCurve(groups[1], labels[1], .blue, .solid)
          + accuracyCurve(groups[2], labels[2], third, .dotted)))
  }

  private func accuracies(_ runs: [DigitRun.History]) -> Double {
    runs.map { $0.accuracy(at: shortSteps) }.median
  }

  // MARK: Covariate shift

  /// Santurkar et al. 2018, section 2.1: does it still help when the distributions move about?
  func covariateShift(_ page: Notebook, _ runs: MainRuns) throws {
    page.text(
      """
      If steady distributions were the reason, then moving them about on purpose should undo the \
      benefit. So put noise right behind each normalisation: at every step each unit is scaled and \
      shifted by random numbers whose mean and spread are new at that step. No network's \
      distributions move more. This is the experiment of Santurkar et al. (2018).
      """)
    let digits = try data()
    let groups = try compare(page, digits, runs, with: .withNoise, "training with noise")
    let (without, with, noisy) = (
      accuracies(groups[0]), accuracies(groups[1]), accuracies(groups[2])
    )
    page.claim(
      Claim(
        "bn-covariate-shift", notes: "BN helps because it reduces internal covariate shift (003)",
        measured: (noisy - without) * 100, format: .fixed(1),
        unit: "points more than without BN, with the shift put back", is: .less(than: 5),
        expecting: .differs,
        because: """
          with the shift put back on purpose the net still reaches \
          \(NumberStyle.percent(1).text(noisy)), against \(NumberStyle.percent(1).text(with)) with \
          plain BN and \(NumberStyle.percent(1).text(without)) without; see Santurkar et al. 2018.
          """))
    try page.figure(
      comparison(
        "covariate-shift", "Put the shift back on purpose, and the net still learns as with BN",
        digits, groups, ["without", "with BN", "BN and noise"], third: .green),
      caption: """
        Batch normalisation with distributions that change at random at every step. Steady \
        distributions are not what makes the difference.
        """)
  }

  // MARK: Before or after

  func placement(_ page: Notebook, _ runs: MainRuns) throws {
    page.text(
      """
      The paper normalises $W u$, before the nonlinearity: the sum over many inputs is more like a \
      Gaussian, and normalising it says more about it than normalising the output of a sigmoid. \
      Others put the layer after the nonlinearity. On this network:
      """)
    let digits = try data()
    let groups = try compare(
      page, digits, runs, with: .afterActivation, "training with BN after the sigmoids")
    let (without, before, after) = (
      accuracies(groups[0]), accuracies(groups[1]), accuracies(groups[2])
    )
    page.claim(
      Claim(
        "bn-before", notes: "BN goes before the nonlinearity (003, 004)",
        measured: (after - before) * 100, format: .fixed(1),
        unit: "points more after the sigmoids than before", is: .less(than: -1),
        expecting: .differs,
        because: """
          after 1,000 steps the net reaches \(NumberStyle.percent(1).text(before)) with BN before \
          its sigmoids, \(NumberStyle.percent(1).text(after)) with BN after them, and \
          \(NumberStyle.percent(1).text(without)) without: here both places serve.
          """))
    try page.figure(
      comparison(
        "placement", "Both places help; what matters is to normalise at all", digits, groups,
        ["without", "before", "after"], third: .orange),
      caption: "Normalisation before and after the sigmoids.")
  }

  // MARK: Learning rates

  func learningRates(_ page: Notebook) throws {
    page.text(
      """
      A large step usually makes weights large, and large weights make the next gradients large. \
      With normalisation larger weights get smaller gradients instead, as measured above, so that \
      larger steps are safe.
      """)
    let digits = try data()
    let rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]
    let seeds = fewSeeds
    let placements = [Placement.none, .beforeActivation]
    let steps = 500
    let runs = placements.flatMap { placement in
      rates.flatMap { rate in
        seeds.map { seed in
          DigitRun(
            placement: placement, seed: seed, steps: steps, learningRate: rate, interval: steps)
        }
      }
    }
    let histories = try train(runs, digits, page, "training with 8 learning rates")
    func final(_ placement: Int, _ rate: Int) -> [Double] {
      seeds.indices.map { seed in
        let history = histories[(placement * rates.count + rate) * seeds.count + seed]
        return history.failedAt == nil ? history.accuracy(at: steps) : 0
      }
    }
    var table = Table("learning rate", .right("with BN"), .right("without BN"))
    for (index, rate) in rates.enumerated() {
      table.add(
        "\(rate, .significant(1))", "\(final(1, index).median, .percent(1))",
        "\(final(0, index).median, .percent(1))")
    }
    page.table(
      table, caption: "Test accuracy after \(steps) steps, median of \(seeds.count) seeds.")
    // The range of learning rates that come within 5 points of the best of all.
    let all = placements.indices.map { placement in
      rates.indices.map { final(placement, $0).median }
    }
    let best = all.flatMap { $0 }.max()!
    let good = all.map { accuracies in
      rates.indices.filter { accuracies[$0] > best - 0.05 }.map { rates[$0] }
    }
    func span(_ rates: [Double]) -> String {
      rates.isEmpty
        ? "none"
        : "\(NumberStyle.significant(1).text(rates.min()!)) to "
          + "\(NumberStyle.significant(1).text(rates.max()!))"
    }
    page.claim(
      Claim(
        "bn-learning-rates", notes: "BN allows higher learning rates (003, 001)",
        measured: good[1].count - good[0].count, unit: "more of 8 rates work",
        is: .greater(than: 0),
        remark: """
          within 5 points of the best: with BN \(span(good[1])), without \(span(good[0]))
          """))
    func marks(_ placement: Int, _ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      .spread(
        x: rates,
        runs: seeds.indices.map { seed in rates.indices.map { final(placement, $0)[seed] } },
        label: label, colour: colour, dash: dash, showsPoints: true)
    }
    try page.figure(
      Figure(
        name: "learning-rates", title: "With batch normalisation many learning rates work",
        subtitle: settings(
          digits, "\(steps) steps of SGD, \(seeds.count) seeds: median, lowest to highest"),
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic),
          y: Axis("test accuracy", range: 0...1, format: .percent(0)),
          marks: marks(0, "without", .vermillion, .dashed)
            + marks(1, "with BN", .blue, .solid))),
      caption: "Accuracy after \(steps) steps, for learning rates from 0.01 to 30.")
  }
}
