import Experiments
import Page

extension BatchMasks {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-per-sample", .check,
      notes: "each mini-batch trains one random sub-network (000, 002)",
      measured: findings.differentMasks, unit: "different masks in one batch of \(batch)",
      is: .equal(to: 1), expecting: .differs)
    evidence.value("batch-masks.sub-networks", "\(1 << units, .grouped)")
    return evidence
  }
}
