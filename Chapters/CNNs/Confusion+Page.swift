import Experiments
import Page
import Plotting

extension Confusion {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let networks = findings.networks else {
      evidence.lacks(
        "confusion", "confusion.network", "confusion.pair",
        because: "There are no answers of the best network: it is not trained, or on its way.")
      return evidence
    }
    let classes = findings.counts.indices
    let all = findings.counts.flatMap { $0 }.reduce(0, +)
    let right = classes.reduce(0) { $0 + findings.counts[$1][$1] }
    // Counted both ways.
    let pairs = classes.flatMap { first in
      classes.dropFirst(first + 1).map { second in
        (first, second, findings.counts[first][second] + findings.counts[second][first])
      }
    }
    let worst = pairs.max { $0.2 < $1.2 }!
    evidence.value("confusion.network", networks[0].title)
    evidence.value(
      "confusion.pair",
      "\(findings.classNames[worst.0]) and \(findings.classNames[worst.1]), \(worst.2) times")
    evidence.figure(confusion(findings, networks, wrong: all - right))
    return evidence
  }

  private func confusion(_ findings: Findings, _ networks: [TrainedNetwork], wrong: Int) -> Figure {
    let names = findings.classNames
    let counts = findings.counts.flatMap { $0 }.map(Double.init)
    let shades = counts.map { $0.squareRoot() }
    let lightest = shades.max()! * 0.6
    let ticks = Axis.Ticks.labelled(
      names.enumerated().map { Axis.Tick(Double($0.offset), $0.element) })
    let numbers = counts.enumerated().filter { $0.element > 0 }.map { index, count in
      Mark.text(
        "\(Int(count))", x: Double(index % names.count), y: Double(index / names.count),
        alignment: .center, colour: shades[index] > lightest ? .ink : .white, size: 0.8)
    }
    return Figure(
      name: "confusion",
      title: "\(networks[0].title) takes \("\(wrong, .grouped)") of "
        + "\("\(counts.reduce(0, +), .grouped)") images for another class",
      // Only the first seed's answers are counted.
      subtitle: subtitle(of: [[networks[0]]]),
      panel: Panel(
        x: Axis("answer of the network", ticks: ticks),
        y: Axis("class", ticks: ticks, isReversed: true),
        marks: [
          .heatMap(
            rows: names.count, columns: names.count, values: shades,
            colourLabel: "square root of the number")
        ] + numbers),
      size: Figure.Size(width: 1400, height: 1150))
  }
}
