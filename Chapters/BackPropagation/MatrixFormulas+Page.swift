import Experiments
import Page

extension MatrixFormulas {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-dense-formulas", .check,
      notes: "dW = xᵀ dy, db = the sum over the rows, dx = dy Wᵀ (CS231n): the graph's gradients",
      measured: findings.dense, format: .scientific(1), is: .less(than: 1e-14))
    evidence.claim(
      "bp-softmax-gradient", .check,
      notes: "softmax and cross-entropy: the gradient by the logits is (p − y) / m (CS231n)",
      measured: findings.logits, format: .scientific(1), is: .less(than: 1e-14))
    evidence.claim(
      "bp-vector-jacobian", .check, notes: "xᵀ dy is dy times the whole Jacobian",
      measured: findings.jacobian, format: .scientific(1), is: .less(than: 1e-14))
    evidence.value("matrix-formulas.jacobian", "\(findings.jacobianSize, .grouped)")
    // Of the first layer of the chapter's networks: 60 rows, 784 inputs, 100 outputs.
    evidence.value("matrix-formulas.large", "\(60 * 100 * 784 * 100, .grouped)")
    evidence.value("matrix-formulas.weights", "\(784 * 100, .grouped)")
    return evidence
  }
}
