import Experiments
import Page

extension ShortcutBlock {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "identity-copies", .check,
      notes: "identity blocks copy their input when their residual weights are 0",
      measured: findings.output, format: .significant(2), is: .equal(to: 0))
    evidence.claim(
      "identity-gradient", .check,
      notes: "and hand the gradient through unchanged: H = F(x) + x",
      measured: findings.gradient, format: .significant(2), is: .equal(to: 0))
    evidence.claim(
      "identity-closing", .check,
      notes: "relu(F(x) + x), the block of 002, copies only where x is not negative",
      measured: max(findings.closedOutput, findings.closedGradient), format: .significant(2),
      unit: "off max(x, 0) and its gradient", is: .equal(to: 0))
    evidence.claim(
      "identity-fed", .check, notes: "in ResNet18 every block's input comes out of a ReLU",
      measured: findings.fedByReLU == findings.blocks,
      shown: "\(findings.fedByReLU) of \(findings.blocks)", is: .holding)
    evidence.value("shortcut.cut", "\(findings.cut, .percent(0))")
    return evidence
  }
}
