import Experiments
import Page
import Plotting

extension DifferenceSteps {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.figure(
      Figure(
        name: "step-size", title: "A good step lies between bending and rounding",
        subtitle: "largest relative error of dx, 7 samples and 5 features in Double",
        panel: Panel(
          x: Axis("step h", scale: .logarithmic, format: .scientific(0)),
          y: Axis("relative error", scale: .logarithmic, format: .scientific(0)),
          marks: [
            .line(
              x: findings.steps, y: findings.second, label: "second order", colour: .vermillion),
            .line(x: findings.steps, y: findings.fourth, label: "fourth order", colour: .blue),
          ])))
    return evidence
  }
}
