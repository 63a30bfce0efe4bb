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

extension AnySize {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-average-any-size", .check,
      notes: "without Flatten a network takes images of any size",
      measured: findings.working, unit: "of \(sides.count) sizes",
      is: .equal(to: Double(sides.count)))
    return evidence
  }
}
