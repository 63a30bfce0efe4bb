import Experiments
import Page

extension Saturation {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "prep-saturation", .finding(.chosen("more than half")),
      notes: "inputs far from 0, such as 255, saturate sigmoids (003)", measured: findings.raw,
      format: .percent(0), unit: "of outputs within 5% of their ends", is: .greater(than: 0.5))
    evidence.value("saturation.scaled", "\(findings.scaled, .percent(1))")
    evidence.value("saturation.centred", "\(findings.centred, .percent(1))")
    return evidence
  }
}
