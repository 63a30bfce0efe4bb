import Experiments
import Page

extension MeanOutputs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-zero-centred",
      .finding(.theory("an odd function of symmetric inputs; the slack is for sampling")),
      notes: "tanh is zero-centred (004)", measured: findings.tanh,
      format: .fixed(3), is: .near(0, within: 0.01))
    evidence.claim(
      "bp-not-zero-centred", .finding(.theory("symmetry; E max(0, x); the slack is for sampling")),
      notes: "sigmoid and ReLU are not (004): their means are 1/2 and 1/√(2π)",
      measured: [findings.sigmoid - 0.5, findings.relu - 1 / (2 * Double.pi).squareRoot()],
      shown: "\(findings.sigmoid.fixed(3)) and \(findings.relu.fixed(3))",
      is: .near(0, within: 0.01))
    return evidence
  }
}

extension SameSigns {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-same-sign", .check,
      notes:
        "outputs that are not zero-centred: gradients of a unit's weights share a sign (CS231n)",
      measured: [findings.sigmoid, findings.relu], format: .percent(0), is: .equal(to: 1))
    evidence.value("same-signs.sigmoid", "\(findings.sigmoid, .percent(0))")
    evidence.value("same-signs.relu", "\(findings.relu, .percent(0))")
    evidence.value("same-signs.tanh", "\(findings.tanh, .percent(0))")
    return evidence
  }
}
