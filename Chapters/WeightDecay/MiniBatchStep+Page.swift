import Experiments
import Page

extension MiniBatchStep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      Claim(
        "decay-mini-batch", .check, notes: "the mini-batch form of the step (000)",
        measured: findings.difference, format: .scientific(1), is: .less(than: 1e-14)))
    return evidence
  }
}
