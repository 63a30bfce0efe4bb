import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension CNNsChapter {
  /// Inception10 whose inner model is called with `training=False`, and as it should be.
  func fault(_ page: Notebook, _ runs: NetworkRuns) throws {
    page.text(
      """
      In widely copied versions of the course's Inception code, a block ends with `x = \
      self.model(x, training=False)`. In Keras that is not "no training": the weights learn. It is \
      the *mode*: batch normalisation takes its running statistics instead of those of the batch, \
      and does not move them. They stay what they were at first, mean 0 and variance 1, so that the \
      layer multiplies by $1 / \\sqrt{1 + \\epsilon} = 0.9995$ and normalises nothing; its scale and \
      offset learn all the same. In Swift the fault is one word, in a layer around the network \
      (`CalledInInference.swift`):
      """)
    page.code(Snippet("fault", file: Self.faultSource))
    let faulty = Entrant(name: .inception10, isFaulty: true)
    try fixedStatistics(faulty, page)
    let all = try entrants()
    guard let right = all.first(where: { $0.name == .inception10 && !$0.isFaulty }),
      let wrong = all.first(where: { $0 == faulty || $0.name == .inception10 && $0.isFaulty })
    else {
      page.text("To compare, name both `inception10` and `inception10-fault` in `--nets`.")
      return
    }
    let (with, without) = try (runs.trainedSeeds(right, page), runs.trainedSeeds(wrong, page))
    try page.figure(
      figure(with, without, settings: try settings(with[0], runs)),
      caption: """
        Inception10 as it should be, and with its inner model called with `training=False`.
        """)
    guard scale != .quick else { return }
    let losses = (
      with.map { $0.history.trainingLoss.last! }, without.map { $0.history.trainingLoss.last! }
    )
    page.claim(
      Claim(
        "fault-loss", notes: "with training=False the net learns without normalisation, and worse",
        measured: losses.1.median / losses.0.median, format: .fixed(2),
        unit: "times the training loss after the last epoch", is: .greater(than: 1.1),
        expecting: expectation(of: with + without)))
    // The digits of the default run are too few to tell.
    guard scale == .notes else { return }
    let ahead = (Self.accuracy(without) - Self.accuracy(with)) * 100
    page.claim(
      Claim(
        "fault-validation", notes: "and recognises fewer test images (our question)",
        measured: ahead, format: .fixed(1), unit: "points more with the fault than without",
        is: .less(than: 0), expecting: nil,
        because: """
          the network that normalises knows its training images far better, and in a short run on few \
          images that is not yet an advantage on others
          """))
  }

  private static let faultSource = String(describing: #filePath)
    .replacing("Chapters/CNNs/Fault.swift", with: "Sources/Models/CalledInInference.swift")

  /// A training pass of each network: do the running statistics move?
  private func fixedStatistics(_ faulty: Entrant, _ page: Notebook) throws {
    var random = random(30)
    var wrong = faulty.variant.network(using: &random)
    var right = NetworkVariant(.inception10).network(using: &random)
    let x = Tensor<Float>.uniform([4, 32, 32, 3], in: 0..<1, using: &random)
    _ = wrong.forward(x, mode: .training)
    _ = right.forward(x, mode: .training)
    let moved = (runningStatistics(of: right), runningStatistics(of: wrong))
    page.claim(
      Claim(
        "fault-statistics",
        notes: "called with training=False, BN's averages stay at 0 and 1",
        measured: moved.1, unit: "of \(NumberStyle.grouped.text(Double(Entrant.statistics))) moved",
        is: .equal(to: 0)))
    page.claim(
      Claim(
        "fault-mended", notes: "called with the right mode, all of them move",
        measured: moved.0, unit: "moved", is: .equal(to: Double(Entrant.statistics))))
  }

  /// How many running means and variances are no longer 0 and 1.
  private func runningStatistics(of network: Sequential<Float>) -> Int {
    var counter = MovedStatistics()
    var copy = network
    try? copy.visitState(&counter)
    return counter.count
  }

  private func figure(
    _ right: [TrainedNetwork], _ wrong: [TrainedNetwork], settings: String
  ) -> Figure {
    func panel(
      _ title: String, _ axis: Axis, _ values: (TrainedNetwork) -> [Double]
    ) -> Panel {
      let epochs = (1...max(right[0].history.epochs, 1)).map(Double.init)
      return Panel(
        title: title, x: Axis("epoch", range: Self.epochRange(epochs)), y: axis,
        marks: [Mark].spread(
          x: epochs, runs: right.map(values), label: "as it should be", colour: .blue,
          dash: .solid, showsPoints: true)
          + [Mark].spread(
            x: epochs, runs: wrong.map(values), label: "training=False", colour: .vermillion,
            dash: .dashed, showsPoints: true))
    }
    return Figure(
      name: "fault", title: "One wrong word, and Inception10 learns without normalisation",
      subtitle: settings, grid: .row(of: 2),
      panels: [
        panel("training", Axis("loss, nats")) { $0.history.trainingLoss },
        panel("validation", Axis("share recognised", range: 0...1, format: .percent(0))) {
          $0.history.validationAccuracy
        },
      ])
  }
}

extension Entrant {
  /// The running means and variances of Inception10: its parameters that are not trained.
  static let statistics = 121_418 - 120_234
}

/// Counts the running means that are not 0 and the running variances that are not 1.
private struct MovedStatistics: StateVisitor {
  private(set) var count = 0

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    guard name.hasPrefix("running") else { return }
    let start: Scalar = name == "running mean" ? 0 : 1
    count += tensor.scalars.count { $0 != start }
  }

  mutating func visit(_ random: inout RandomSource, _ name: String) {}
  mutating func visit(_ number: inout Int, _ name: String) {}
  mutating func visit(_ number: inout Double, _ name: String) {}
  mutating func visit(_ numbers: inout [Int], _ name: String) {}
  mutating func visit(_ numbers: inout [Double], _ name: String) {}
}
