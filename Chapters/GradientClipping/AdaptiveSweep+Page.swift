import Experiments
import Page
import Plotting

extension AdaptiveSweep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let isFull = conditions.size != .quick
    let sweep = findings.adaptive.sweep
    let without = findings.global.sweep[RateAndLimit.without]
    let best = Best("adaptive", of: sweep.arms.map(\.label), in: findings.adaptive)
    let global = Best(
      "global", of: findings.global.sweep.arms.dropLast().map(\.label), in: findings.global)
    let gain = Repeats.difference(of: best.arm, to: without)
    evidence.claim(
      "clip-adaptive", .finding(.null("no clipping: 0; the interval is in brackets")),
      notes: "adaptive clipping helps (Brock et al. 2021)",
      measured: gain.mean * 100, shown: gain.points, is: .greater(than: 0),
      expecting: isFull ? .agrees : nil)
    evidence.value(
      "adaptive-sweep.to-global", Repeats.difference(of: best.arm, to: global.arm).points)
    evidence.value("adaptive-sweep.best", best.arm.label)
    evidence.value("adaptive-sweep.rate", best.arm.bestRate.settingText)
    evidence.value("adaptive-sweep.accuracy", best.arm.bestResult.text(.percent(1)))
    evidence.figure(
      sweep.heatMap(
        name: "adaptive", title: "A limit in lengths of the weights has to be chosen, too",
        subtitle: conditions.subtitle("SGD, \(steps) steps"), arm: "limit λ",
        score: "test accuracy", range: 0...0.7))
    return evidence
  }
}
