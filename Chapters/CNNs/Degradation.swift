import Datasets
import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Training

extension CNNsChapter {
  /// Plain and residual networks of 20 and 56 layers (He et al. 2016, section 4.2).
  func degradation(_ page: Notebook, _ runs: NetworkRuns) throws {
    page.text(
      """
      If more layers only made a network able to compute more, a deeper one could not learn its \
      training images worse: its extra layers might copy their input. But plain deep networks do \
      learn worse, in training already, so it is not overfitting: that is *degradation*, and the \
      reason for ResNet (He et al. 2016; notes 002). Let a block compute $F(x) + x$ instead of \
      $F(x)$, and copying needs no learning: it is what the block does when the weights of $F$ are \
      0. Where the shape changes, a 1x1 convolution $W$ stands in: $F(x) + W x$.
      """)
    identityClaim(page)
    let names: [NetworkName] = [
      .plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56),
    ]
    let results: [NetworkName: TrainingCurve]
    var networks: [TrainedNetwork] = []
    if scale == .quick {
      results = try quickDegradation(names, page)
    } else {
      let entrants = try entrants(names)
      guard entrants.count == names.count else {
        page.text("To see it, name all of `plain20,plain56,residual20,residual56` in `--nets`.")
        return
      }
      var trained: [NetworkName: TrainingCurve] = [:]
      for entrant in entrants {
        let seeds = try runs.trainedSeeds(entrant, page)
        networks += seeds
        trained[entrant.name] = TrainingCurve(seeds.map(\.history.trainingLoss))
      }
      results = trained
      try page.figure(
        figure(names, results, settings: try settings(runs.trained(entrants[0], page), runs)),
        caption: """
          Training loss of four networks: without shortcuts, 56 layers learn much worse than 20; with \
          them they stay close.
          """)
    }
    let last = names.map { results[$0]!.last }
    page.claim(
      Claim(
        "degradation-plain", notes: "a plain 56-layer net trains worse than a plain 20-layer one",
        measured: last[1] / last[0], format: .fixed(2), unit: "times the training loss",
        is: .greater(than: scale == .quick ? 1 : 1.1), expecting: expectation(of: networks)))
    page.claim(
      Claim(
        "degradation-residual", notes: "with shortcuts it does not",
        measured: last[3] / last[2], format: .fixed(2), unit: "times the training loss",
        is: .less(than: scale == .quick ? 1.5 : 1.1),
        expecting: expectation(
          of: networks, inDefaultRun: scale == .small ? .differs : .agrees),
        because: """
          of two small losses: \(scale == .small ? "six epochs of 500 digits are few" : "the run is short"), \
          and a longer way to the optimum shows; but the plain pair of 56 and 20 layers is at \
          \(NumberStyle.fixed(2).text(last[1] / last[0]))
          """,
        remark: """
          56 layers against 20, both with shortcuts; the plain pair of 56 and 20 layers is at \
          \(NumberStyle.fixed(2).text(last[1] / last[0]))
          """))
    page.claim(
      Claim(
        "degradation-gap", notes: "shortcuts are what makes the deep net learn",
        measured: last[3] / last[1], format: .fixed(2),
        unit: "of the plain 56-layer net's training loss",
        is: .less(than: scale == .quick ? 0.95 : 0.8), expecting: expectation(of: networks)))
  }

  /// A block whose residual weights are 0 copies its input.
  private func identityClaim(_ page: Notebook) {
    var random = random(20)
    // snippet: identity
    var block = Residual<Float>(
      Sequential([
        Conv2D(8, 8, kernel: 3, padding: .same, bias: nil, using: &random), BatchNorm(8), ReLU(),
        Conv2D(8, 8, kernel: 3, padding: .same, weights: .zeros, bias: nil, using: &random),
        BatchNorm(8),
      ]))
    let x = Tensor<Float>.normal([4, 6, 6, 8], using: &random)
    let y = block.forward(x, mode: .training)
    // end snippet
    page.code(Snippet("identity"))
    page.claim(
      Claim(
        "identity-copies",
        notes: "identity blocks copy their input when their residual weights are 0",
        measured: Double((y - x).largestMagnitude), format: .significant(2), is: .equal(to: 0),
        remark: "with batch normalisation too: of zeros it makes its offset, which begins at 0"))
    let dy = Tensor<Float>.normal([4, 6, 6, 8], using: &random)
    let dx = block.backward(dy)
    page.claim(
      Claim(
        "identity-gradient", notes: "and hand the gradient through unchanged: H = F(x) + x",
        measured: Double((dx - dy).largestMagnitude), format: .significant(2), is: .equal(to: 0)))
  }

  /// A few hundred steps of networks with a quarter of the channels, for a test.
  private func quickDegradation(
    _ names: [NetworkName], _ page: Notebook
  ) throws -> [NetworkName: TrainingCurve] {
    let digits = try data(as: .images(side: 32, channels: 3)).training.prefix(256)
    let steps = 64
    var results: [NetworkName: TrainingCurve] = [:]
    for name in names {
      var random = RandomSource(seed: options.seed)
      let model: Sequential<Float> =
        switch name {
        case .residual(let depth):
          .deepCIFAR(depth: depth, hasShortcuts: true, channels: 4, using: &random)
        case .plain(let depth):
          .deepCIFAR(depth: depth, hasShortcuts: false, channels: 4, using: &random)
        default: structure(name)
        }
      var trainer = Trainer(
        model, Adam(learningRate: 0.001),
        batches: BatchSampler(digits, batchSize: 16, random: random.split()))
      let losses = try (0..<steps).map { _ in try trainer.step().loss }
      results[name] = TrainingCurve([[losses.suffix(16).map { $0 }.mean]])
    }
    return results
  }

  private func figure(
    _ names: [NetworkName], _ results: [NetworkName: TrainingCurve], settings: String
  ) -> Figure {
    func ratio(_ deep: NetworkName, _ shallow: NetworkName) -> String {
      NumberStyle.fixed(1).text(results[deep]!.last / results[shallow]!.last)
    }
    let highest = names.flatMap { results[$0]!.runs.flatMap { $0 } }.max() ?? 1
    func panel(_ title: String, _ names: [NetworkName]) -> Panel {
      let marks = zip(names, [(Colour.blue, Dash.solid), (.vermillion, .dashed)]).flatMap {
        name, look -> [Mark] in
        let runs = results[name]!.runs
        let epochs = (1...max(runs[0].count, 1)).map(Double.init)
        return .spread(
          x: epochs, runs: runs, label: name.depthText, colour: look.0, dash: look.1,
          showsPoints: true)
      }
      let epochs = results[names[0]]!.runs[0].count
      return Panel(
        title: title,
        x: Axis(
          "epoch", range: Self.epochRange((1...max(epochs, 1)).map(Double.init)),
          // There are no halves of epochs.
          ticks: epochs < 5 ? .at((1...max(epochs, 1)).map(Double.init)) : .automatic),
        y: Axis("training loss, nats", range: 0...highest * 1.05), marks: marks)
    }
    return Figure(
      name: "degradation",
      title: "56 layers end at \(ratio(names[1], names[0])) times the training loss of 20; "
        + "with shortcuts at \(ratio(names[3], names[2])) times",
      subtitle: settings, grid: .multiples(rows: 1, columns: 2),
      panels: [panel("plain", Array(names[..<2])), panel("with shortcuts", Array(names[2...]))])
  }
}

/// The training loss after each epoch, for each seed.
struct TrainingCurve {
  let runs: [[Double]]

  init(_ runs: [[Double]]) { self.runs = runs }

  /// After the last epoch, the median over the seeds.
  var last: Double { runs.map { $0.last ?? .nan }.median }
}

extension NetworkName {
  fileprivate var depthText: String {
    switch self {
    case .plain(let depth), .residual(let depth): "\(depth) layers"
    default: description
    }
  }
}
