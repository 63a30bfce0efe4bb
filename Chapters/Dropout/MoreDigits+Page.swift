import Experiments
import Page
import Plotting

extension MoreDigits {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let p = dropped.last!
    func gain(_ digits: Int) -> Repeats {
      sweep.difference(of: Self.label(digits, p), to: Self.label(digits, 0))
    }
    let (few, many) = (gain(digits.first!), gain(digits.last!))
    for (id, count, gain) in [
      ("drop-few-digits", digits.first!, few), ("drop-many-digits", digits.last!, many),
    ] {
      evidence.claim(
        id, .finding(.null("no dropout: 0")),
        notes: "p = \(p.settingText) improves one layer of 400 that learns from "
          + "\(count.settingText) digits (ours)",
        interval: gain, shown: gain.inPoints(" points more"), is: .greater(than: 0),
        expecting: conditions.expecting(.undecided))
    }
    let growth = Repeats(zip(many.values, few.values).map { $0 - $1 })
    evidence.claim(
      "drop-gain-grows", .finding(.null("no difference: 0")),
      notes: "it pays more with more digits than with few (Srivastava et al. 2014)",
      interval: growth, shown: growth.inPoints(" points more than with few"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    evidence.table("more-digits", sweep.table("digits and p", style: .percent(1), tolerance: 0.01))
    var figure = sweep.figure(
      name: "more-digits",
      title: "At the best rates dropout's gain is not clear, on few digits or on more",
      subtitle: "\(conditions.dataset.rawValue), one hidden layer of 400, "
        + "\("\(steps, .grouped)") steps of SGD, batch 30",
      score: Axis("test accuracy", range: 0.8...0.96, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
