import Experiments
import Page

extension GradientSigns {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (raw, centred) = (findings.raw, findings.centred)
    evidence.claim(
      "prep-sign", .check,
      notes: "inputs that are not zero-centred make a unit's gradients share a sign (004)",
      measured: raw.sharing, format: .percent(0), unit: "of units, for single images",
      is: .equal(to: 1))
    evidence.claim(
      "prep-sign-centred", .finding(.chosen("hardly any")),
      notes: "with the mean image subtracted they do not (004)", measured: centred.sharing,
      format: .percent(0), unit: "of units", is: .less(than: 0.05))
    evidence.claim(
      "prep-sign-batch", .finding(.chosen("more than half")),
      notes: "and so does a batch (our question)",
      measured: raw.sharingInBatch, format: .percent(0),
      unit: "of units, for a batch of \(images)", is: .greater(than: 0.5), expecting: .differs)
    evidence.value("gradient-signs.lean", "\(raw.lean, .percent(0))")
    evidence.value("gradient-signs.lean-centred", "\(centred.lean, .percent(0))")
    return evidence
  }
}
