import Experiments
import Page
import Plotting

extension ForgottenMean {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (wrong, right) = (findings.forgetting, findings.remembering)
    evidence.claim(
      "bn-forgetting-bias", .check, notes: "without the mean's gradient the bias grows (003)",
      measured: wrong.bias.last ?? .nan, format: .fixed(1), unit: "after \(steps) steps",
      is: .greater(than: 10))
    evidence.claim(
      "bn-forgetting-loss", .check, notes: "while the loss does not fall (003)",
      measured: ((wrong.loss.last ?? .nan) - wrong.loss[0]).magnitude, format: .scientific(1),
      is: .less(than: 1e-9))
    evidence.claim(
      "bn-remembering", .check, notes: "the right gradient leaves the bias alone (003)",
      measured: right.bias.map(\.magnitude).max() ?? .nan, format: .scientific(1),
      is: .less(than: 1e-9))
    evidence.figure(figure(wrong, right))
    return evidence
  }

  private func figure(_ wrong: Descent, _ right: Descent) -> Figure {
    let x = (0...steps).map(Double.init)
    let range = 0...Double(steps)
    return Figure(
      name: "forgetting", title: "A gradient that forgets the mean moves the bias and nothing else",
      subtitle:
        "100 samples, gradient descent with learning rate \(rate.settingText), squared error",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "bias b", x: Axis("step", range: range), y: Axis("b"),
          marks: [
            .line(x: x, y: wrong.bias, label: "forgotten", colour: .vermillion),
            .line(x: x, y: right.bias, label: "right", colour: .blue, dash: .dashed),
          ]),
        Panel(
          title: "loss", x: Axis("step", range: range),
          y: Axis("mean squared error", range: 0...(wrong.loss[0] * 1.3)),
          marks: [
            .line(x: x, y: wrong.loss, label: "forgotten", colour: .vermillion, width: 2),
            .line(x: x, y: right.loss, label: "right", colour: .blue, dash: .dashed),
          ]),
      ])
  }
}
