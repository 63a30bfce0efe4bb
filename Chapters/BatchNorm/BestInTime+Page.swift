import Experiments
import Page
import Plotting

extension BestInTime {
  func evidence(from sweeps: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "steps", .right("with BN"), .right("at rate"), .right("without"), .right("at rate"),
      .right("difference"))
    for (milestone, sweep) in zip(milestones, sweeps) {
      let (with, without) = (sweep["with BN"], sweep["without"])
      table.add(
        "\(milestone, .grouped)", with.bestResult.text(.percent(1)), with.bestRateText,
        without.bestResult.text(.percent(1)), without.bestRateText, gain(sweep).inPoints)
    }
    evidence.table("best-in-time", table)
    evidence.value(
      "best-in-time.end",
      "\(sweeps.last!["with BN"].bestResult.mean, .percent(1)) after "
        + "\(milestones.last!, .grouped) steps")
    let (first, last) = (gain(sweeps[0]), gain(sweeps.last!))
    evidence.claim(
      "bn-accuracy", .finding(.null("no normalisation: 0")),
      notes: "with BN the net is accurate almost from the start (003)",
      interval: first,
      shown: "\(first.inPoints) more after \(milestones[0]) steps",
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    evidence.claim(
      "bn-final-gap", .finding(.null("no difference: 0")),
      notes: "BN tests more accurate to the end of training (003, figure a)",
      interval: last.range { $0 * 100 },
      shown: "\(last.inPoints) more after \(milestones.last!.settingText) steps",
      is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.claim(
      "bn-imagenet", .source("Ioffe and Szegedy 2015, abstract"),
      notes: "the same accuracy with 14 times fewer steps on ImageNet (003)",
      measured: 14, unit: "times fewer steps", is: .equal(to: 14))
    evidence.figure(figure(sweeps, conditions))
    return evidence
  }

  private func gain(_ sweep: Sweep) -> Repeats {
    sweep.difference(of: "with BN", to: "without")
  }

  private func figure(_ sweeps: [Sweep], _ conditions: RunConditions) -> Figure {
    let x = milestones.map(Double.init)
    func curve(_ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      let results = sweeps.map { $0[label].bestResult }
      return [
        .band(x: x, low: results.map(\.low), high: results.map(\.high), colour: colour),
        .line(
          x: x, y: results.map(\.mean), label: label, colour: colour, dash: dash,
          showsPoints: true),
      ]
    }
    return Figure(
      name: "best-in-time", title: "Each at its best rate: ahead at first, level in the end",
      subtitle:
        "\(conditions.dataset.rawValue), batch 60, \(repetitions) runs each at the rate "
        + "that is best by then: mean, lowest to highest",
      panel: Panel(
        x: Axis(
          "training step", scale: .logarithmic,
          ticks: .labelled(x.map { Axis.Tick($0, "\($0, .grouped)") })),
        y: Axis("test accuracy", range: 0...1, format: .percent(0)),
        marks: curve("without", .vermillion, .dashed) + curve("with BN", .blue, .solid)))
  }
}
