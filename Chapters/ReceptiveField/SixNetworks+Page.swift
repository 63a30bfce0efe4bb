import Experiments
import Page
import Plotting

extension SixNetworks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for network in findings.networks {
      if ["lenet5", "inception10", "resnet18"].contains(network.id) {
        evidence.table(network.id, table(network))
      }
      evidence.claim(
        "rf-\(network.id)", .check,
        notes: "\(network.title): the formula's field is where the gradients are",
        measured: network.layers.count(where: \.agrees),
        unit: "of \(network.layers.count) layers, blocks and paths",
        is: .equal(to: Double(network.layers.count)))
      evidence.value("six-networks.\(network.id)", "\(network.lastSide)")
    }
    evidence.figure(
      figure(findings.networks),
      alternative: "The receptive field over the depth of the six networks")
    return evidence
  }

  private func table(_ network: SeenNetwork) -> Table {
    var table = Table(
      "layer", .right("field"), .right("stride"), .right("start"), .right("centre"),
      .right("measured"))
    // A block's inner rows are shown once, for ResNet18.
    for layer in network.layers where !layer.isInBlock || network.id == "resnet18" {
      let axis = layer.formula
      table.add(
        (layer.isInBlock ? "· \(mark(layer.path)) " : "") + layer.text, "\(axis.size)",
        "\(axis.stride)", "\(axis.start)", "\(axis.centre)",
        layer.measured.map { "\($0.size)/\($0.stride)/\($0.start)/\($0.centre)" } ?? "–")
    }
    return table
  }

  /// A block's path in a word: "body", "shortcut", "branch 2".
  private func mark(_ path: String) -> String {
    let words = path.split(separator: " ")
    if let index = words.firstIndex(of: "branch") { return "branch \(words[index + 1])" }
    return words.contains("body") ? "body" : "shortcut"
  }

  private func figure(_ networks: [SeenNetwork]) -> Figure {
    let styles: [(Colour, Dash)] = [
      (.sky, .dotted), (.pink, .dashDotDotted), (.green, .dashDotted), (.vermillion, .dashed),
      (.orange, .longDashed), (.blue, .solid),
    ]
    // Where each name stands: the short curves' to the left of their ends.
    let places: [(Double, Double, TextAlignment)] = [
      (2.1, 0.3, .left), (-0.15, 1.2, .right), (-0.15, 1.2, .right), (0.25, 1.08, .left),
      (0.25, 1.08, .left), (0.25, 1.08, .left),
    ]
    let marks = zip(zip(networks, styles), places).flatMap { pair, place -> [Mark] in
      let (network, style) = pair
      let growth = network.growth
      let end = growth.last!
      return [
        .line(
          x: growth.map { Double($0.depth) }, y: growth.map { Double($0.side) }, colour: style.0,
          dash: style.1, showsPoints: true),
        .text(
          network.title, x: Double(end.depth) + place.0, y: Double(end.side) * place.1,
          alignment: place.2, colour: style.0, size: 1),
      ]
    }
    return Figure(
      name: "field-depth",
      title: "Four fields outgrow the image; what lies outside of it is padding",
      subtitle: "theoretical receptive field, equal to the measured one at every layer",
      panel: Panel(
        x: Axis("convolutions so far", range: 0...20, ticks: .every(2)),
        y: Axis(
          "side of the receptive field (pixels)", range: 1...512, scale: .logarithmic,
          ticks: .at([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])),
        marks: [
          .horizontalRule(32, label: "side of the image", dash: .dotted),
          .arrow(from: (x: 3.05, y: 2), to: (x: 1.1, y: 5.6), colour: styles[0].0),
        ] + marks),
      size: Figure.Size(width: 1500, height: 900))
  }
}
