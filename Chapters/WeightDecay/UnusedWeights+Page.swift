import Experiments
import Page

extension UnusedWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("unused-weights.left", "\(findings.factor, .fixed(4))")
    evidence.claim(
      Claim(
        "decay-factor", .check, notes: "the factor 1 - ηλ/n shrinks w in every step (000)",
        measured: findings.error, format: .scientific(1), unit: "off, relative",
        is: .less(than: 1e-12)))
    return evidence
  }
}
