import Experiments
import Page

extension FourFormulas {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "clip-formulas", .check,
      notes: "the four operations are these formulas (TensorFlow's, 000)",
      measured: findings.largestDifference, format: .scientific(1),
      unit: "largest difference from the core's", is: .less(than: 1e-14))
    return evidence
  }
}
