import Experiments
import Foundation
import Page
import Plotting

extension Sharpness {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let first = Repeats(findings.without.map { log(max($0[0], 1e-3) / stable(at: 0, rise: 0)) })
    evidence.claimFactor(
      "recipe-start-unstable", .finding(.theory("stable below 2 (1 + momentum) / rate: 1")),
      notes: "at the start the loss is too curved for a high rate (Gilmer et al. 2021)",
      logs: first, unit: " times what is stable",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    let fallen = Repeats(
      findings.with.map { curvatures in
        log(max(curvatures.last!, 1e-3) / max(curvatures[0], 1e-3))
      })
    evidence.claimFactor(
      "recipe-curvature-falls", .finding(.null("no change: 1")),
      notes:
        "after a rise, the network is where the loss is flatter than at the start "
        + "(Gilmer et al. 2021)",
      logs: fallen, unit: " times as curved as at the start",
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = findings.steps.map(Double.init)
    func panel(_ title: String, _ runs: [[Double]], rise: Int, _ index: Int) -> Panel {
      Panel(
        title: title, x: Axis("step"),
        y: Axis("largest curvature", range: 3...3_000, scale: .logarithmic),
        marks: [
          .line(
            x: x, y: findings.steps.map { stable(at: $0, rise: rise) },
            label: "stable below",
            colour: .ink, dash: .dotted)
        ]
          + [Mark].spread(
            x: x, runs: runs, label: rise == 0 ? "without a rise" : "with a rise",
            colour: .series(index), dash: rise == 0 ? .solid : .dashed))
    }
    return Figure(
      name: "sharpness", title: "The loss becomes flatter before a rate that rises is high",
      subtitle:
        "\(conditions.dataset.rawValue), \(layers) layers, weights \(scale.settingText) times He's, momentum at "
        + "\(rate.settingText); "
        + "\(repetitions) repetitions: median, lowest to highest",
      grid: Grid(rows: 1, columns: 2, sharesY: true),
      panels: [
        panel("from the first step", findings.without, rise: 0, 0),
        panel("with a rise over \(rise) steps", findings.with, rise: rise, 1),
      ], seriesNames: .abovePanels)
  }
}
