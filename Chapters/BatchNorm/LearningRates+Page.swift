import Experiments
import Page
import Plotting

extension LearningRates {
  /// How far below its best a network may be at a rate that still works.
  private var tolerance: Double { 0.05 }

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (with, without) = (
      sweep.working("with BN", within: tolerance), sweep.working("without", within: tolerance)
    )
    let gain = sweep.difference(of: "with BN", to: "without")
    evidence.table(
      "learning-rates", sweep.table("network", style: .percent(1), tolerance: tolerance))
    evidence.claim(
      "bn-learning-rates", .finding(.chosen("two of the largest steps of the grid")),
      notes: "BN allows higher learning rates (003, 001)",
      measured: with.decades - without.decades, format: .fixed(1),
      unit: "more powers of ten of rates work", is: .greater(than: 0.8))
    evidence.claim(
      "bn-best-rate", .finding(.null("no normalisation: 0; the interval is in brackets")),
      notes: "with BN the net is more accurate (003)",
      measured: gain.mean * 100, shown: points(gain),
      is: .greater(than: 0), expecting: conditions.size == .quick ? nil : .agrees)
    evidence.value("learning-rates.tolerance", "\(tolerance * 100, .fixed(0))")
    evidence.value("learning-rates.with", with.text)
    evidence.value("learning-rates.without", without.text)
    evidence.figure(
      sweep.figure(
        name: "learning-rates",
        title: "Without BN one rate is good, with BN almost any",
        subtitle: "\(conditions.dataset.rawValue), batch 60, \(steps) steps of SGD",
        score: Axis("test accuracy", range: 0...1, format: .percent(0))))
    return evidence
  }

  /// "5.1 points (1.3 to 8.9)": the mean, and where it would lie for endless repetitions.
  private func points(_ gain: Repeats) -> String {
    let style = NumberStyle.fixed(1)
    let range = gain.interval.map {
      " (\(style.text($0.lowerBound * 100)) to \(style.text($0.upperBound * 100)))"
    }
    return "\(style.text(gain.mean * 100)) points\(range ?? "")"
  }
}
