import Experiments
import Page

extension ZeroRectifiers {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "init-zero-relu", .check, notes: "with zero weights nothing is learnt (ours)",
      measured: findings.moved.count, unit: "of \(findings.parameters) parameters ever moves",
      is: .equal(to: 1))
    evidence.value("zero-rectifiers.moved", findings.moved.joined(separator: ", "))
    return evidence
  }
}
