import Experiments
import Page
import Plotting

extension CovariateShift {
  func evidence(
    from findings: SomeLearningRates, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    let lost = sweep.difference(of: "with BN", to: "BN and noise")
    let noisy = sweep.working("BN and noise", within: LearningRates.tolerance)
    let plain = sweep.working("without", within: LearningRates.tolerance)
    evidence.claim(
      "bn-covariate-shift", .finding(.null("noise costs nothing: 0")),
      notes: "BN helps because it reduces internal covariate shift (003): so with it put back "
        + "accuracy is lost", interval: lost,
      shown: "\(lost.inPoints) are lost to noise, each at its best rate", is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.claim(
      "bn-covariate-shift-rates",
      .finding(.null("the range of rates without normalisation, and two steps of the grid")),
      notes: "and with the shift put back, the tolerance for learning rates is gone (ours)",
      measured: noisy.decades - plain.decades, format: .fixed(1),
      unit: "more powers of ten of rates work than without BN", is: .less(than: 0.8),
      expecting: conditions.expecting(.differs))
    evidence.value("covariate-shift.noise", noisy.text)
    evidence.table(
      "covariate-shift",
      sweep.table("network", style: .percent(1), tolerance: LearningRates.tolerance))
    evidence.figure(
      findings.plan.figure(
        "covariate-shift", "Put the shift back on purpose, and most of the benefit is still there",
        sweep, conditions))
    return evidence
  }
}

extension PlacementComparison {
  func evidence(
    from findings: SomeLearningRates, under conditions: RunConditions
  ) -> Evidence {
    var evidence = Evidence()
    let sweep = findings.sweep
    let gain = sweep.difference(of: "BN behind", to: "with BN")
    evidence.claim(
      "bn-before", .finding(.null("no difference")),
      notes: "BN goes before the nonlinearity (000, 003, 004)",
      interval: gain,
      shown: "\(gain.inPoints) more behind the sigmoids",
      is: .less(than: 0), expecting: conditions.expecting(.differs))
    let (behind, before) = (sweep["BN behind"], sweep["with BN"])
    let ahead = behind.rates.indices.prefix {
      behind.result(at: $0).mean > before.result(at: $0).mean
    }
    evidence.value("placement.ahead", ahead.last.map { behind.rates[$0].settingText } ?? "none")
    let working = sweep.working("with BN", within: LearningRates.tolerance)
    evidence.value("placement.before-rates", working.text)
    evidence.table(
      "placement", sweep.table("network", style: .percent(1), tolerance: LearningRates.tolerance))
    evidence.figure(
      findings.plan.figure(
        "placement", "Both places widen the rates; behind the sigmoids the best is better", sweep,
        conditions))
    return evidence
  }
}
