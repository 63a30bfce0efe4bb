import Experiments
import Page
import Plotting

extension Shifts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    let plain = Self.arms[0].0
    evidence.table("shifts", sweep.table("training images", style: .percent(1), tolerance: 0.01))
    let best = sweep.arms.dropFirst().filter { $0.label != "mirrored" }.max {
      $0.scores[$0.best].map(\.validation).mean < $1.scores[$1.best].map(\.validation).mean
    }!
    let gain = sweep.difference(of: best.label, to: plain)
    evidence.claim(
      "prep-shifts", .finding(.null("images as they are: 0")),
      notes: "shifted training images help with test images as they are (Krizhevsky et al. 2012)",
      interval: gain,
      shown: gain.inPoints(" points more, \(best.label)"), is: .greater(than: 0),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.agrees))
    let mirrored = sweep.difference(of: "mirrored", to: plain)
    evidence.claim(
      "prep-mirrored", .finding(.null("images as they are: 0")),
      notes: "so do mirrored ones (Krizhevsky et al. 2012), even of digits (our question)",
      interval: mirrored,
      shown: mirrored.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.differs))
    evidence.figure(
      sweep.heatMap(
        name: "shifts", title: "Digits may be shifted a little, and not mirrored",
        subtitle: conditions.subtitle(
          "100 ReLUs, \(images.settingText) images, \(steps.settingText) steps of SGD"),
        arm: "training images", score: "test accuracy",
        range: conditions.isPhotographs ? nil : 0.85...0.95, format: .percent(1)))
    return evidence
  }
}
