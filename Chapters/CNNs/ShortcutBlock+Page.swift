import Experiments
import Page

extension ShortcutBlock {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "identity-copies", .check,
      notes: "identity blocks copy their input when their residual weights are 0",
      measured: findings.output, format: .significant(2), is: .equal(to: 0))
    evidence.claim(
      "identity-gradient", .check,
      notes: "and hand the gradient through unchanged: H = F(x) + x",
      measured: findings.gradient, format: .significant(2), is: .equal(to: 0))
    return evidence
  }
}
