import Experiments
import Page
import Plotting

extension BottleneckWidths {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for (id, share, notes) in [
      (
        "1x1-bet-quarter", 4,
        "a quarter of the channels, as in 002, is enough: nothing is lost (ours)"
      ),
      ("1x1-bet-half", 2, "half of the channels is enough: nothing is lost (ours)"),
    ] {
      let width = Self.channels / share
      guard widths.contains(width) else {
        evidence.lacks(id, because: "A width of \(width) is not among those that were trained.")
        continue
      }
      let change = sweep.difference(of: "\(width)", to: Self.direct)
      evidence.claim(
        id, .finding(.null("no bottleneck: 0")), notes: notes, interval: change,
        shown: change.inPoints(" points more through \(width) of \(Self.channels) channels"),
        is: .atLeast(0), expecting: conditions.expecting(share == 4 ? .differs : .undecided))
    }
    var table = Table(
      "channels between", .right("multiplications"), .right("best learning rate"),
      .right("test accuracy"), .right("against direct"))
    for arm in sweep.arms {
      let width = Int(arm.label)
      table.add(
        arm.label, width.map { NumberStyle.percent(0).text(Self.cost(width: $0)) } ?? "100%",
        arm.bestRateText,
        arm.bestResult.text(.percent(1)),
        width == nil
          ? "" : sweep.difference(of: arm.label, to: Self.direct).inPoints(" points"))
    }
    evidence.table("bottleneck-widths", table)
    evidence.figure(rates(sweep, conditions))
    return evidence
  }

  private func rates(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    sweep.heatMap(
      name: "bottleneck-rates",
      title: "Every width at every rate: which width is better depends on the rate",
      subtitle: subtitle(conditions), arm: "channels between", score: "test accuracy")
  }

  func subtitle(_ conditions: RunConditions) -> String {
    "\(conditions.dataset.rawValue), 5x5 on \(Self.channels) channels, \(steps) steps of SGD with momentum"
  }
}
