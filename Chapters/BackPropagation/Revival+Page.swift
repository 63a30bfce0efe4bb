import Experiments
import Page

extension Revival {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (first, deeper) = (findings.first, findings.deeper)
    evidence.claim(
      "bp-dead-never", .check, notes: "a dead ReLU will never update its weights (004)",
      measured: [findings.largestMove, Double(first.revived)], format: .fixed(0),
      is: .equal(to: 0))
    evidence.value("revival.first", "\(first.dead, .grouped)")
    evidence.claim(
      "bp-dead-revived", .finding(.stated("“never”")),
      notes: "so a dead unit stays dead (what one may conclude from 004)",
      measured: Double(deeper.revived) / Double(max(deeper.dead, 1)), format: .percent(0),
      unit: "of the dead units in layers 2 and 3 came back to life", is: .equal(to: 0),
      expecting: .differs)
    evidence.value(
      "revival.deeper", "\(deeper.revived, .grouped) of \(deeper.dead, .grouped)")
    return evidence
  }
}
