import Experiments
import Page

extension StridedShortcut {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "1x1-stride-skips", .check,
      notes:
        "a 1x1 convolution with stride 2 never looks at three quarters of the pixels (He et al. 2019)",
      measured: findings.unseen, format: .percent(0), unit: "of the pixels", is: .equal(to: 0.75))
    evidence.claim(
      "1x1-stride-averaged", .check,
      notes: "means of 2 x 2 in front, and stride 1: it looks at all of them (He et al. 2019)",
      measured: findings.unseenAveraged, format: .percent(0), unit: "of the pixels are not seen",
      is: .equal(to: 0))
    return evidence
  }
}
