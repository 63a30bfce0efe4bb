import Experiments
import Page
import Plotting

extension LongDepth {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let networks = findings.networks else {
      evidence.lacks(
        "long-depth", "long-depth.epochs", "long-depth.plain", "long-depth.plain-test",
        "long-depth.residual", "long-depth.residual-test",
        because: "The four runs of 20 and of 56 layers are not in \(Self.folder).")
      return evidence
    }
    evidence.figure(figure(networks))
    evidence.table("long-depth", table(networks))
    evidence.value("long-depth.epochs", "\(networks[0].curve.epochs)")
    // One training each: what the errors differ by has no interval, and so there is no verdict on it.
    for (name, shallow, deep) in [
      ("plain", networks[0], networks[1]), ("residual", networks[2], networks[3]),
    ] {
      evidence.value(
        "long-depth.\(name)", points(deep.trainingError.last! - shallow.trainingError.last!))
      evidence.value(
        "long-depth.\(name)-test", points(deep.testError.last! - shallow.testError.last!))
    }
    return evidence
  }

  /// "4.1 points more", "0.3 points fewer".
  private func points(_ difference: Double) -> String {
    "\(abs(difference) * 100, .fixed(1)) points \(difference < 0 ? "fewer" : "more")"
  }

  private func table(_ networks: [TrainedNetwork]) -> Table {
    var table = Table(
      "network", .right("epochs"), .right("training loss"), .right("training error"),
      .right("test error"))
    for network in networks {
      table.add(
        network.title, "\(network.curve.epochs)", "\(network.curve.trainingLoss.last!, .fixed(2))",
        "\(network.trainingError.last!, .percent(1))", "\(network.testError.last!, .percent(1))")
    }
    return table
  }

  /// As in the paper's figure: a panel for training and one for test.
  private func figure(_ networks: [TrainedNetwork]) -> Figure {
    let looks: [(Colour, Dash)] = [
      (.blue, .solid), (.vermillion, .dashed), (.pink, .dashDotted), (.orange, .longDashed),
    ]
    let (numbers, range) = epochs(networks[0].curve.epochs)
    let highest = networks.flatMap { $0.trainingError + $0.testError }.max()!
    func panel(_ title: String, _ errors: KeyPath<TrainedNetwork, [Double]>) -> Panel {
      Panel(
        title: title, x: Axis("epoch", range: range, ticks: .every(2)),
        y: Axis("error", range: 0...min(1, highest * 1.05), format: .percent(0)),
        marks: zip(networks, looks).map { network, look in
          .line(
            x: numbers, y: network[keyPath: errors], label: network.title, colour: look.0,
            dash: look.1)
        })
    }
    let last = networks.map { $0.trainingError.last! }
    return Figure(
      name: "long-depth",
      title: "56 layers make \("\(last[1] / last[0], .fixed(1))") times the training errors of 20 "
        + "plain, \("\(last[3] / last[2], .fixed(1))") times with shortcuts",
      subtitle: subtitle(of: networks.map { [$0] }) + ", one seed", grid: .row(of: 2),
      panels: [panel("training", \.trainingError), panel("test", \.testError)],
      size: Figure.Size(width: 2000, height: 950))
  }
}

extension TrainedNetwork {
  /// The shares that it gets wrong, after each epoch: in training those of the epoch's own steps, so of
  /// shifted and mirrored images, while it still learns.
  fileprivate var trainingError: [Double] { curve.trainingAccuracy.map { 1 - $0 } }
  fileprivate var testError: [Double] { curve.validationAccuracy.map { 1 - $0 } }
}
