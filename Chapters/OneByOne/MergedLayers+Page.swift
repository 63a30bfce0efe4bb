import Experiments
import Page

extension MergedLayers {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-merged", .check,
      notes: "a 3x3 and a linear 1x1 behind it are a single 3x3",
      measured: [findings.behind, findings.linear], format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "1x1-bent", .check,
      notes: "with ReLU between no single convolution can do the same: f(x) + f(-x) is not 2 f(0)",
      measured: findings.rectified, format: .percent(0), unit: "of the largest output",
      is: .greater(than: 0.01))
    evidence.claim(
      "1x1-merged-in-front", .check,
      notes: "the 1x1 in front merges as well, away from the border",
      measured: findings.inFront, format: .scientific(1), is: .less(than: 1e-12))
    evidence.value("merged-layers.border", "\(findings.atBorder, .fixed(1))")
    evidence.value("merged-layers.two", "\(findings.weights[0]) + \(findings.weights[1])")
    evidence.value("merged-layers.single", "\(findings.weights[2])")
    return evidence
  }
}
