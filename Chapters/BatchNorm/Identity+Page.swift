import Experiments
import Page

extension Identity {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-identity", .check, notes: "gamma = sqrt(Var), beta = mean recover the identity (003)",
      measured: findings.withEpsilon, format: .scientific(1), is: .less(than: 1e-12))
    evidence.value("identity.naive", "\(findings.withoutEpsilon, .scientific(1))")
    evidence.claim(
      "bn-mean-variance", .check,
      notes: "the normalised values have mean 0 and variance 1 (003)",
      measured: [findings.mean, findings.variance], format: .scientific(1),
      is: .less(than: 1e-12))
    return evidence
  }
}
