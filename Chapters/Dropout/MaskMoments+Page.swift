import Experiments
import Page

extension MaskMoments {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-expectation", .finding(.spread("four standard errors over the masks")),
      notes: "inverted scaling keeps the expectation (Srivastava et al. 2014)",
      measured: findings.means, format: .fixed(1),
      unit:
        "standard errors from 1 (p = \(rates.settingText); \(count.settingText) masks)",
      is: .less(than: 4))
    evidence.claim(
      "drop-variance", .finding(.spread("about four standard errors over the masks")),
      notes: "and adds the variance p/(1 - p) x² (our addition)",
      measured: findings.variances, format: .fixed(3), unit: "of that",
      is: .near(1, within: 0.02))
    return evidence
  }
}
