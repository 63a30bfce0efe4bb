import Experiments
import Foundation
import Page
import Plotting

extension Calibration {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let runs = findings.networks.flatMap { $0 }
    guard let inception = findings.networks.first(where: { $0.first?.title == "Inception10" }),
      !runs.isEmpty
    else {
      evidence.lacks(
        "calibration", "calibration-sure", "calibration-temperature",
        because: "The kept runs are not in Figures/runs/notes.")
      return evidence
    }
    var table = Table(
      "network", .right("accuracy"), .right("mean confidence"), .right("calibration error"),
      .right("temperature"), .right("error after it"))
    for network in findings.networks where !network.isEmpty {
      func text(_ style: NumberStyle, _ value: KeyPath<Run, Double>) -> String {
        Spread(network.map { $0[keyPath: value] }).text(style)
      }
      table.add(
        network[0].title, text(.percent(1), \.before.accuracy),
        text(.percent(1), \.before.confidence),
        text(.percent(1), \.before.error), text(.fixed(2), \.temperature),
        text(.percent(1), \.after.error))
    }
    evidence.table("calibration", table)
    let sure = Repeats(runs.map(\.before.excess))
    evidence.claim(
      "calibration-sure", .finding(.theory("calibrated: confidence and accuracy are equal")),
      notes: "networks that fit their training images closely are surer than they are right "
        + "(after Guo et al. 2017)",
      interval: sure, shown: sure.inPoints(" points more confidence than accuracy"),
      is: .greater(than: 0))
    let mended = Repeats(runs.map { log($0.after.error / $0.before.error) })
    evidence.claim(
      "calibration-temperature", .finding(.stated("most of it: less than half is left")),
      notes: "one temperature, chosen by other images, mends most of it (Guo et al. 2017)",
      interval: mended.factors,
      shown: mended.inWords(.fixed(2), " times the calibration error", exp),
      is: .less(than: 0.5))
    evidence.figure(figure(findings, inception))
    return evidence
  }

  private func figure(_ findings: Findings, _ inception: [Run]) -> Figure {
    let looks: [(Colour, PointShape)] = [
      (.ink, .circle), (.orange, .triangle), (.blue, .square), (.vermillion, .diamond),
    ]
    func panel(_ title: String, _ curve: KeyPath<Run, Reliability>) -> Panel {
      Panel(
        title: title,
        x: Axis("confidence: the softmax of the answer", range: 0...1, format: .percent(0)),
        y: Axis("share that is right", range: 0...1, format: .percent(0)),
        marks: [.line(x: [0, 1], y: [0, 1], colour: .muted, dash: .dotted)]
          + zip(findings.networks.filter { !$0.isEmpty }, looks).map { network, look in
            // Of the first seed; bins of few images say nothing.
            let points = network[0][keyPath: curve].bins.filter { $0.count >= 20 }
            return .line(
              x: points.map(\.meanConfidence), y: points.map(\.accuracy), label: network[0].title,
              colour: look.0, showsPoints: true)
          })
    }
    return Figure(
      name: "calibration",
      title: "Inception10 is sure of more than it knows, and one number mends that",
      subtitle:
        "the kept runs of 50 epochs, first seeds; 5,000 test photographs in \(bins) bins, the "
        + "other 5,000 chose the temperature",
      grid: Grid(rows: 1, columns: 2, sharesY: true),
      panels: [panel("as trained", \.before), panel("logits / temperature", \.after)],
      size: Figure.Size(width: 1900, height: 950), seriesNames: .abovePanels)
  }
}
