import Experiments
import Page
import Plotting

extension FrozenStatistics {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "frozen-statistics", sweep.table("statistics", style: .percent(1), tolerance: 0.02))
    let (small, large) = (sizes.first!, sizes.last!)
    func gain(_ size: Int) -> Repeats {
      sweep.difference(of: Self.label(.frozen, size), to: Self.label(.batch, size))
    }
    for (id, size, notes, verdict) in [
      (
        "bn-frozen-small", small,
        "fine-tuning in small batches asks for frozen statistics (after He et al. 2016)",
        Verdict.agrees
      ),
      ("bn-frozen-large", large, "and so it does in larger ones (ours)", .undecided),
    ] {
      evidence.claim(
        id, .finding(.null("the batch's statistics: 0")), notes: notes, interval: gain(size),
        shown: gain(size).inPoints(" points more with frozen ones, batches of \(size)"),
        is: .greater(than: 0), expecting: conditions.expecting(verdict))
    }
    evidence.figure(
      sweep.figure(
        name: "frozen-statistics",
        title: "Fine-tuning in small batches: old statistics beat noisy ones",
        subtitle: "\(conditions.dataset.rawValue), digits 0 to 4 after 5 to 9, \(count) images "
          + "each, \(steps) steps of SGD",
        score: Axis("test accuracy", range: 0.2...1, format: .percent(0))))
    return evidence
  }
}
