import Experiments
import Page

extension Folding {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-affine", .check, notes: "with frozen statistics the layer is affine (003)",
      measured: findings.bend, format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "bn-folding", .check, notes: "it folds into the layer before it (003, algorithm 2)",
      measured: findings.difference, format: .scientific(1), is: .less(than: 1e-12))
    return evidence
  }
}
