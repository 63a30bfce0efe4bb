import NotebookExperiments
import Models
import Notebook
import Plotting
import Training

extension CNNsChapter {
  /// The accuracy and loss curves of the notes, one figure a network, and all in one.
  func curves(_ page: Notebook, _ runs: NetworkRuns) throws {
    let entrants = try entrants(NetworkName.notes)
    guard !entrants.isEmpty else {
      page.text("None of the six networks is among `--nets`.")
      return
    }
    page.text(
      """
      The same settings for all: weights by Glorot's uniform rule, biases 0, Adam with the learning \
      rate 0.001, batches of \(try runs.settings(entrants[0]).batchSize), cross-entropy. The notes train for 50 epochs on 50,000 \
      photographs. \(scale == .notes ? "" : Self.smallNote)
      """)
    var trained: [[TrainedNetwork]] = []
    for entrant in entrants {
      let networks = try runs.trainedSeeds(entrant, page)
      trained.append(networks)
      try page.figure(
        pair(networks, runs),
        caption: "\(entrant.title): loss and accuracy in training and validation.")
    }
    var table = Table(
      "network", .right("epochs"), .right("training loss"), .right("training accuracy"),
      .right("validation loss"), .right("validation accuracy"))
    for networks in trained {
      let histories = networks.map(\.history)
      func text(_ values: (TrainingHistory) -> [Double], _ style: NumberStyle) -> String {
        let spread = Spread(histories.map { values($0).last! })
        return histories.count > 1 ? spread.text(style) : style.text(spread.median)
      }
      table.add(
        networks[0].entrant.title, "\(histories[0].epochs)", text(\.trainingLoss, .fixed(3)),
        text(\.trainingAccuracy, .percent(1)), text(\.validationLoss, .fixed(3)),
        text(\.validationAccuracy, .percent(1)))
    }
    page.table(
      table,
      caption: "After the last epoch; from several seeds the median (lowest to highest).")
    try page.figure(overlay(trained, runs), caption: overlayCaption)
    guard scale != .quick else { return }
    orderClaims(page, trained)
  }

  private static let smallNote = """
    This run has to end in five minutes, so it takes 1,000 digits in batches of 16, few epochs for \
    the large networks and more for those that cost next to nothing, and lets the running \
    statistics of batch normalisation forget faster (momentum 0.9, as in PyTorch): with Keras' 0.99 \
    the validation curves of so short a run would show where the averages began, not what the \
    network knows.
    """

  /// Accuracy and loss beside each other, training and validation in each.
  private func pair(_ networks: [TrainedNetwork], _ runs: NetworkRuns) throws -> Figure {
    let histories = networks.map(\.history)
    let epochs = (1...max(histories[0].epochs, 1)).map(Double.init)
    let entrant = networks[0].entrant
    func marks(
      _ training: KeyPath<TrainingHistory, [Double]>,
      _ validation: KeyPath<TrainingHistory, [Double]>
    ) -> [Mark] {
      [Mark].spread(
        x: epochs, runs: histories.map { $0[keyPath: training] }, label: "training",
        colour: .blue, dash: .solid, showsPoints: epochs.count <= 12)
        + [Mark].spread(
          x: epochs, runs: histories.map { $0[keyPath: validation] }, label: "validation",
          colour: .vermillion, dash: .dashed, showsPoints: epochs.count <= 12)
    }
    let last = Self.accuracy(networks)
    let x = Axis(
      "epoch", range: Self.epochRange(epochs),
      ticks: epochs.count <= 10 ? .at(epochs) : .automatic)
    return Figure(
      name: "curve-\(entrant)",
      title: "\(entrant.title): \(NumberStyle.percent(1).text(last)) of the test images after "
        + "\(histories[0].epochs) epoch\(histories[0].epochs == 1 ? "" : "s")",
      subtitle: try settings(networks[0], runs), grid: .row(of: 2),
      panels: [
        Panel(
          title: "accuracy", x: x, y: Axis("share recognised", range: 0...1, format: .percent(0)),
          marks: marks(\.trainingAccuracy, \.validationAccuracy)),
        Panel(
          title: "loss", x: x, y: Axis("cross-entropy, nats", range: 0...lossLimit(histories)),
          marks: marks(\.trainingLoss, \.validationLoss)),
      ])
  }

  static func epochRange(_ epochs: [Double]) -> ClosedRange<Double> {
    epochs.count > 1 ? 1...epochs.last! : 0...2
  }

  /// A little above all losses; a first epoch far above guessing, which is log 10 = 2.3, does not
  /// flatten the others.
  private func lossLimit(_ histories: [TrainingHistory]) -> Double {
    let losses = histories.flatMap { $0.trainingLoss + $0.validationLoss }.filter(\.isFinite)
    let limit = min(losses.max() ?? 1, max(3, 2 * losses.percentiles([0.8])[0]))
    return (limit * 1.08 * 10).rounded(.up) / 10
  }

