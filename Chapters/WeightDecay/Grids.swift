import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension WeightDecayChapter {
  /// Test accuracy over learning rate and decay, for Adam with L2 and for AdamW (Loshchilov and Hutter
  /// 2019, figures 1 and 2).
  func grids(_ page: Notebook) throws {
    page.text(
      """
      Does it matter for what a network learns? One with a hidden layer of 100 learns the 300 digits, \
      with Adam and L2 in the loss and with AdamW, at three learning rates and six strengths. (For \
      AdamW the strength is PyTorch's: a step takes $\\eta \\lambda'$ of a weight.)
      """)
    let data = try data()
    let few = data.training.prefix(DecayRun.digitCount)
    let seeds = fewSeeds
    let steps = options.quick ? 30 : options.full ? 2_000 : 200
    let kinds = GridRun.Kind.allCases
    let cells = kinds.flatMap { kind in
      kind.decays.flatMap { decay in
        GridRun.rates.map { GridCell(kind: kind, decay: decay, rate: $0) }
      }
    }
    let runs = cells.flatMap { cell in
      seeds.map { GridRun(cell: cell, seed: $0, steps: steps) }
    }
    let accuracies = try trainSideBySide(
      runs, steps: \.steps, page, "training with two kinds of decay"
    ) { try $0.accuracy(on: few, test: data.test, $1) }
    /// The test accuracies of a cell, one for each seed.
    func group(_ cell: GridCell) -> [Double] {
      zip(runs, accuracies).filter { $0.0.cell == cell }.map(\.1)
    }
    let medians = cells.map { group($0).median }
    let best = kinds.map { kind in
      cells.indices.filter { cells[$0].kind == kind }.max { medians[$0] < medians[$1] }!
    }
    let percent = NumberStyle.percent(1)
    let texts = best.map { index in
      """
      \(percent.text(medians[index])) with λ' = \
      \(NumberStyle.significant(1).text(cells[index].decay)), η = \
      \(NumberStyle.significant(1).text(cells[index].rate))
      """
    }
    let gains = zip(group(cells[best[1]]), group(cells[best[0]])).map { ($0 - $1) * 100 }
    page.claim(
      Claim(
        "decay-grid",
        notes: "AdamW does better than Adam with L2 by a point or more (our question)",
        measured: gains.median, format: .fixed(1), unit: "points between their best cells",
        is: .greater(than: 1), expecting: .differs,
        because: """
          not here: L2 \(texts[0]), AdamW \(texts[1]); seed by seed \
          \(NumberStyle.fixed(1).text(gains.min()!)) to \(NumberStyle.fixed(1).text(gains.max()!)). \
          The paper trained a far larger network for 100 epochs and more on CIFAR-10.
          """))
    try page.figure(
      Figure(
        name: "grids", title: "Both kinds of decay come to the same accuracy, at other strengths",
        subtitle: """
          \(options.dataset), 300 digits, 784-100-10, batch 30, \(steps) steps; test accuracy, median \
          of \(seeds.count) seeds
          """,
        grid: .row(of: 2),
        panels: kinds.map { kind in
          let values = kind.decays.flatMap { decay in
            GridRun.rates.map { group(GridCell(kind: kind, decay: decay, rate: $0)).median }
          }
          func ticks(_ values: [Double]) -> Axis.Ticks {
            .labelled(
              values.enumerated().map {
                .init(Double($0.offset), NumberStyle.significant(1).text($0.element))
              })
          }
          return Panel(
            title: kind.rawValue, x: Axis("learning rate η", ticks: ticks(GridRun.rates)),
            y: Axis("λ'", ticks: ticks(kind.decays), isReversed: true),
            marks: [
              .heatMap(
                rows: kind.decays.count, columns: GridRun.rates.count, values: values,
                range: 0.78...0.88, colourLabel: nil, valueFormat: .percent(1))
            ])
        }, size: .init(width: 1700, height: 850)),
      caption: """
        Test accuracy over learning rate and strength of the decay. The first rows are without decay, \
        and nearly as good as the best.
        """)
  }
}

/// A setting of the two grids.
struct GridCell: Sendable, Equatable {
  var kind: GridRun.Kind
  /// lambda', what libraries call the weight decay.
  var decay: Double
  var rate: Double
}

/// One training with Adam on few digits.
struct GridRun: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case inLoss = "Adam, L2 in the loss"
    case beside = "AdamW"

    var decays: [Double] {
      self == .inLoss ? [0, 0.0001, 0.001, 0.003, 0.01, 0.03] : [0, 0.1, 0.3, 1, 3, 10]
    }
  }

  static let rates = [0.001, 0.003, 0.01]

  var cell: GridCell
  var seed: UInt64
  var steps: Int

  /// The test accuracy at the end.
  func accuracy(on training: Examples, test: Examples, _ progress: SharedProgress) throws -> Double
  {
    var random = RandomSource(seed: seed)
    let network: Sequential<Float> = denseNetwork(
      [training.inputs.shape.columns, 100, training.classCount], using: &random)
    let batches = BatchSampler(training, batchSize: 30, random: random.split())
    func end<Model: Layer<Float>>(
      _ model: Model, _ optimizer: some Optimizer<Float>
    ) throws -> Double {
      var trainer = Trainer(model, optimizer, batches: batches)
      let history = try trainer.history(steps: steps, lookingEvery: steps, progress) {
        $0.stepCount == 0 ? 0 : evaluate($0.model, on: test).accuracy
      }
      return history.observations.last!
    }
    switch cell.kind {
    case .inLoss:
      return try end(Regularized(network, by: L2(cell.decay)), Adam(learningRate: cell.rate))
    case .beside:
      return try end(network, AdamW(learningRate: cell.rate, weightDecay: cell.decay))
    }
  }
}
