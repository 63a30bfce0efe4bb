import Experiments
import Page

extension DenseAtPixels {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-dense", .check,
      notes: "a 1x1 convolution is a dense layer over channels at each pixel (002)",
      measured: [findings.output, findings.inputGradient, findings.weightGradient],
      format: .scientific(1), is: .less(than: 1e-12))
    evidence.claim(
      "1x1-weights", .check, notes: "it has in times out weights (002)",
      measured: findings.weights, is: .equal(to: Double(inputs * outputs)))
    return evidence
  }
}