  private func overlay(_ trained: [[TrainedNetwork]], _ runs: NetworkRuns) throws -> Figure {
    let looks: [(Colour, Dash)] = [
      (.ink, .dotted), (.orange, .dashed), (.green, .dashDotted), (.blue, .longDashed),
      (.pink, .dashDotDotted), (.vermillion, .solid),
    ]
    var accuracy: [Mark] = []
    var loss: [Mark] = []
    // Where some have many epochs and some have few, a logarithmic axis shows both.
    let counts = trained.map { $0[0].history.epochs }
    let isWide = counts.max()! > 2 * counts.min()!
    for (index, networks) in trained.enumerated() {
      let histories = networks.map(\.history)
      let epochs = (1...max(histories[0].epochs, 1)).map(Double.init)
      let (colour, dash) = looks[index % looks.count]
      accuracy += [Mark].spread(
        x: epochs, runs: histories.map(\.validationAccuracy), label: networks[0].entrant.title,
        colour: colour, dash: dash)
      loss += [Mark].spread(
        x: epochs, runs: histories.map(\.trainingLoss), label: networks[0].entrant.title,
        colour: colour, dash: dash)
    }
    let best = trained.max { Self.accuracy($0) < Self.accuracy($1) }!
    let last = Double(counts.max()!)
    let x = Axis(
      "epoch", range: isWide ? 1...last : Self.epochRange((1...counts.max()!).map(Double.init)),
      scale: isWide ? .logarithmic : .linear,
      ticks: isWide ? .at([1, 2, 5, 10, 20, 50].filter { $0 <= last }) : .automatic)
    return Figure(
      name: "overlay",
      title: "\(best[0].entrant.title) is most accurate: "
        + "\(NumberStyle.percent(1).text(Self.accuracy(best))) of the test images",
      subtitle: try settings(trained.map { $0[0] }, runs),
      grid: Grid(rows: 2, columns: 1, sharesX: true),
      panels: [
        Panel(
          title: "validation accuracy", x: x,
          y: Axis("share recognised", range: 0...1, format: .percent(0)), marks: accuracy),
        Panel(title: "training loss", x: x, y: Axis("cross-entropy, nats"), marks: loss),
      ], size: Figure.Size(width: 1600, height: 1500))
  }

  private var overlayCaption: String {
    """
    The six networks in one figure: validation accuracy and training loss against the epoch\
    \(scale == .notes ? "." : ", on a logarithmic axis, as the small networks are trained longer.")
    """
  }

  /// The median over the seeds of the last epoch's validation accuracy.
  static func accuracy(_ networks: [TrainedNetwork]) -> Double {
    networks.map { $0.history.validationAccuracy.last ?? 0 }.median
  }

  /// Data and rule, for the line under a figure's title.
  func settings(_ network: TrainedNetwork, _ runs: NetworkRuns) throws -> String {
    try settings([network], runs)
  }

  /// The same for several networks, which may have different numbers of seeds.
  func settings(_ networks: [TrainedNetwork], _ runs: NetworkRuns) throws -> String {
    let network = networks[0]
    let counts = networks.map(\.entrant.seedCount)
    let (fewest, most) = (counts.min()!, counts.max()!)
    let seeds = fewest == most ? "\(most)" : "\(fewest) to \(most)"
    return "\(network.dataTitle), \("\(network.imageCount, .grouped)") training and "
      + "\("\(network.testCount, .grouped)") test images, "
      + network.settings.summary + (most > 1 ? ", \(seeds) seeds" : "")
  }

  // MARK: Claims

  private static let shortRun = """
    this run is shorter than that of the notes, 50 epochs of 50,000 photographs; the curves show which \
    networks are still on their way
    """

  private func orderClaims(_ page: Notebook, _ trained: [[TrainedNetwork]]) {
    var accuracies: [NetworkName: Double] = [:]
    for networks in trained { accuracies[networks[0].entrant.name] = Self.accuracy(networks) }
    guard accuracies.count > 1 else { return }
    let ranking = accuracies.sorted {
      ($0.value, $1.key.description) > ($1.value, $0.key.description)
    }
    page.output(
      "most accurate first: "
        + ranking.map { "\(Entrant(name: $0.key).title) \("\($0.value, .percent(1))")" }
        .joined(separator: ", "))
    if let lowest = accuracies[.leNet5] {
      let others = accuracies.filter { $0.key != .leNet5 }.values
      let isWhole = accuracies.count == NetworkName.notes.count
      page.claim(
        Claim(
          "lenet-lowest", notes: "LeNet5, of 1998, is the least accurate of the six (002)",
          measured: (others.min()! - lowest) * 100, format: .fixed(1),
          unit: "points from it up to the lowest of the others", is: .greater(than: 0),
          expecting: expectation(of: trained.flatMap { $0 }, inDefaultRun: .differs),
          because: scale == .notes
            ? Self.shortRun
            : """
            it was made for digits, and has 40 epochs here while the large networks have 2 to 6; \
            the curves show how long it takes to begin
            """,
          remark: isWhole ? nil : "of the \(accuracies.count) that were trained in this run"))
    }
    guard accuracies.count == NetworkName.notes.count else { return }
    let large = [accuracies[.vgg16]!, accuracies[.resNet18]!]
    let rest = accuracies.filter { $0.key != .vgg16 && $0.key != .resNet18 }.values
    page.claim(
      Claim(
        "deep-highest", notes: "VGG16 and ResNet18 are the most accurate (002)",
        measured: (large.min()! - rest.max()!) * 100, format: .fixed(1),
        unit: "points between the weaker of the two and the best of the others",
        is: .greater(than: 0),
        expecting: expectation(of: trained.flatMap { $0 }, inDefaultRun: .differs),
        because: scale == .notes
          ? Self.shortRun
          : """
          the large networks have 2 to 6 epochs of 63 steps here, less than one of the notes' of 1,563 \
          steps; VGG16 has only begun, and the others have learnt easy digits equally well
          """))
  }
}
