import Experiments
import Page
import Plotting

extension Averaging {
  func evidence(from findings: OutcomeSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.accuracies()
    let plain = Self.label(.constant, nil)
    let decay = decays.max {
      sweep[Self.label(.constant, $0)].validation < sweep[Self.label(.constant, $1)].validation
    }!
    let best = Self.label(.constant, decay)
    let gain = sweep.difference(of: best, to: plain)
    evidence.claim(
      "recipe-average", .finding(.null("no difference: 0")),
      notes: "an average of the weights is better than the last ones (Polyak and Juditsky 1992)",
      interval: gain, shown: gain.inPoints(" points more, a share of \(decay.settingText) kept"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let falling = sweep.difference(of: best, to: Self.label(.cosine, nil))
    evidence.claim(
      "recipe-average-decay", .finding(.null("no difference: 0")),
      notes: "an average does what a falling rate does (ours): it is as good",
      interval: falling, shown: falling.inPoints(" points more than with a rate that falls"),
      is: .atLeast(0), expecting: conditions.expecting(.agrees))
    let cosine = sweep.difference(
      of: Self.label(.cosine, decays[decays.count / 2]), to: Self.label(.cosine, nil))
    evidence.claim(
      "recipe-average-cosine", .finding(.null("no difference: 0")),
      notes: "where the rate falls, an average helps as well (ours)", interval: cosine,
      shown: cosine.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.table("averaging", sweep.table("weights", style: .percent(1), tolerance: 0.01))
    evidence.figure(
      sweep.figure(
        name: "averaging",
        title: "With a constant rate, the average of the weights is the better network",
        subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps of momentum",
        score: Axis("test accuracy", range: 0.8...0.95, format: .percent(0))))
    return evidence
  }
}

extension Sweep.Arm {
  /// What the best rate is chosen by, there.
  var validation: Double { scores[best].map(\.validation).mean }
}
