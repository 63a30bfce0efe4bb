import Experiments
import Page
import Plotting

extension FiveAtBest {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let global = findings.global.sweep
    let without = global[BestAgainstBest.without]
    let norm = global.arms.last!
    let arms =
      findings.four.sweep.arms.map { ($0.label, $0) } + [("by global norm", norm)]
    var table = Table(
      .left("clipped"), .right("best rate"), .right("test accuracy"), .right("lowest"),
      .right("more than without, in points"), .right("more than by global norm"))
    for (name, arm) in arms + [("not at all", without)] {
      table.add(
        name, arm.bestRateText,
        arm.bestResult.text(.percent(1)), "\(arm.bestResult.low, .percent(0))",
        name == "not at all" ? "" : Repeats.difference(of: arm, to: without).inPoints(""),
        name == "by global norm" ? "" : Repeats.difference(of: arm, to: norm).inPoints(""))
    }
    evidence.table("five", table)
    evidence.value("five.trainings", "\(repetitions)")

    // All four help if the one does that is least certain to.
    let gains = ([0, 1, 2].map { arms[$0].1 } + [norm]).map {
      Repeats.difference(of: $0, to: without)
    }
    let least = gains.min { $0.lowerBound < $1.lowerBound }!
    evidence.claim(
      "clip-any", .finding(.null("no clipping: 0")),
      notes: "any of the four helps (000): also the one that is least certain to",
      interval: least, shown: least.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let adaptive = Repeats.difference(of: findings.four.sweep[Self.adaptive], to: without)
    evidence.claim(
      "clip-adaptive", .finding(.null("no clipping")),
      notes: "adaptive clipping helps (Brock et al. 2021)",
      interval: adaptive, shown: adaptive.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let kept = Repeats.difference(of: norm, to: findings.four.sweep[Self.norm])
    evidence.claim(
      "clip-keeps-best", .finding(.null("no difference")),
      notes: "the global norm is better than by norm, as it keeps the direction of the step",
      interval: kept, shown: kept.inPoints, is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    return evidence
  }
}
