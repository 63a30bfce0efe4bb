import Experiments
import Page

extension MiniBatchStep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-mini-batch", .check, notes: "the mini-batch form of the step (000)",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-14))
    return evidence
  }
}

extension UnusedWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("unused-weights.left", "\(findings.factor, .fixed(4))")
    evidence.claim(
      "decay-factor", .check, notes: "the factor 1 - ηλ/n shrinks w in every step (000)",
      measured: findings.error, format: .scientific(1), unit: "off, relative",
      is: .less(than: 1e-12))
    return evidence
  }
}
