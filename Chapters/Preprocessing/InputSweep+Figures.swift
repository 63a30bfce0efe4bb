import Experiments
import Foundation
import Plotting

extension InputSweep {
  /// Losses above it are drawn at it.
  private var ceiling: Double { 3 }

  /// Photographs are harder: in so few steps their losses do not fall far.
  private func floor(_ conditions: RunConditions) -> Double {
    conditions.isPhotographs ? 0.5 : 0.003
  }

  private func subtitle(_ conditions: RunConditions) -> String {
    conditions.subtitle(
      "pooled, 100 ReLUs, \(steps) steps of SGD, batch 50; \(repetitions) trainings: "
        + "median, lowest to highest")
  }

  /// Curves of each input at the common rate and at its own best, beside those of pixels from 0 to 1.
  func lossFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let losses = findings.losses
    let x = stride(from: 0, through: steps, by: InputRun.interval).map(Double.init)
    /// What does not stay finite leaves the panel at its top.
    func curves(_ outcomes: [InputRun.Outcome]) -> [[Double]] {
      outcomes.map { $0.losses.map { min($0, 2 * ceiling) } }
    }
    func best(_ result: InputResults) -> [[Double]] {
      curves(result.outcomes[losses[result.kind.rawValue].best])
    }
    let reference = best(findings[.scaled])
    let panels = findings.results.map { result -> Panel in
      Panel(
        title: result.kind.rawValue,
        x: Axis("training step", range: 0...Double(steps), ticks: .at([0, Double(steps)])),
        y: Axis("training loss", range: floor(conditions)...ceiling, scale: .logarithmic),
        marks: [
          .line(
            x: x, y: x.indices.map { i in reference.map { $0[i] }.median },
            label: "0 to 1, best rate", colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: x, runs: curves(result.outcomes(at: commonRate)),
            label: "rate \(commonRate.settingText)", colour: .vermillion, dash: .dashed)
          + .spread(
            x: x, runs: best(result), label: "own best rate", colour: .blue, dash: .solid))
    }
    return Figure(
      name: "training",
      title: conditions.isPhotographs
        ? "With the rate that suits it, whitened input learns fastest"
        : "After \(steps) steps, each at its best rate, whitened input is ahead",
      subtitle: subtitle(conditions), grid: .multiples(rows: 2, columns: 4), panels: panels,
      size: .init(width: 1900, height: 1050), seriesNames: .abovePanels)
  }

  /// The loss at the end against the learning rate.
  func rateFigure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let losses = findings.losses
    let reference = pow(10, losses[InputKind.scaled.rawValue].bestResult.mean)
    let panels = findings.results.map { result -> Panel in
      let arm = losses[result.kind.rawValue]
      return Panel(
        title: result.kind.rawValue,
        x: Axis(
          "learning rate", range: result.rates.first!...result.rates.last!, scale: .logarithmic),
        y: Axis(
          "training loss at the end", range: floor(conditions)...ceiling, scale: .logarithmic),
        marks: [
          .horizontalRule(reference, label: nil, colour: .ink, dash: .dotted)
        ]
          + .spread(
            x: result.rates,
            runs: result.outcomes[0].indices.map { place in
              result.outcomes.map { min($0[place].loss, ceiling) }
            }, colour: .blue, dash: .solid, showsPoints: true)
          + [
            .points(
              x: [arm.bestRate], y: [pow(10, arm.bestResult.mean)], colour: .vermillion,
              shape: .diamond, size: 2.2)
          ])
    }
    return Figure(
      name: "rates", title: "Each input has its own best rate, and its own range that works",
      subtitle: subtitle(conditions) + "; above \(ceiling.settingText): \(ceiling.settingText)",
      grid: Grid(rows: 2, columns: 4, sharesY: true), panels: panels,
      size: .init(width: 1900, height: 1100))
  }
}
