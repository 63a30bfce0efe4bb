import Experiments
import Page

extension RestingWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "drop-resting", .finding(.theory("1 - (1 - p)² of the weights; the slack is for one mask")),
      notes: "a dropped unit's weights are not trained in that step (000, 002)",
      measured: findings.resting, format: .percent(1),
      unit: "of a hidden layer's weights get no gradient",
      is: .near(1 - (1 - rate) * (1 - rate), within: 0.06))
    return evidence
  }
}
