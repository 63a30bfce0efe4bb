import Experiments
import Page

extension LowRank {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let runs = findings.runs
    func place(_ width: Int) -> Int? { widths.firstIndex(of: width) }
    if place(BottleneckWidths.channels) != nil {
      evidence.claim(
        "1x1-low-rank", .check,
        notes:
          "a linear bottleneck as wide as its input can be the same function: a factor of full rank",
        measured: runs.map(\.difference).max()!, format: .scientific(1), is: .less(than: 1e-4))
    } else {
      evidence.lacks("1x1-low-rank", because: "The full width is not among those tried.")
    }
    if let eighth = place(BottleneckWidths.channels / 8) {
      let gain = Repeats(runs.map { $0.cut[1][eighth] - $0.cut[0][eighth] })
      evidence.claim(
        "1x1-cut-by-maps", .finding(.null("no difference: 0")),
        notes:
          "cut the maps, not the weights: to an eighth, principal components keep more accuracy (ours)",
        interval: gain, shown: gain.inPoints(" points more than with the weights' SVD"),
        is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    } else {
      evidence.lacks("1x1-cut-by-maps", because: "A width of an eighth is not among those tried.")
    }
    if let quarter = place(BottleneckWidths.channels / 4) {
      let lost = Repeats(runs.map { $0.cut[1][quarter] - $0.whole })
      evidence.claim(
        "1x1-cut-loses", .finding(.null("uncut: 0")),
        notes:
          "three quarters of a trained network's channels can be cut off: nothing is lost (ours)",
        interval: lost, shown: lost.inPoints(" points more than uncut"),
        is: .atLeast(0), expecting: conditions.expecting(.undecided))
      evidence.value(
        "low-rank.kept", Repeats(runs.map { $0.kept[1][quarter] }).inWords(.percent(1)))
      evidence.value(
        "low-rank.kept-weights", Repeats(runs.map { $0.kept[0][quarter] }).inWords(.percent(0)))
    } else {
      evidence.lacks(
        "1x1-cut-loses", "low-rank.kept", "low-rank.kept-weights",
        because: "A quarter of the width is not among those tried.")
    }
    evidence.value("low-rank.rate", findings.rate.settingText)
    return evidence
  }
}
