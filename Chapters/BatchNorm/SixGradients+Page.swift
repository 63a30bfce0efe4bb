import Experiments
import Page

extension SixGradients {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table("gradient", "shape", .right("relative error"), "verdict")
    for check in findings.checks {
      table.add(check.name, check.shape, "\(check.error, .scientific(1))", check.verdict)
    }
    evidence.table("six-gradients", table)
    evidence.claim(
      "bn-six-gradients", .check, notes: "the six backward formulas (003; 001 has them too)",
      measured: findings.checks.map(\.error).max() ?? .nan, format: .scientific(1),
      is: .less(than: 1e-7))
    evidence.claim(
      "bn-closed-form", .check, notes: "step by step and the closed form are the same (ours)",
      measured: [findings.closedForm, findings.layer], format: .scientific(1),
      is: .less(than: 1e-12))
    evidence.claim(
      "bn-second-term", .check, notes: "the second term of the mean's gradient is 0 (003)",
      measured: findings.secondTerm, format: .scientific(1), is: .less(than: 1e-12))
    return evidence
  }
}
