import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook

extension PreprocessingChapter {
  /// The learning rate that is the same for all inputs.
  static let commonRate = 0.1
  /// The training loss whose first look is compared.
  private static let goal = 0.3

  /// One network on inputs prepared in seven ways.
  func comparison(_ page: Notebook) throws {
    page.text(
      """
      Now the same network, with 100 ReLUs and the same first weights, learns from the pixels prepared \
      in seven ways. A comparison at one learning rate would mostly show whom that rate suits. So each \
      kind of input is trained with \(rates.count) rates, half a power of ten apart, and we look at it \
      twice: with the rate \(Self.commonRate) for all, and with its own best, the one with the lowest \
      training loss at the end. Pixels from 0 to 255 get rates of their own, from \
      \(rates(for: .raw).first!, .significant(1)) up.
      """)
    page.code(Snippet("runs"))
    let images = try images()
    let (training, test) = (images.pooled(images.training), images.pooled(images.test))
    let kinds = InputKind.allCases
    let inputs = kinds.map {
      $0.prepared(
        training, test, channels: images.pooledShape[2], epsilon: Self.epsilon)
    }
    let steps = 300
    let seeds = fewSeeds
    // snippet: runs
    let runs = kinds.flatMap { kind in
      rates(for: kind).flatMap { rate in
        seeds.map { InputRun(kind: kind, learningRate: rate, seed: $0, steps: steps) }
      }
    }
    let outcomes = try trainSideBySide(runs, steps: \.steps, page, "training on seven inputs") {
      let data = inputs[kinds.firstIndex(of: $0.kind)!]
      return try $0.train(on: data.training, test: data.test, $1)
    }
    // end snippet
    let results = kinds.map { kind in
      InputResults(
        kind: kind, rates: rates(for: kind),
        outcomes: rates(for: kind).map { rate in
          zip(runs, outcomes).filter { $0.0.kind == kind && $0.0.learningRate == rate }.map(\.1)
        })
    }
    let largest = inputs.map {
      $0.training.inputs.secondMoments().symmetricEigen().values[0]
    }
    resultTable(page, results, largest, steps)
    claims(page, results, largest, steps)
    try lossFigure(page, results, steps)
    try rateFigure(page, results, steps)
  }

  var rates: [Double] {
    options.quick ? [0.1, 0.3, 1, 3] : [0.03, 0.1, 0.3, 1, 3, 10]
  }

  /// The rates that a kind of input is trained with, ascending; among them the common one.
  private func rates(for kind: InputKind) -> [Double] {
    guard kind == .raw else { return rates }
    return (options.quick ? [1e-4, 1e-3] : [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2]) + [Self.commonRate]
  }

  private func resultTable(
    _ page: Notebook, _ results: [InputResults], _ largest: [Double], _ steps: Int
  ) {
    var table = Table(
      "inputs", .right("$\\lambda_1$"), .right("loss at \(Self.commonRate)"), .right("best rate"),
      .right("loss at it"), .right("test accuracy"), .right("steps to \(Self.goal)"))
    for (result, largest) in zip(results, largest) {
      let common = result.losses(at: Self.commonRate)
      let needed = result.stepsNeeded(for: Self.goal)
      table.add(
        result.kind.rawValue, "\(largest, .significant(2))",
        common.median < InputRun.unlearnt ? Spread(common).text(.fixed(2)) : "not finite",
        "\(result.best.rate, .significant(1))", Spread(result.best.losses).text(.fixed(3)),
        Spread(result.best.outcomes.map(\.testAccuracy)).text(.percent(1)),
        needed.map { NumberStyle.fixed(0).text($0) } ?? "never")
    }
    page.table(
      table,
      caption: """
        After \(steps) steps: median (lowest to highest) of \(fewSeeds.count) seeds; loss on 1,000 \
        training images. $\\lambda_1$: the largest eigenvalue of the inputs' second moments. The last \
        three columns are with the best rate.
        """)
  }

