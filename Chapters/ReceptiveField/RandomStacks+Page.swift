import Experiments
import Page

extension RandomStacks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "rf-random-stacks", .check,
      notes: "the formula's field is where the gradients are: any stack",
      measured: findings.agreeing, unit: "of \(stacks.settingText) stacks",
      is: .equal(to: Double(stacks)))
    evidence.value("random-stacks.largest", "\(findings.largest)")
    return evidence
  }
}
