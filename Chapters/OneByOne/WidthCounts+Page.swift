import Experiments
import Page

extension WidthCounts {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-break-even", .check,
      notes: "a bottleneck saves multiplications (002): up to 102,400 / (128 + 25 x 32) channels",
      measured: findings.widest, unit: "channels", is: .equal(to: 110))
    evidence.claim(
      "1x1-counts-widths", .check, notes: "the formula gives what is counted, at every width",
      measured: findings.right, unit: "widths", is: .equal(to: Double(widths.count)))
    return evidence
  }
}
