import Experiments
import Page
import Plotting

extension SixNetworks {
  /// Accuracy and loss of a network beside each other, training and validation in each.
  func curves(of networks: [TrainedNetwork]) -> Figure {
    let curves = networks.map(\.curve)
    let (numbers, range) = epochs(curves[0].epochs)
    func marks(
      _ training: KeyPath<LearningCurve, [Double]>, _ validation: KeyPath<LearningCurve, [Double]>
    ) -> [Mark] {
      [Mark].spread(
        x: numbers, runs: curves.map { $0[keyPath: training] }, label: "training",
        colour: .blue, dash: .solid, showsPoints: numbers.count <= 12)
        + [Mark].spread(
          x: numbers, runs: curves.map { $0[keyPath: validation] }, label: "validation",
          colour: .vermillion, dash: .dashed, showsPoints: numbers.count <= 12)
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
    func marks(_ values: KeyPath<LearningCurve, [Double]>) -> [Mark] {
      all.enumerated().flatMap { index, networks in
        let (colour, dash) = looks[index % looks.count]
        return [Mark].spread(
          x: epochs(networks[0].curve.epochs).numbers,
          runs: networks.map { $0.curve[keyPath: values] }, label: networks[0].title,
          colour: colour, dash: dash)
      }
    }
    // Where some have many epochs and some have few, a logarithmic axis shows both.
    let counts = all.map { $0[0].curve.epochs }
    let isWide = counts.max()! > 2 * counts.min()!
    let last = Double(counts.max()!)
    let x = Axis(
      "epoch", range: isWide ? 1...last : epochs(counts.max()!).range,
      scale: isWide ? .logarithmic : .linear,
      ticks: isWide ? .at([1, 2, 5, 10, 20, 50].filter { $0 <= last }) : .automatic)
    let best = all.max { $0.accuracy < $1.accuracy }!
    return Figure(
      name: "overlay",
      title: "\(best[0].title) is most accurate: "
        + "\("\(best.accuracy, .percent(1))") of the test images",
      subtitle: subtitle(of: all), grid: Grid(rows: 2, columns: 1, sharesX: true),
      panels: [
        Panel(
          title: "validation accuracy", x: x,
          y: Axis("share recognised", range: 0...1, format: .percent(0)),
          marks: marks(\.validationAccuracy)),
        Panel(
          title: "training loss", x: x, y: Axis("cross-entropy, nats"),
          marks: marks(\.trainingLoss)),
      ], size: Figure.Size(width: 1600, height: 1500))
  }
}
