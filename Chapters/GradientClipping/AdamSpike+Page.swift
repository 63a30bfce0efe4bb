import Experiments
import Foundation
import Page
import Plotting

extension AdamSpike {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let adam = findings.adam
    evidence.claim(
      "clip-adam-bound", .check,
      notes: "no step of Adam is longer than (1 - β1) / √((1 - β2)(1 - β1² / β2)) rates (ours)",
      measured: adam.max()!, format: .fixed(2), unit: "rates, the longest step",
      is: .atMost(7.2703))
    // v forgets the spike by 0.999 a step; what is left of it is corrected like all of v.
    let later = Self.later
    let left = 0.001 * (spike * spike - 1) * Double.pow(0.999, Double(later))
    let predicted = 1 / (1 + left / (1 - Double.pow(0.999, Double(at + later)))).squareRoot()
    evidence.claim(
      "clip-adam-memory", .check,
      notes: "Adam's second average remembers a long gradient: shorter steps afterwards",
      measured: adam[at - 1 + later] / predicted, format: .fixed(2),
      unit: "times what the formula says, \(later) steps later", is: .near(1, within: 0.02))
    evidence.value("adam-spike.descent", "\(findings.descent.max()!, .fixed(0))")
    evidence.value("adam-spike.later", "\(adam[at - 1 + later], .percent(0))")
    let half = adam.indices.first { $0 > at + 50 && adam[$0] > 0.5 }
    evidence.value("adam-spike.half", half.map { "\($0 - at + 1, .grouped)" } ?? "more")
    evidence.figure(figure(findings))
    return evidence
  }

  private func figure(_ findings: Findings) -> Figure {
    let x = (1...steps).map(Double.init)
    return Figure(
      name: "adam-spike",
      title: "One long gradient throws SGD far; it slows Adam down for long",
      subtitle: "gradients of length 1, one of \(spike.settingText) at step \(at)",
      panel: Panel(
        x: Axis("step", range: 0...Double(steps)),
        y: Axis("length of the step, in learning rates", scale: .logarithmic, format: .automatic),
        marks: [
          .line(x: x, y: findings.descent, label: "SGD", colour: .vermillion, dash: .dashed),
          .line(x: x, y: findings.adam, label: "Adam", colour: .orange, dash: .longDashed),
          .line(
            x: x, y: findings.adamClipped, label: "both, clipped to 1", colour: .blue, dash: .solid),
        ]), seriesNames: .abovePanels)
  }
}