  private func claims(
    _ page: Notebook, _ results: [InputResults], _ largest: [Double], _ steps: Int
  ) {
    func result(_ kind: InputKind) -> InputResults { results.first { $0.kind == kind }! }
    func own(_ kind: InputKind) -> Double { result(kind).best.losses.median }
    func common(_ kind: InputKind) -> Double { result(kind).losses(at: Self.commonRate).median }
    /// The largest eigenvalue.
    func eigenvalue(_ kind: InputKind) -> Double {
      largest[results.firstIndex { $0.kind == kind }!]
    }
    /// A loss as a share of that of pixels from 0 to 1.
    func share(_ kind: InputKind) -> Double { own(kind) / own(.scaled) }
    let start = result(.raw).best.outcomes.map { $0.history.observations[0].loss }.median
    let learnt = result(.raw).losses(at: Self.commonRate).count { $0 < 2 }
    page.claim(
      Claim(
        "prep-train-raw", notes: "pixels from 0 to 255 need to be scaled (our addition)",
        measured: learnt, unit: "of \(fewSeeds.count) seeds learn at the common rate",
        is: .equal(to: 0)))
    page.claim(
      Claim(
        "prep-train-raw-own", notes: "with a rate of its own it learns as well (our question)",
        measured: share(.raw), format: .fixed(1),
        unit: "times the loss of 0 to 1, each at its best rate", is: .less(than: 1.1),
        expecting: .differs,
        because: """
          inputs 255 times as large make the first outputs as large: training begins with a loss of \
          \(NumberStyle.fixed(0).text(start)), instead of 2.3, and first has to undo that.
          """))
    page.claim(
      Claim(
        "prep-train-common", notes: "centring speeds up training (003)",
        measured: common(.meanImage) / common(.scaled), format: .percent(0),
        unit: "of the loss with 0 to 1, at the common rate", is: .less(than: 0.9),
        expecting: .differs,
        because: """
          at the same rate both go equally fast. Centring does not quicken a step; it allows a larger \
          one.
          """))
    page.claim(
      Claim(
        "prep-train-own", notes: "centring speeds up training (003), each at its best rate",
        measured: share(.meanImage), format: .percent(0),
        unit: "of the loss with 0 to 1, each at its best rate", is: .less(than: 0.9),
        remark: """
          the best rates are \(NumberStyle.significant(1).text(result(.meanImage).best.rate)) and \
          \(NumberStyle.significant(1).text(result(.scaled).best.rate)); with the channel mean the loss is \
          \(NumberStyle.percent(0).text(share(.channelMean)))
          """))
    page.claim(
      Claim(
        "prep-train-channel",
        notes: "the channel mean serves as well as the mean image (our question)",
        measured: own(.channelMean) / own(.meanImage), format: .fixed(1),
        unit: "times the loss of the mean image, each at its best rate", is: .less(than: 1.2),
        expecting: isPhotographs ? .agrees : .differs,
        because: """
          the mean image of digits is far from flat, and so is what the channel mean leaves of it: the \
          largest eigenvalue is \(NumberStyle.fixed(1).text(eigenvalue(.channelMean) / eigenvalue(.meanImage))) times as large.
          """))
    page.claim(
      Claim(
        "prep-train-standard", notes: "standardising speeds it up more (003)",
        measured: own(.standardised) / own(.meanImage), format: .percent(0),
        unit: "of the loss with the mean image, each at its best rate", is: .less(than: 0.9),
        expecting: .differs,
        because: """
          at the common rate it does, \(NumberStyle.fixed(2).text(common(.standardised))) against \
          \(NumberStyle.fixed(2).text(common(.meanImage))), as it makes inputs larger. But larger inputs \
          bear only smaller steps: the largest eigenvalue is \
          \(NumberStyle.fixed(0).text(eigenvalue(.standardised) / eigenvalue(.meanImage))) times as large.
          """))
    page.claim(
      Claim(
        "prep-train-whitened",
        notes: "whitened inputs converge fastest (LeCun 1998b, by way of 003)",
        measured: own(.whitened) / kindsButWhitened.map(own).min()!, format: .percent(0),
        unit: "of the lowest loss of the others, each at its best rate", is: .less(than: 1)))
    let accuracy = Dictionary(
      uniqueKeysWithValues: results.map { ($0.kind, $0.best.outcomes.map(\.testAccuracy).median) })
    let others = kindsButWhitened.map { accuracy[$0]! }.max()!
    let better = (accuracy[.whitened]! - others) * 100
    page.claim(
      Claim(
        "prep-train-test", notes: "and do best on test images (our question)",
        measured: better, shown: "\(points(better, .fixed(1))) than the best of the others",
        is: .greater(than: 0), expecting: .differs,
        because: """
          with ε = \(NumberStyle.significant(1).text(Self.epsilon)) the last axes are nearly silent, but \
          those in the middle now weigh half as much as the first. What they carry helps more to learn \
          the old images by heart than to recognise new ones (Wadia et al. 2021).
          """))
    // A rate per curvature, for those that learn.
    let limits = zip(results, largest).filter { $0.0.kind != .raw }.map { $0.best.rate * $1 / 2 }
    page.claim(
      Claim(
        "prep-train-rate", notes: "the best rate is below 2 / λ₁ (our question)",
        measured: limits, format: .fixed(1), unit: "of 2 / λ₁ (0 to 1, ..., whitened)",
        is: .less(than: 1), expecting: .differs,
        because: """
          that limit is that of a linear unit with squared error. A network's curvature has other \
          factors, too: its second layer, the slopes of its units, those of the softmax.
          """))
  }

  private var kindsButWhitened: [InputKind] { InputKind.allCases.filter { $0 != .whitened } }
}
