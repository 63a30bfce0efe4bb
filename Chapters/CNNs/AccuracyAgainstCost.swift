import NotebookExperiments
import Models
import NeuralNetworks
import Notebook
import Plotting

extension CNNsChapter {
  /// Accuracy against arithmetic; and, apart from all that is the same on every run, the speed.
  func accuracyAgainstCost(_ page: Notebook, _ runs: NetworkRuns) throws {
    let entrants = try entrants(NetworkName.notes)
    guard entrants.count > 1 else {
      page.text("There are fewer than two of the six networks to compare.")
      return
    }
    let points = try entrants.map { entrant in
      let networks = try runs.trainedSeeds(entrant, page)
      return Point(
        networks: networks,
        summary: Summary(entrant.title, of: structure(entrant.name), input: [32, 32, 3]))
    }
    page.text(
      """
      One more view of the same runs: what a network knows at the end, against what it has to \
      compute for one image. A network above and to the left of another is better and cheaper.
      """)
    var table = Table(
      "network", .right("parameters"), .right("MACs"), .right("receptive field"),
      .right("validation accuracy"))
    for point in points {
      table.add(
        point.summary.title, "\(point.summary.total.trainable, .grouped)",
        "\(point.summary.total.macs, .grouped)", "\(point.summary.lastField)",
        "\(point.accuracy, .percent(1))")
    }
    page.table(table, caption: "Price and result, after the last epoch.")
    try page.figure(
      Figure(
        name: "accuracy-macs", title: finding(points),
        subtitle: try settings(points.map { $0.networks[0] }, runs),
        panel: Panel(
          x: Axis("multiply-accumulates an image", range: 2e5...2e9, scale: .logarithmic),
          y: Axis("validation accuracy", range: 0...1.05, format: .percent(0)),
          marks: marks(points)), size: Figure.Size(width: 1500, height: 950)),
      caption: "Validation accuracy against multiply-accumulates for one image.")
    // A run that was kept or resumed ran beside who knows what.
    if training.runs == nil && !training.resume && !training.resumeOlder {
      try throughput(page, points)
    }
  }

  private struct Point {
    let networks: [TrainedNetwork]
    let summary: Summary

    var accuracy: Double { CNNsChapter.accuracy(networks) }

    /// Images that training takes in a second, over all epochs.
    var imagesPerSecond: Double {
      let seconds = networks.reduce(0) { $0 + $1.history.seconds.reduce(0, +) }
      let images = networks.reduce(0) { $0 + $1.history.epochs * $1.imageCount }
      return Double(images) / max(seconds, 1e-9)
    }

    func slower(than other: Point) -> Bool { imagesPerSecond < other.imagesPerSecond }
  }

  /// What the most expensive network has over the cheapest.
  private func finding(_ points: [Point]) -> String {
    let byCost = points.sorted { $0.summary.total.macs < $1.summary.total.macs }
    let (low, high) = (byCost.first!, byCost.last!)
    let factor = Double(high.summary.total.macs) / Double(low.summary.total.macs)
    let gain = (high.accuracy - low.accuracy) * 100
    return
      "\("\(factor, .fixed(0))") times \(low.summary.title)'s arithmetic: \(high.summary.title) "
      + "is \("\(abs(gain), .fixed(1))") points \(gain < 0 ? "less" : "more") accurate"
  }

  private func marks(_ points: [Point]) -> [Mark] {
    points.flatMap { point -> [Mark] in
      let x = Double(point.summary.total.macs)
      return [
        .points(x: [x], y: [point.accuracy], colour: .blue, size: 1.4),
        // Names stand under their points, or above them where another's would be in the way.
        .text(
          point.summary.title, x: x,
          y: point.accuracy + (isOver(another: points, point) ? 0.035 : -0.045),
          alignment: .center, size: 0.85),
      ]
    }
  }

  /// Whether there is a point of about the same cost right under this one.
  private func isOver(another points: [Point], _ point: Point) -> Bool {
    points.contains { other in
      isNear(other, point) && (0..<0.1).contains(point.accuracy - other.accuracy)
    }
  }

  /// Whether two networks cost about the same.
  private func isNear(_ other: Point, _ point: Point) -> Bool {
    let factor = Double(other.summary.total.macs) / Double(point.summary.total.macs)
    return other.summary.title != point.summary.title && (0.4...2.5).contains(factor)
  }

  /// The speed differs from run to run, so its figure is one of the varying files.
  private func throughput(_ page: Notebook, _ points: [Point]) throws {
    for point in points {
      page.aside(
        "\(point.summary.title) took in \("\(point.imagesPerSecond, .fixed(0))") images a second.")
    }
    page.text(
      """
      Arithmetic is not time. How many images a second each network trains on is a matter of the \
      machine, and no two runs agree; the order does not change.
      """)
    let byCost = points.sorted { $0.summary.total.macs < $1.summary.total.macs }
    let (low, high) = (byCost.first!, byCost.last!)
    let work = Double(high.summary.total.macs) / Double(low.summary.total.macs)
    let time = low.imagesPerSecond / high.imagesPerSecond
    try page.figure(
      Figure(
        name: "throughput",
        title:
          "\("\(work, .fixed(0))") times the arithmetic takes \("\(time, .fixed(0))") times as long",
        subtitle:
          "training steps, batch \(batchSize), \(options.threads) threads; differs by machine",
        panel: Panel(
          x: Axis("multiply-accumulates an image", range: 2e5...2e9, scale: .logarithmic),
          y: Axis("training, images/s", range: 1...1e5, scale: .logarithmic),
          marks: points.flatMap { point -> [Mark] in
            let x = Double(point.summary.total.macs)
            let isUpper = points.contains { isNear($0, point) && $0.slower(than: point) }
            return [
              .points(x: [x], y: [point.imagesPerSecond], colour: .vermillion, size: 1.4),
              .text(
                point.summary.title, x: x, y: point.imagesPerSecond * (isUpper ? 1.6 : 0.6),
                alignment: .center, size: 0.85),
            ]
          })),
      caption: "Images that training takes in a second, against the arithmetic for one.",
      showsTimes: true)
  }
}
