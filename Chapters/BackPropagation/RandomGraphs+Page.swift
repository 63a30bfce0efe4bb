import Experiments
import Page

extension RandomGraphs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-chain-rule", .check, notes: "node gradient = local gradient x upstream gradient (004)",
      measured: findings.error, format: .scientific(1), is: .less(than: 1e-7))
    evidence.value("random-graphs.nodes", "\(findings.nodes)")
    return evidence
  }
}
