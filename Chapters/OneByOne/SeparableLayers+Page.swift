import Experiments
import Page

extension SeparableLayers {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-separable-gradients", .check,
      notes: "depthwise, grouped, squeeze and excitation: their gradients are the numeric ones",
      measured: findings.gradients, format: .scientific(1), is: .less(than: 1e-7))
    evidence.claim(
      "1x1-groups-sparse", .check,
      notes: "a grouped or depthwise convolution is an ordinary one most of whose weights are 0",
      measured: [findings.depthwise, findings.grouped], format: .scientific(1),
      is: .less(than: 1e-12))
    evidence.claim(
      "1x1-groups-apart", .check, notes: "between two groups no derivative passes",
      measured: findings.across, is: .equal(to: 0))
    evidence.value("separable-layers.mixed", "\(findings.acrossMixed, .fixed(1))")
    return evidence
  }
}
