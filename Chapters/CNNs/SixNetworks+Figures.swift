import Experiments
import Page
import Plotting

extension SixNetworks {
  /// Accuracy and loss of a network beside each other, training and validation (in the setting of the notes:
  /// test) in each.
  func curves(of networks: [TrainedNetwork]) -> Figure {
    let curves = networks.map(\.curve)
    let (numbers, range) = epochs(curves[0].epochs)
    func spread(
      _ values: KeyPath<LearningCurve, [Double]>, _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      let marks = [Mark].spread(
        x: numbers, runs: curves.map { $0[keyPath: values] }, label: label, colour: colour,
        dash: dash, showsPoints: numbers.count <= 12)
      // One run has no band; where it leaves the axis, a shape would be drawn that means nothing.
      return curves.count > 1 ? marks : [marks[1]]
    }
    func marks(
      _ training: KeyPath<LearningCurve, [Double]>, _ validation: KeyPath<LearningCurve, [Double]>
    ) -> [Mark] {
      spread(training, "training", .blue, .solid)
        + spread(validation, networks[0].measured, .vermillion, .dashed)
    }
    let x = Axis(
      "epoch", range: range, ticks: numbers.count <= 10 ? .at(numbers) : .automatic)
    return Figure(
      name: "curve-\(networks[0].network)",
      title:
        "\(networks[0].title): \("\(networks.accuracy, .percent(1))") of the test images after "
        + "\(curves[0].epochs) epoch\(curves[0].epochs == 1 ? "" : "s")",
      subtitle: subtitle(of: [networks]), grid: .row(of: 2),
      panels: [
        Panel(
          title: "accuracy", x: x, y: Axis("share recognised", range: 0...1, format: .percent(0)),
          marks: marks(\.trainingAccuracy, \.validationAccuracy)),
        Panel(
          title: "loss", x: x, y: Axis("cross-entropy, nats", range: 0...lossLimit(curves)),
          marks: marks(\.trainingLoss, \.validationLoss)),
      ])
  }

  /// A little above all losses; a first epoch far above guessing, which is log 10 = 2.3, does not
  /// flatten the others.
  private func lossLimit(_ curves: [LearningCurve]) -> Double {
    let losses = curves.flatMap { $0.trainingLoss + $0.validationLoss }.filter(\.isFinite)
    let limit = min(losses.max() ?? 1, max(3, 2 * losses.percentiles([0.8])[0]))
    return (limit * 1.08 * 10).rounded(.up) / 10
  }

  /// All networks in one figure.
  func overlay(_ all: [[TrainedNetwork]]) -> Figure {
    let looks: [(Colour, Dash)] = [
      (.ink, .dotted), (.orange, .dashed), (.green, .dashDotted), (.blue, .longDashed),
      (.pink, .dashDotDotted), (.vermillion, .solid),
    ]
    // As many steps for all: who goes on longer is drawn to here.
    let count = all.map { $0[0].curve.epochs }.min()!
    func marks(_ values: KeyPath<LearningCurve, [Double]>) -> [Mark] {
      all.enumerated().flatMap { index, networks in
        let (colour, dash) = looks[index % looks.count]
        return [Mark].spread(
          x: epochs(count).numbers,
          runs: networks.map { Array($0.curve[keyPath: values].prefix(count)) },
          label: networks[0].title, colour: colour, dash: dash, showsPoints: count <= 10)
      }
    }
    let x = Axis(
      "epoch", range: epochs(count).range,
      ticks: count <= 10 ? .at(epochs(count).numbers) : .automatic)
    func last(_ networks: [TrainedNetwork]) -> Double {
      networks.map { $0.curve.validationAccuracy[count - 1] }.median
    }
    let best = all.max { last($0) < last($1) }!
    return Figure(
      name: "overlay",
      title: "\(best[0].title) is ahead after \(count) epoch\(count == 1 ? "" : "s"): "
        + "\("\(last(best), .percent(1))") of the \(best[0].measured) images",
      subtitle: subtitle(of: all), grid: Grid(rows: 2, columns: 1, sharesX: true),
      panels: [
        Panel(
          title: "accuracy, \(best[0].measured)", x: x,
          y: Axis("share recognised", range: 0...1, format: .percent(0)),
          marks: marks(\.validationAccuracy)),
        Panel(
          title: "loss, training", x: x, y: Axis("cross-entropy, nats", range: 0...3),
          marks: marks(\.trainingLoss)),
      ], size: Figure.Size(width: 1600, height: 1500))
  }
}
