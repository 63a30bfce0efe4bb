import Experiments
import Page

extension Unfolding {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "rf-unfolded", .check,
      notes: "a convolution is the product of its windows, a row each, and its kernels (ours)",
      measured: findings.outputError, format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "rf-unfolded-gradients", .check,
      notes: "and so are its gradients, by the kernels and by the image (ours)",
      measured: [findings.weightError, findings.inputError], format: .scientific(1),
      is: .less(than: 1e-11))
    evidence.value(
      "unfolding.factor", "\(Double(findings.windows) / Double(findings.image), .fixed(1))")
    return evidence
  }
}
