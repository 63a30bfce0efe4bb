import Experiments
import Page
import Plotting

extension Degradation {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let networks = findings.networks else {
      evidence.lacks(
        "degradation", "degradation-plain", "degradation-residual", "degradation-gap",
        because: "It takes plain20, plain56, residual20 and residual56: name all of them in --nets."
      )
      return evidence
    }
    for seeds in networks { evidence.histories(seeds, conditions) }
    evidence.figure(figure(networks))
    let last = networks.map(\.trainingLoss)
    let all = networks.flatMap { $0 }
    evidence.claim(
      "degradation-plain", .finding(.chosen("a tenth")),
      notes: "a plain 56-layer net trains worse than a plain 20-layer one",
      measured: last[1] / last[0], format: .fixed(2), unit: "times the training loss",
      is: .greater(than: 1.1), expecting: all.expectation(conditions))
    evidence.claim(
      "degradation-residual", .finding(.chosen("a tenth")), notes: "with shortcuts it does not",
      measured: last[3] / last[2], format: .fixed(2), unit: "times the training loss",
      is: .less(than: 1.1), expecting: all.expectation(conditions, inBuiltInRun: .differs))
    evidence.claim(
      "degradation-gap", .finding(.chosen("a fifth")),
      notes: "shortcuts are what makes the deep net learn",
      measured: last[3] / last[1], format: .fixed(2),
      unit: "of the plain 56-layer net's training loss", is: .less(than: 0.8),
      expecting: all.expectation(conditions))
    return evidence
  }

  private func figure(_ networks: [[TrainedNetwork]]) -> Figure {
    let last = networks.map(\.trainingLoss)
    let highest = networks.flatMap { $0 }.flatMap(\.curve.trainingLoss).max() ?? 1
    let (numbers, range) = epochs(networks[0][0].curve.epochs)
    func panel(_ title: String, _ networks: ArraySlice<[TrainedNetwork]>) -> Panel {
      let looks: [(String, Colour, Dash)] = [
        ("20 layers", .blue, .solid), ("56 layers", .vermillion, .dashed),
      ]
      return Panel(
        title: title,
        // There are no halves of epochs.
        x: Axis("epoch", range: range, ticks: numbers.count < 5 ? .at(numbers) : .automatic),
        y: Axis("training loss, nats", range: 0...highest * 1.05),
        marks: zip(networks, looks).flatMap { seeds, look in
          [Mark].spread(
            x: epochs(seeds[0].curve.epochs).numbers, runs: seeds.map(\.curve.trainingLoss),
            label: look.0, colour: look.1, dash: look.2, showsPoints: true)
        })
    }
    return Figure(
      name: "degradation",
      title: "56 layers end at \("\(last[1] / last[0], .fixed(1))") times the training loss of 20; "
        + "with shortcuts at \("\(last[3] / last[2], .fixed(1))") times",
      subtitle: subtitle(of: [networks[0]]), grid: .multiples(rows: 1, columns: 2),
      panels: [panel("plain", networks[..<2]), panel("with shortcuts", networks[2...])])
  }
}
