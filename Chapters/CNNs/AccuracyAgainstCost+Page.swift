import Experiments
import Page
import Plotting

extension AccuracyAgainstCost {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let points = zip(findings.networks, findings.costs).map { Timed(networks: $0, cost: $1) }
    guard points.count > 1, let low = points.min(by: { $0.macs < $1.macs }),
      let high = points.max(by: { $0.macs < $1.macs })
    else {
      evidence.lacks(
        "accuracy-macs", "throughput",
        because: "There are fewer than two of the six networks to compare.")
      return evidence
    }
    evidence.figure(accuracy(findings))
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
  private struct Timed {
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
    func isNear(_ other: Timed) -> Bool {
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

  /// Whether no other point lies close below.
  private func isLowest(_ point: Point, _ series: Series) -> Bool {
    !series.points.contains {
      $0.title != point.title && (0.5...2).contains(Double($0.macs) / Double(point.macs))
        && (0..<0.04).contains(point.accuracy - $0.accuracy)
    }
  }

  private func accuracy(_ findings: Findings) -> Figure {
    let looks: [(Colour, PointShape)] = [(.blue, .circle), (.vermillion, .diamond)]
    let first = findings.series[0].points
    let best = first.max { $0.accuracy < $1.accuracy }!
    let cheap = first.filter { $0.macs * 10 < best.macs }.max { $0.accuracy < $1.accuracy }
    let title =
      cheap.map {
        "As many epochs, 1/\(best.macs / $0.macs) of the arithmetic: \($0.title) is within "
          + "\("\((best.accuracy - $0.accuracy) * 100, .fixed(1))") points of \(best.title)"
      } ?? "\(best.title) is the most accurate"
    return Figure(
      name: "accuracy-macs", title: title,
      subtitle: "test images, the median over the seeds; arithmetic for one image of 32 x 32 x 3",
      panel: Panel(
        x: Axis("multiply-accumulates an image", range: 2e5...3e9, scale: .logarithmic),
        y: Axis("test accuracy", range: 0.4...0.8, format: .percent(0)),
        marks: zip(findings.series, looks).flatMap { series, look in
          return [
            Mark.points(
              x: series.points.map { Double($0.macs) }, y: series.points.map(\.accuracy),
              label: series.label, colour: look.0, shape: look.1, size: 1.6)
          ]
            + series.points.map { point in
              .text(
                point.title, x: Double(point.macs) * 1.12,
                // Above its point where another is right below it.
                y: point.accuracy + (isLowest(point, series) ? -0.012 : 0.012), colour: look.0,
                size: 0.8)
            }
        }), size: Figure.Size(width: 1500, height: 950), seriesNames: .abovePanels)
  }

  private func throughput(
    _ points: [Timed], _ low: Timed, _ high: Timed, threads: Int
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
