import Experiments
import Page
import Plotting

extension AccuracyAgainstCost {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let points = zip(findings.networks, findings.costs).map { Point(networks: $0, cost: $1) }
    guard points.count > 1, let low = points.min(by: { $0.macs < $1.macs }),
      let high = points.max(by: { $0.macs < $1.macs })
    else {
      evidence.lacks(
        "accuracy-macs", "throughput",
        because: "There are fewer than two of the six networks to compare.")
      return evidence
    }
    evidence.figure(accuracy(points, low, high, subtitle(of: findings.networks)))
    if findings.areTimed {
      evidence.figure(
        throughput(points, low, high, threads: findings.threads),
        alternative: "Images that training takes in a second, against the arithmetic for one",
        showsTimes: true)
    } else {
      evidence.lacks(
        "throughput", because: "Runs that were kept or resumed ran beside who knows what.")
    }
    return evidence
  }

  /// A network in these figures.
  private struct Point {
    let networks: [TrainedNetwork]
    let cost: NetworkCost

    var macs: Double { Double(cost.macs) }

    /// Images that training takes in a second, over all epochs.
    var imagesPerSecond: Double {
      let seconds = networks.reduce(0) { $0 + $1.curve.seconds.reduce(0, +) }
      let images = networks.reduce(0) { $0 + $1.curve.epochs * $1.imageCount }
      return Double(images) / max(seconds, 1e-9)
    }

    /// Whether another network costs about the same.
    func isNear(_ other: Point) -> Bool {
      cost.title != other.cost.title && (0.4...2.5).contains(macs / other.macs)
    }

    /// The point with its name, above or below it.
    func marks(_ y: Double, nameAt nameY: Double, _ colour: Colour) -> [Mark] {
      [
        .points(x: [macs], y: [y], colour: colour, size: 1.4),
        .text(cost.title, x: macs, y: nameY, alignment: .center, size: 0.85),
      ]
    }
  }

  private func accuracy(
    _ points: [Point], _ low: Point, _ high: Point, _ subtitle: String
  ) -> Figure {
    let gain = (high.networks.accuracy - low.networks.accuracy) * 100
    return Figure(
      name: "accuracy-macs",
      title: "\("\(high.macs / low.macs, .fixed(0))") times \(low.cost.title)'s arithmetic: "
        + "\(high.cost.title) is \("\(abs(gain), .fixed(1))") points \(gain < 0 ? "less" : "more") "
        + "accurate",
      subtitle: subtitle,
      panel: Panel(
        x: Axis("multiply-accumulates an image", range: 2e5...2e9, scale: .logarithmic),
        y: Axis("validation accuracy", range: 0...1.05, format: .percent(0)),
        marks: points.flatMap { point in
          let y = point.networks.accuracy
          // Names stand under their points, or above them where another's would be in the way.
          let isOver = points.contains {
            $0.isNear(point) && (0..<0.1).contains(y - $0.networks.accuracy)
          }
          return point.marks(y, nameAt: y + (isOver ? 0.035 : -0.045), .blue)
        }), size: Figure.Size(width: 1500, height: 950))
  }

  private func throughput(
    _ points: [Point], _ low: Point, _ high: Point, threads: Int
  ) -> Figure {
    let time = low.imagesPerSecond / high.imagesPerSecond
    return Figure(
      name: "throughput",
      title: "\("\(high.macs / low.macs, .fixed(0))") times the arithmetic takes "
        + "\("\(time, .fixed(0))") times as long",
      subtitle: "training steps, batch \(low.networks[0].settings.batchSize), "
        + "\(threads) threads; differs by machine",
      panel: Panel(
        x: Axis("multiply-accumulates an image", range: 2e5...2e9, scale: .logarithmic),
        y: Axis("training, images/s", range: 1...1e5, scale: .logarithmic),
        marks: points.flatMap { point in
          let y = point.imagesPerSecond
          let isUpper = points.contains { $0.isNear(point) && $0.imagesPerSecond < y }
          return point.marks(y, nameAt: y * (isUpper ? 1.6 : 0.6), .vermillion)
        }))
  }
}
