import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting

extension BackPropagationChapter {
  /// Dead and saturated units after training, by learning rate.
  func deadUnits(_ page: Notebook, _ runs: ActivationRuns) throws {
    page.text(
      """
      A ReLU passes no gradient for inputs below 0. If one bad step moves a unit's weights to where \
      its input is below 0 for *every* digit, then its weights get no gradient from any digit. It \
      stays as it is: a **dead** unit. Large steps do that more often. A sigmoid has its own way of \
      dying: out where it is flat it passes almost nothing.

      We train the networks of the next section and look at all 300 hidden units, with all training \
      digits. A pair of a unit and a digit counts as *blocked* where the slope is below a fifth of \
      the steepest slope that the function has; a unit counts as *dead* where the slope is exactly 0 \
      for every digit.
      """)
    let data = try data()
    var table = Table(
      "activation", .right("learning rate"), .right("dead units"), .right("blocked pairs"),
      .right("training error"))
    for kind in Self.watched {
      let all = try runs.outcomes(kind, page, data)
      for rate in ActivationRuns.rates(kind) {
        let outcomes = all[rate]!
        table.add(
          kind.rawValue, "\(rate, .significant(1))",
          Spread(shares(outcomes, \.deadShare)).text(.percent(1)),
          Spread(shares(outcomes, \.blockedShare)).text(.percent(0)),
          Spread(outcomes.map { $0.history.observations.last!.error }).text(.percent(1)))
      }
    }
    page.table(
      table,
      caption: """
        Hidden units after training (\("\(runs.steps(.relu), .grouped)") steps; sigmoid \
        \("\(runs.steps(.sigmoid), .grouped)")): median, lowest, highest of \(runs.seedCount) seeds. \
        A net whose loss is not finite any more counts as dead.
        """)
    let relu = try runs.outcomes(.relu, page, data)
    reportDeath(page, runs, relu)
    try page.figure(
      figure(runs, page, data),
      caption: """
        Left: the share of dead ReLUs; a net whose loss is not finite any more counts as dead. Right: pairs \
        of a unit and a digit at which less than a fifth of the steepest slope is left. A ReLU blocks \
        half of them by design, and learns all the same.
        """)
    reportRevival(page, relu)
    reportSaturation(page, runs, try runs.outcomes(.sigmoid, page, data))
  }

  private static let watched: [Nonlinearity] = [.relu, .tanh, .sigmoid]

  /// One share for each seed at the end of training. A network whose loss is not finite any more
  /// passes no gradient that is of use: it counts as dead, all of it.
  private func shares(
    _ outcomes: [ActivationRun.Outcome], _ share: (Anatomy) -> Double
  ) -> [Double] {
    outcomes.map { $0.end.map(share) ?? 1 }
  }

  private func reportDeath(
    _ page: Notebook, _ runs: ActivationRuns, _ relu: [Double: [ActivationRun.Outcome]]
  ) {
    let rates = ActivationRuns.rates(.relu)
    let shares = rates.map { self.shares(relu[$0]!, \.deadShare).median }
    let start = relu[rates[0]]!.map(\.start.deadShare).median
    let texts = zip(rates, shares).map {
      "\(NumberStyle.percent(1).text($1)) at \(NumberStyle.significant(1).text($0))"
    }
    page.claim(
      Claim(
        "bp-dead-units", notes: "ReLU units can die, with a high learning rate more (004, CS231n)",
        measured: (shares.last! - shares[shares.count - 2]) * 100, format: .fixed(0),
        unit: "points more dead units at rate 1 than at 0.3", is: .greater(than: 10),
        remark: """
          \(texts.joined(separator: ", ")); before training \
          \(NumberStyle.percent(1).text(start)). Between too gentle and too rough fewest are dead
          """))
  }

