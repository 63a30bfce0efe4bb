import Experiments
import Page
import Plotting

extension Schedules {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep.accuracies()
    let constant = RateShape.constant.rawValue
    for shape in RateShape.allCases where shape != .constant {
      let gain = sweep.difference(of: shape.rawValue, to: constant)
      evidence.claim(
        "recipe-schedule-\(shape.rawValue.replacing(" ", with: "-"))",
        .finding(.null("no difference: 0")),
        notes: "learning-rate decay matters (002): \(shape.rawValue) against a constant rate",
        interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
        expecting: conditions.expecting(.agrees))
    }
    let cycle = sweep.difference(of: RateShape.oneCycle.rawValue, to: RateShape.cosine.rawValue)
    evidence.claim(
      "recipe-one-cycle", .finding(.null("no difference: 0")),
      notes:
        "one cycle, its momentum held, is better than other schedules (after Smith and Topin 2019)",
      interval: cycle, shown: cycle.inPoints(" points more than cosine"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.table("schedules", sweep.table("schedule", style: .percent(1), tolerance: 0.01))
    evidence.figure(
      sweep.figure(
        name: "schedules", title: "A rate that falls is better at its best, and bears a higher one",
        subtitle: "\(conditions.dataset.rawValue), \(digits) digits shifted by up to a pixel, "
          + "\(steps) steps of momentum",
        rate: "highest learning rate",
        score: Axis("test accuracy", range: 0.8...0.96, format: .percent(0))))
    return evidence
  }
}
