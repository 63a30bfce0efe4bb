import Experiments
import Page
import Plotting

extension WeightScale {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for (id, formula, value) in [
      ("bn-scale-output", "BN((aW)u) = BN(Wu)", findings.output),
      ("bn-scale-input", "the gradient by u does not depend on a", findings.inputGradient),
      ("bn-scale-weights", "the gradient by aW is 1/a of that by W", findings.weightGradient),
    ] {
      evidence.claim(
        id, .check, notes: "\(formula) (003)", measured: value, format: .scientific(1),
        is: .less(than: 1e-12))
    }
    evidence.claim(
      "bn-bias", .check, notes: "a bias before BN has no effect, its gradient is 0 (003)",
      measured: [findings.biasEffect, findings.biasGradient], format: .scientific(1),
      is: .less(than: 1e-12))
    evidence.figure(
      Figure(
        name: "scale-invariance", title: "Ten times the weights, a tenth of the gradient",
        subtitle: "dense layer 12 to 6 with batch normalisation, 32 samples",
        panel: Panel(
          x: Axis("factor a of the weights", scale: .logarithmic, format: .scientific(0)),
          y: Axis("norm of the gradient by aW", scale: .logarithmic, format: .scientific(0)),
          marks: [
            .line(
              x: findings.scales, y: findings.scales.map { findings.atOne / $0 }, label: "1/a",
              colour: .ink, dash: .dotted, width: 2),
            .line(x: findings.scales, y: findings.exact, label: "ε = 0", colour: .blue),
            .line(
              x: findings.scales, y: findings.withEpsilon, label: "ε = 0.001",
              colour: .vermillion, dash: .dashed),
          ])))
    return evidence
  }
}
