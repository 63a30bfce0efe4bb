import Experiments
import Page
import Plotting

extension Voting {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let votes = findings.votes
    func median(_ values: (Vote) -> Double) -> Double { votes.map(values).median }
    let whole = median(\.whole)
    let (arithmetic, geometric) = (median(\.arithmetic.last!), median(\.geometric.last!))
    var table = Table(
      "sub-networks", .right("probabilities averaged"), .right("geometric mean"))
    for k in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] where k <= subNetworks {
      table.add(
        "\(k)", Spread(votes.map { $0.arithmetic[k - 1] }).text(.percent(1)),
        Spread(votes.map { $0.geometric[k - 1] }).text(.percent(1)))
    }
    table.add("whole network", Spread(votes.map(\.whole)).text(.percent(1)))
    evidence.table("averaging", table)
    evidence.claim(
      "drop-one-subnetwork", .finding(.chosen("half a point")),
      notes: "a sub-network alone knows less than the whole (our question)",
      measured: (whole - median { $0.arithmetic[0] }) * 100, format: .fixed(1),
      unit: "points worse", is: .greater(than: 0.5))
    evidence.claim(
      "drop-average", .finding(.chosen("three points")),
      notes: "the whole network stands in for the average (our question)",
      measured: abs(whole - arithmetic) * 100, format: .fixed(1),
      unit: "points from the average of \(subNetworks)", is: .less(than: 3))
    evidence.value("voting.whole", "\(whole, .percent(1))")
    evidence.value("voting.arithmetic", "\(arithmetic, .percent(1))")
    evidence.value("voting.geometric", "\(geometric, .percent(1))")
    let enough = (1...subNetworks).first { k in
      median { $0.arithmetic[k - 1] } >= whole - 0.005
    }
    evidence.value("voting.enough", enough.map { "\($0)" } ?? "more than \(subNetworks)")
    let x = (1...subNetworks).map(Double.init)
    evidence.figure(
      Figure(
        name: "averaging",
        title: "The whole network answers as well as \(subNetworks) of its sub-networks together",
        subtitle: """
          \(conditions.dataset.rawValue), one hidden layer of 400, trained on \(digits) digits with \
          p = \(rate.settingText); \(seeds) seeds: median, lowest to highest
          """,
        panel: Panel(
          x: Axis(
            "sub-networks averaged", range: 1...Double(max(subNetworks, 2)), scale: .logarithmic),
          y: Axis("test accuracy", format: .percent(0)),
          marks: [Mark].spread(
            x: x, runs: votes.map(\.arithmetic), label: "probabilities", colour: .blue, dash: .solid
          )
            + [
              .line(
                x: x, y: x.indices.map { index in median { $0.geometric[index] } },
                label: "geometric", colour: .vermillion, dash: .dashed),
              .horizontalRule(whole, label: "whole network", colour: .ink, dash: .dotted),
            ])))
    return evidence
  }
}
