import Experiments
import Foundation
import Page
import Plotting

extension NoisyWeights {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "decay-adamw-even", .finding(.theory("(1 - ηλ′)^t; the slack is for the gradients")),
      notes: "AdamW decays all weights alike (our question)",
      measured: findings.adamW.map { abs($0 - findings.even) }.max()!, format: .fixed(3),
      unit: "from (1 - ηλ')^t at most", is: .less(than: 0.03))
    evidence.value("noisy-weights.even", "\(findings.even, .fixed(3))")
    let one = Self.scales.firstIndex { abs($0 - 1) < 1e-9 }!
    let (medium, large) = (findings.adam[one], findings.adam.last!)
    evidence.claim(
      "decay-adam-uneven", .finding(.stated("“alike”")),
      notes: "and so does Adam with L2 (our question)",
      measured: log(medium) / log(large), format: .fixed(1),
      unit: "times slower with ten times the gradients", is: .near(1, within: 0.2),
      expecting: .differs)
    evidence.value("noisy-weights.medium", "\(medium, .fixed(2))")
    evidence.value("noisy-weights.large", "\(large, .fixed(2))")
    evidence.claim(
      "decay-adam-theory", .finding(.theory("the formula; the slack is for the moving average")),
      notes: "because its decay is divided by √v (our addition)",
      measured: zip(findings.adam + findings.weak, findings.formula + findings.weakFormula).map {
        abs($0 - $1)
      }.max()!,
      format: .fixed(3), unit: "from the formula at most", is: .less(than: 0.04))
    evidence.claim(
      "decay-adam-plateau", .finding(.theory("equal: λ' cancels where it outweighs the noise")),
      notes: "where gradients are small, λ' does not matter to Adam with L2 (theory)",
      measured: abs(findings.adam[0] - findings.weak[0]), format: .fixed(3),
      unit: "between what λ' = \(decay.settingText) and a tenth of it leave", is: .less(than: 0.03),
      expecting: conditions.expecting(.agrees))
    evidence.value("noisy-weights.plateau", "\(findings.adam[0], .fixed(2))")
    evidence.value("noisy-weights.weak", "\(findings.weak[one], .fixed(2))")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    func line(_ left: [Double], _ label: String, _ colour: Colour, _ dash: Dash) -> Mark {
      .line(x: Self.scales, y: left, label: label, colour: colour, dash: dash, showsPoints: true)
    }
    return Figure(
      name: "adam-decay",
      title: "In Adam's gradient a penalty spares the weights with large gradients",
      subtitle: """
        \(count) weights each, start 1, noise as gradient, \(steps) steps, η = \(rate.settingText), \
        λ' = \(decay.settingText); the mean weight
        """,
      panel: Panel(
        x: Axis("standard deviation of a weight's gradient", scale: .logarithmic),
        y: Axis("left of the weight", range: 0...1),
        marks: [
          .line(
            x: Self.scales, y: findings.formula, label: "formula", colour: .ink, dash: .dotted,
            width: 2),
          .line(
            x: Self.scales, y: findings.weakFormula, colour: .ink, dash: .dotted, width: 2),
          line(findings.adam, "Adam, L2 in the loss", .vermillion, .dashed),
          line(findings.weak, "the same, λ'/10", .orange, .longDashed),
          line(findings.adamW, "AdamW", .blue, .solid),
          line(findings.sgd, "SGD, L2 in the loss", .green, .dashDotted),
        ]), seriesNames: .abovePanels)
  }
}
