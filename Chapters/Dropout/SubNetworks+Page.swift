import Experiments
import Page
import Plotting

extension SubNetworks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-subnetwork", .check,
      notes: "each training step has its own random sub-network (000, 002)",
      measured: Set(findings.masks).count, unit: "different masks in \(steps) steps",
      is: .equal(to: Double(steps)))
    evidence.claim(
      "drop-inference", .check, notes: "at test time all units are kept (000, 002)",
      measured: findings.masksAtInference == 0, is: .holding)
    let widths = findings.widths
    let all = widths.dropFirst().dropLast().map { [Bool](repeating: true, count: $0) }
    let kept = findings.masks.map { $0.map { $0.map { $0 > 0 } } }
    let names = ["before: all units"] + (1...steps).map { "step \($0)" }
    evidence.figure(
      Figure(
        name: "sub-networks", title: "Every training step trains another part of the network",
        subtitle: """
          4 inputs, two hidden layers of 6, 3 outputs, p = \(rate.settingText) in the hidden layers; \
          masks as drawn by the layers; × dropped
          """,
        grid: .row(of: names.count),
        panels: zip(names, [all] + kept).map { diagram($0, widths, kept: $1) },
        size: .init(width: 1800, height: 600)))
    return evidence
  }

  /// The units of each layer from left to right, with the connections between those that are kept.
  private func diagram(_ title: String, _ widths: [Int], kept hidden: [[Bool]]) -> Panel {
    let kept =
      [[Bool](repeating: true, count: widths[0])] + hidden
      + [[Bool](repeating: true, count: widths.last!)]
    let tallest = Double(widths.max()!)
    func place(_ layer: Int, _ unit: Int) -> (x: Double, y: Double) {
      (2.4 * Double(layer), (tallest - Double(widths[layer])) / 2 + Double(unit) + 0.5)
    }
    let radius = 0.3
    /// Where the line from one unit to another leaves the first one's circle.
    func edge(
      _ unit: (x: Double, y: Double), towards other: (x: Double, y: Double)
    ) -> (x: Double, y: Double) {
      let (dx, dy) = (other.x - unit.x, other.y - unit.y)
      let share = radius / (dx * dx + dy * dy).squareRoot()
      return (unit.x + share * dx, unit.y + share * dy)
    }
    var marks: [Mark] = []
    var weights = 0
    for layer in 0..<(widths.count - 1) {
      for from in 0..<widths[layer] where kept[layer][from] {
        for to in 0..<widths[layer + 1] where kept[layer + 1][to] {
          weights += 1
          marks.append(
            .arrow(
              from: edge(place(layer, from), towards: place(layer + 1, to)),
              to: edge(place(layer + 1, to), towards: place(layer, from)),
              colour: .muted, width: 0.5, hasHead: false))
        }
      }
    }
    for layer in widths.indices {
      let isHidden = layer > 0 && layer < widths.count - 1
      for unit in 0..<widths[layer] {
        let (x, y) = place(layer, unit)
        let isKept = kept[layer][unit]
        marks.append(
          .circle(
            isKept ? "" : "×", x: x, y: y, radius: radius,
            fill: isKept && isHidden ? .sky : .white, stroke: isKept ? .ink : .faint,
            textColour: .vermillion, textSize: 1.2))
      }
    }
    marks.append(
      .text(
        "\(weights) weights", x: place(widths.count - 1, 0).x / 2, y: -0.5, alignment: .center,
        size: 1))
    return Panel(
      title: title, x: Axis(range: -0.6...(2.4 * Double(widths.count - 1) + 0.6), isVisible: false),
      y: Axis(range: -1...(tallest + 0.2), isVisible: false), marks: marks, hasEqualUnits: true)
  }
}
