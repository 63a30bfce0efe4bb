import Experiments
import Page
import Plotting

extension BNAndDropout {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let dropout = better(sweep, ["dropout"])
    let both = better(sweep, ["BN and"])
    let gain = sweep.difference(of: "BN", to: "neither")
    let replaces = sweep.difference(of: "BN", to: dropout)
    let adds = sweep.difference(of: both, to: "BN")
    evidence.claim(
      "bn-generalises", .finding(.null("neither: 0")),
      notes: "BN improves generalisation (003)", interval: gain,
      shown: "\(gain.inPoints) more than with neither", is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.claim(
      "bn-replaces-dropout", .finding(.chosen("half a point less is no loss")),
      notes: "BN can replace dropout (003, 001)",
      interval: replaces.range { $0 * 100 },
      shown: "\(replaces.inPoints) more than with dropout", is: .greater(than: -0.5),
      expecting: conditions.expecting(.agrees))
    evidence.claim(
      "bn-dropout-adds", .finding(.chosen("half a point")),
      notes: "beside BN, dropout adds nothing (ours)",
      interval: adds.range { $0 * 100 },
      shown: "\(adds.inPoints) more with both than with BN", is: .less(than: 0.5),
      expecting: conditions.expecting(.agrees))
    // Below the best rate of both.
    let (least, neither) = (sweep[arms[1].0], sweep["neither"])
    let lower = 0..<min(least.best, neither.best)
    if lower.isEmpty {
      evidence.lacks(
        "bn-and-dropout.lower", because: "No rate that was tried is below the best ones.")
    } else {
      let gains = lower.map { rate in
        zip(least.result(at: rate).values, neither.result(at: rate).values).map { $0 - $1 }
      }
      let mean = Repeats((0..<repetitions).map { one in gains.map { $0[one] }.mean })
      let rates = neither.rates[lower].map(\.settingText).formatted(.list(type: .and))
      evidence.value(
        "bn-and-dropout.lower",
        "\(least.label) has \(mean.inPoints(" points more")) than neither at \(rates)")
    }
    evidence.table(
      "bn-and-dropout", sweep.table("network", style: .percent(1), tolerance: 0.01))
    evidence.figure(figure(sweep.among(["neither", "BN", dropout, both]), conditions))
    return evidence
  }

  /// Of some arms, by the beginning of their names, the one that is best by the digits set aside.
  private func better(_ sweep: Sweep, _ beginnings: [String]) -> String {
    sweep.arms.filter { arm in beginnings.contains { arm.label.hasPrefix($0) } }
      .max { validation(of: $0) < validation(of: $1) }!.label
  }

  private func validation(of arm: Sweep.Arm) -> Double {
    arm.scores[arm.best].map(\.validation).mean
  }

  private func figure(_ sweep: Sweep, _ conditions: RunConditions) -> Figure {
    sweep.figure(
      name: "bn-and-dropout",
      title: "Few digits: at its best rate no network gains much over another",
      subtitle: "\("\(digits, .grouped)") digits of \(conditions.dataset.rawValue), 3 × 100 ReLU, "
        + "\("\(steps, .grouped)") steps of SGD, batch 60",
      score: Axis("test accuracy", range: 0.86...0.95, format: .percent(0)))
  }
}
