import Experiments
import Page
import Plotting

extension Voting {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let votes = findings.votes
    var table = Table(
      "sub-networks", .right("probabilities averaged"), .right("geometric mean"))
    for k in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] where k <= subNetworks {
      table.add(
        "\(k)", Repeats(votes.map { $0.arithmetic[k - 1] }).text(.percent(1)),
        Repeats(votes.map { $0.geometric[k - 1] }).text(.percent(1)))
    }
    table.add("whole network", Repeats(votes.map(\.whole)).text(.percent(1)))
    evidence.table("averaging", table)
    let alone = Repeats(votes.map { $0.whole - $0.alone })
    evidence.claim(
      "drop-one-subnetwork", .finding(.null("the whole network knows no more: 0")),
      notes: "a sub-network alone knows less than the whole (our question)", interval: alone,
      shown: alone.inPoints(" points worse"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    // As near as makes no difference: nearer than a quarter of what a sub-network alone lacks.
    let average = Repeats(votes.map { $0.whole - $0.arithmetic.last! })
    let near = alone.mean / 4
    evidence.claim(
      "drop-average",
      .finding(
        .null("a quarter of what one sub-network lacks, \("\(near * 100, .fixed(2))") points")),
      notes: "the whole network stands in for the average of its sub-networks (our question)",
      interval: Repeats(average.values.map { $0 * 100 }),
      shown: average.inPoints(" points above the average of \(subNetworks)"),
      is: .near(0, within: (near * 1e4).rounded() / 100), expecting: conditions.expecting(.agrees))
    let enough = (1...subNetworks).first { k in
      Repeats(votes.map { $0.whole - $0.arithmetic[k - 1] }).mean <= near
    }
    evidence.value("voting.enough", enough.map { "\($0)" } ?? "more than \(subNetworks)")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// On the left accuracy, as in the paper; on the right what the eye cannot see there, the difference
  /// within each repetition.
  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let votes = findings.votes
    let x = (1...subNetworks).map(Double.init)
    let axis = Axis(
      "sub-networks averaged", range: 1...Double(max(subNetworks, 2)), scale: .logarithmic)
    let styles: [(KeyPath<Vote, [Double]>, String, Colour, Dash)] = [
      (\.arithmetic, "mean of probabilities", .blue, .solid),
      (\.geometric, "geometric mean", .vermillion, .dashed),
    ]
    let whole = votes.map(\.whole)
    let differences = styles.flatMap { path, label, colour, dash -> [Mark] in
      let points = x.indices.map { k in
        Repeats(votes.map { ($0[keyPath: path][k] - $0.whole) * 100 })
      }
      return [
        .band(x: x, low: points.map(\.lowerBound), high: points.map(\.upperBound), colour: colour),
        .line(x: x, y: points.map(\.mean), label: label, colour: colour, dash: dash),
      ]
    }
    return Figure(
      name: "averaging",
      title: "The whole network answers as well as \(subNetworks) of its sub-networks together",
      subtitle:
        "\(conditions.dataset.rawValue), one hidden layer of 400, \(findings.digits) digits, "
        + "p = \(dropped.settingText), \(findings.steps) steps of SGD \(findings.rate.settingText); "
        + "\(repetitions) repetitions",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "median, lowest to highest", x: axis,
          y: Axis("test accuracy", format: .percent(0)),
          marks: styles.flatMap { path, label, colour, dash in
            [Mark].spread(
              x: x, runs: votes.map { $0[keyPath: path] }, label: label, colour: colour, dash: dash)
          }
            + [Mark].spread(
              x: [x.first!, x.last!], runs: whole.map { [$0, $0] }, label: "whole network",
              colour: .ink, dash: .dotted)),
        Panel(
          title: "less the whole network: mean and its interval", x: axis,
          y: Axis("difference (points)"),
          marks: [.horizontalRule(0, colour: .ink, dash: .dotted)] + differences),
      ], seriesNames: .abovePanels)
  }
}
