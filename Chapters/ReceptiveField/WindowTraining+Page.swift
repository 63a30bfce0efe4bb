import Experiments
import Page
import Plotting

extension WindowTraining {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.02

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    claims(sweep, conditions, &evidence)
    evidence.table(
      "window-training", sweep.table("block", style: .percent(1), tolerance: Self.tolerance))
    var costs = Table("block", .right("sees"), .right("weights"), .right("of one 5x5"))
    let five = Self.weights(.five)
    for windows in Windows.allCases {
      let weights = Self.weights(windows)
      costs.add(
        Self.label(windows), windows == .three ? "3x3" : "5x5", "\(weights, .grouped)",
        "\(Double(weights) / Double(five), .percent(0))")
    }
    evidence.table("block-costs", costs)
    evidence.figure(
      Figure(
        name: "window-training",
        title:
          "Between one 5x5 and two 3x3 there is no clear difference here; one 3x3 alone does worse",
        subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps of Adam: "
          + "means of \(repetitions) runs; diamonds: best rate tried",
        panel: Panel(
          x: Axis("learning rate", scale: .logarithmic, ticks: .at(rates)),
          y: Axis("test accuracy", range: 0.7...0.95, format: .percent(0)), marks: sweep.means),
        seriesNames: .abovePanels))
    return evidence
  }

  private func gain(_ windows: Windows, _ other: Windows, _ sweep: Sweep) -> Repeats {
    sweep.difference(of: Self.label(windows), to: Self.label(other))
  }

  private func claims(_ sweep: Sweep, _ conditions: RunConditions, _ evidence: inout Evidence) {
    let field = gain(.pair, .five, sweep)
    evidence.claim(
      "rf-pair-field", .finding(.null("no difference")),
      notes: "two 3x3 work better than one 5x5, at equal field and fewer weights (002)",
      interval: field, shown: field.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let cost = gain(.widePair, .five, sweep)
    evidence.claim(
      "rf-pair-cost", .finding(.null("no difference")),
      notes: "two 3x3 work better than one 5x5, at equal field and equal cost (002)",
      interval: cost, shown: cost.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let rectified = gain(.widePair, .linearPair, sweep)
    evidence.claim(
      "rf-pair-relu", .finding(.null("the same pair without it")),
      notes: "the nonlinearity between helps (Simonyan and Zisserman 2015, section 2.3)",
      interval: rectified, shown: rectified.inPoints(" points more with it"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    let seen = gain(.five, .three, sweep)
    evidence.claim(
      "rf-five-three", .finding(.null("no difference")),
      notes: "one 5x5, which sees more and has more weights, works better than one 3x3 (ours)",
      interval: seen, shown: seen.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.claim(
      "rf-vgg-shallow", .source("Simonyan and Zisserman 2015, section 4.1"),
      notes: "ImageNet: five 5x5 instead of their pairs of 3x3 have a top-1 error 7% higher",
      measured: 7, unit: "% higher", is: .equal(to: 7))
  }
}
