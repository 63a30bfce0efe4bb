import Experiments
import Page

extension NumberByNumber {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-layers", .check, notes: "layers compute what the graph of single numbers does (CS231n)",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-14))
    evidence.value("number-by-number.gradients", "\(findings.gradients, .grouped)")
    evidence.value("number-by-number.nodes", "\(findings.nodes, .grouped)")
    return evidence
  }
}
