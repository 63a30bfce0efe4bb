import Experiments
import Page
import Plotting

extension NormAndDropout {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (behind, last) = ("dropout behind each ReLU", "dropout behind the last ReLU")
    let renewed = sweep.difference(of: "the same, renewed", to: behind)
    evidence.claim(
      "drop-shift-renewed", .finding(.null("statistics as training left them: 0")),
      notes: "statistics taken anew with all units kept give better answers (Li et al. 2019)",
      interval: renewed, shown: renewed.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let place = sweep.difference(of: last, to: behind)
    evidence.claim(
      "drop-bn-last", .finding(.null("no difference: 0")),
      notes: "dropout belongs behind the last BN only (Li et al. 2019)", interval: place,
      shown: place.inPoints(" points more than behind each ReLU"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let order = sweep.difference(of: behind, to: "dropout before each BN")
    evidence.claim(
      "drop-bn-order", .finding(.null("no difference: 0")),
      notes: "the order matters: behind the ReLU is better than right before BN (our question)",
      interval: order, shown: order.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let adds = sweep.difference(of: last, to: "BN")
    evidence.claim(
      "drop-bn-adds", .finding(.null("BN alone: 0")),
      notes: "dropout in the right place adds to BN (our question)", interval: adds,
      shown: adds.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.table(
      "norm-and-dropout", sweep.table("network", style: .percent(1), tolerance: 0.02))
    let shown = ["BN", "dropout, no BN", behind, "dropout before each BN", last]
    var figure = sweep.among(shown).figure(
      name: "norm-and-dropout",
      title: "Beside BN no place of dropout is clearly better than none",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, 3 × 100 ReLU, "
        + "\("\(steps, .grouped)") steps of SGD, batch 30, p = \(dropped.settingText)",
      score: Axis("test accuracy", range: 0.72...0.88, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
