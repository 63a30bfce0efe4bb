import Experiments
import Page
import Plotting

extension FiveNetworks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for network in findings.networks {
      evidence.table(network.id, table(network))
      evidence.claim(
        "rf-\(network.id)", .check,
        notes: "\(network.title): the formula's field is where the gradients are",
        measured: network.layers.count(where: \.agrees),
        unit: "of \(network.layers.count) layers, blocks and paths",
        is: .equal(to: Double(network.layers.count)))
      evidence.value("five-networks.\(network.id)", "\(network.lastSide)")
    }
    evidence.figure(
      figure(findings.networks),
      alternative: "The receptive field over the depth of the five networks")
    return evidence
  }

  private func table(_ network: SeenNetwork) -> Table {
    var table = Table(
      "layer", .right("field"), .right("stride"), .right("start"), .right("centre"),
      .right("measured"))
    for layer in network.layers {
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
      (.pink, .dashDotDotted), (.green, .dashDotted), (.vermillion, .dashed),
      (.orange, .longDashed), (.blue, .solid),
    ]
    let marks = zip(networks, styles).flatMap { network, style -> [Mark] in
      let growth = network.growth
      let end = growth.last!
      // The short curves end below the others: their names stand to the left.
      let isLong = end.depth > 5
      return [
        .line(
          x: growth.map { Double($0.depth) }, y: growth.map { Double($0.side) }, colour: style.0,
          dash: style.1, showsPoints: true),
        .text(
          network.title, x: Double(end.depth) + (isLong ? 0.25 : -0.15),
          y: Double(end.side) * (isLong ? 1.08 : 1.2), alignment: isLong ? .left : .right,
          colour: style.0, size: 1),
      ]
    }
    return Figure(
      name: "field-depth", title: "Every network but LeNet5 comes to see the whole image",
      subtitle: "theoretical receptive field, equal to the measured one at every layer",
      panel: Panel(
        x: Axis("convolutions so far", range: 0...20, ticks: .every(2)),
        y: Axis(
          "side of the receptive field (pixels)", range: 1...512, scale: .logarithmic,
          ticks: .at([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])),
        marks: [.horizontalRule(32, label: "image", dash: .dotted)] + marks),
      size: Figure.Size(width: 1500, height: 900))
  }
}
