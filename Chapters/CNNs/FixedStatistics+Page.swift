import Experiments
import Page

extension FixedStatistics {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "fault-statistics", .check,
      notes: "called with training=False, BN's averages stay at 0 and 1",
      measured: findings.movedWithFault, unit: "of \("\(findings.all, .grouped)") moved",
      is: .equal(to: 0))
    evidence.claim(
      "fault-mended", .check, notes: "called with the right mode, all of them move",
      measured: findings.moved, unit: "moved", is: .equal(to: Double(findings.all)))
    return evidence
  }
}
