import Experiments
import Page

extension MomentumFactor {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      Claim(
        "decay-momentum-factor", .check,
        notes: "in the loss a decay counts 1/(1 - μ) times (our addition)",
        measured: findings.factor, format: .fixed(1), unit: "times as fast for μ = 0.9",
        is: .near(10, within: 0.3)))
    return evidence
  }
}
