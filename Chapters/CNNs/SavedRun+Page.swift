import Experiments
import Page

extension SavedRun {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "resumed-run", .check,
      notes:
        "a run that was stopped and goes on from its folder comes to the same parameters (ours)",
      measured: findings.difference, format: .significant(2),
      unit: "is the largest difference among \("\(findings.parameters, .grouped)") parameters",
      is: .equal(to: 0))
    return evidence
  }
}
