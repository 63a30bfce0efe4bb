import Experiments
import Page
import Plotting

extension LearningRates {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.05

  func evidence(from all: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = all.among(["without", "with BN"])
    let (with, without) = (
      sweep.working("with BN", within: Self.tolerance),
      sweep.working("without", within: Self.tolerance)
    )
    let gain = sweep.difference(of: "with BN", to: "without")
    evidence.table(
      "learning-rates", sweep.table("network", style: .percent(1), tolerance: Self.tolerance))
    let step = zip(rates, rates.dropFirst()).map { $1 / $0 }.max() ?? 1
    evidence.claim(
      "bn-learning-rates", .finding(.chosen("the largest step of the grid")),
      notes: "BN allows higher learning rates (003, 001)",
      measured: (with.rates.last ?? .nan) / (without.rates.last ?? .nan), format: .significant(2),
      unit: "times as high is the highest rate that works",
      is: .greater(than: (step * 100).rounded() / 100), expecting: conditions.expecting(.agrees))
    evidence.value("learning-rates.wider", "\(with.decades - without.decades, .fixed(1))")
    evidence.claim(
      "bn-best-rate", .finding(.null("no normalisation: 0")),
      notes: "with BN the net is more accurate (003)",
      interval: gain, shown: gain.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    evidence.value("learning-rates.tolerance", "\(Self.tolerance * 100, .fixed(0))")
    evidence.value("learning-rates.with", with.text)
    evidence.value("learning-rates.without", without.text)
    evidence.figure(
      figure("learning-rates", "Without BN few rates are good, with BN most", sweep, conditions)
    )
    return evidence
  }

  /// Accuracy against the rate.
  func figure(_ name: String, _ title: String, _ sweep: Sweep, _ conditions: RunConditions)
    -> Figure
  {
    // In the colours of the other figures.
    let first = ["with BN", "without"]
    return sweep.among(first + sweep.arms.map(\.label).filter { !first.contains($0) }).figure(
      name: name, title: title,
      subtitle: "\(conditions.dataset.rawValue), batch 60, \(steps) steps of SGD",
      score: Axis("test accuracy", range: 0...1, format: .percent(0)))
  }
}
