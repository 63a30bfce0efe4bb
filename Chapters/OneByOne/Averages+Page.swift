import Experiments
import Page

extension AverageOrder {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-average-order", .check,
      notes: "averaging, then dense = 1x1 convolution, then averaging",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-12))
    return evidence
  }
}