  /// What becomes of units that are dead half-way.
  private func reportRevival(
    _ page: Notebook, _ relu: [Double: [ActivationRun.Outcome]]
  ) {
    page.text(
      """
      Is death final? The notes say that a dead ReLU never updates its weights. That is so: all \
      digits give its weights a gradient of 0. But a unit of the *second* layer gets its inputs from \
      the first, which goes on learning. Its inputs change, though its weights do not, and one day \
      its input may be positive again.
      """)
    var largestChange: Float = 0
    var counts = [(dead: Int, revived: Int)](repeating: (0, 0), count: 3)
    for outcome in relu.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      guard let middle = outcome.middle, let end = outcome.end else { continue }
      for (index, (before, after)) in zip(middle.layers, end.layers).enumerated() {
        counts[index].dead += before.dead.count { $0 }
        counts[index].revived += zip(before.dead, after.dead).count { $0 && !$1 }
      }
      let change = (end.firstWeights - middle.firstWeights).squared().columnSums().scalars
      for (isDead, square) in zip(middle.layers[0].dead, change) where isDead {
        largestChange = max(largestChange, square.squareRoot())
      }
    }
    page.claim(
      Claim(
        "bp-dead-never", notes: "a dead ReLU will never update its weights (004)",
        measured: [Double(largestChange), Double(counts[0].revived)], format: .fixed(0),
        is: .equal(to: 0),
        remark: """
          largest change of weights, and units that came back to life, in the first layer, of \
          \(counts[0].dead) that were dead half-way through training
          """))
    let deeper = (
      dead: counts[1].dead + counts[2].dead, revived: counts[1].revived + counts[2].revived
    )
    page.claim(
      Claim(
        "bp-dead-revived", notes: "so a dead unit stays dead (what one may conclude from 004)",
        measured: Double(deeper.revived) / Double(max(deeper.dead, 1)), format: .percent(0),
        unit: "of the dead units in layers 2 and 3 came back to life", is: .equal(to: 0),
        expecting: .differs,
        because: """
          the layers below them went on learning and changed their inputs: \(deeper.revived) of \
          \(deeper.dead). In the first layer, whose inputs are the pixels, none did.
          """))
  }

  private func reportSaturation(
    _ page: Notebook, _ runs: ActivationRuns, _ sigmoid: [Double: [ActivationRun.Outcome]]
  ) {
    let rates = ActivationRuns.rates(.sigmoid)
    let shares = rates.map { self.shares(sigmoid[$0]!, \.blockedShare).median }
    let texts = zip(rates, shares).map {
      "\(NumberStyle.percent(0).text($1)) at \(NumberStyle.significant(1).text($0))"
    }
    page.claim(
      Claim(
        "bp-saturation", notes: "sigmoid units saturate (004)", measured: shares[2],
        format: .percent(0), unit: "of all pairs are blocked after training at rate 3",
        is: .greater(than: 0.2),
        remark: "\(texts.joined(separator: ", ")); rate 3 is the best of these"))
  }

  private func figure(
    _ runs: ActivationRuns, _ page: Notebook, _ data: ExperimentData
  ) throws -> Figure {
    let relu = try runs.outcomes(.relu, page, data)
    let rates = ActivationRuns.rates(.relu)
    let shares = rates.map { self.shares(relu[$0]!, \.deadShare) }
    let dead: [Mark] =
      band(rates, shares.map(Spread.init), "median", .blue, .solid) + [
        .points(
          x: zip(rates, shares).flatMap { rate, all in all.map { _ in rate } },
          y: shares.flatMap { $0 }, label: "one seed", colour: .ink, shape: .ring)
      ]
    var blocked: [Mark] = []
    for kind in Self.watched {
      let all = try runs.outcomes(kind, page, data)
      let rates = ActivationRuns.rates(kind)
      let spreads = rates.map { Spread(self.shares(all[$0]!, \.blockedShare)) }
      blocked += band(rates, spreads, kind.rawValue, kind.colour, kind.dash)
    }
    return Figure(
      name: "dead-units", title: "Large steps kill ReLUs, and saturate what can saturate",
      subtitle: """
        \(options.dataset), 784-100-100-100-10, plain gradient descent, after \(runs.steps(.relu)) \
        steps (sigmoid \(runs.steps(.sigmoid))); \(runs.seedCount) seeds: median, lowest to highest
        """,
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "dead ReLUs",
          x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("share of hidden units", range: 0...1, format: .percent(0)), marks: dead),
        Panel(
          title: "blocked pairs", x: Axis("learning rate", range: 0.03...10, scale: .logarithmic),
          y: Axis("share of pairs", range: 0...1, format: .percent(0)), marks: blocked),
      ])
  }

  private func band(
    _ x: [Double], _ spreads: [Spread], _ label: String, _ colour: Colour, _ dash: Dash
  ) -> [Mark] {
    [
      .band(x: x, low: spreads.map(\.low), high: spreads.map(\.high), colour: colour),
      .line(
        x: x, y: spreads.map(\.median), label: label, colour: colour, dash: dash,
        showsPoints: true),
    ]
  }
}
