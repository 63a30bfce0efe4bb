import Experiments
import Page
import Plotting

extension ScheduleCurves {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    // The step schedule falls after a third and after two thirds of the steps.
    let jump = jump(findings, after: (findings.steps + 2) / 3)
    evidence.claim(
      "recipe-jump", .finding(.null("as much as at a constant rate: 0")),
      notes:
        "the accuracy jumps when the rate falls (He et al. 2016, figure 6): from just before to just "
        + "after, less what a constant rate brings meanwhile",
      interval: jump, shown: jump.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let second = self.jump(findings, after: (2 * findings.steps + 2) / 3)
    evidence.value("schedule-curves.second-jump", second.inPoints(" points"))
    evidence.value("schedule-curves.width", "\(width(findings))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// How many steps a jump has at most: over as many before and after it accuracies are averaged.
  private func width(_ findings: Findings) -> Int { findings.steps / 12 }

  /// By how much the accuracy rises from before `step` to after it with the step schedule, less the same at
  /// the constant rate: repetition by repetition.
  private func jump(_ findings: Findings, after step: Int) -> Repeats {
    let width = width(findings)
    func rise(_ curve: Curve) -> Double {
      func mean(_ steps: ClosedRange<Int>) -> Double {
        zip(curve.steps, curve.accuracies).filter { steps.contains($0.0) }.map(\.1).mean
      }
      return mean(step + 1...step + width) - mean(step - width + 1...step)
    }
    func rises(_ shape: RateShape) -> [Double] {
      findings.curves[RateShape.allCases.firstIndex(of: shape)!].map(rise)
    }
    return Repeats(zip(rises(.step), rises(.constant)).map { $0 - $1 })
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func panel(_ title: String, _ y: Axis, _ marks: (Int, RateShape) -> [Mark]) -> Panel {
      Panel(
        title: title, x: Axis("step"), y: y,
        marks: RateShape.allCases.enumerated().flatMap { marks($0.offset, $0.element) })
    }
    func spread(_ index: Int, _ values: (Curve) -> [Double]) -> [Mark] {
      .spread(
        x: findings.curves[index][0].steps.map(Double.init),
        runs: findings.curves[index].map(values),
        label: RateShape.allCases[index].rawValue, colour: .series(index),
        dash: Dash.allCases[index])
    }
    return Figure(
      name: "schedule-curves", title: "Accuracy jumps when the rate falls",
      subtitle: "\(conditions.dataset.rawValue), \(findings.digits) digits, each at its best rate; "
        + "\(repetitions) repetitions: median, lowest to highest",
      grid: .row(of: 3),
      panels: [
        panel("the rate", Axis("learning rate", range: 1e-4...0.3, scale: .logarithmic)) {
          index, shape in
          let schedule = shape.schedule(rate: findings.bestRates[index], steps: findings.steps)
          let steps = Array(stride(from: 0, to: findings.steps, by: max(1, findings.steps / 200)))
          return [
            .line(
              x: steps.map(Double.init), y: steps.map { max(schedule($0), 1e-4) },
              label: shape.rawValue, colour: .series(index), dash: Dash.allCases[index])
          ]
        },
        panel("loss of the batches", Axis("loss", range: 0.05...2, scale: .logarithmic)) {
          index, _ in
          spread(index, \.losses)
        },
        panel("digits not trained with", Axis("accuracy", range: 0.8...0.96, format: .percent(0))) {
          index, _ in spread(index, \.accuracies)
        },
      ], seriesNames: .abovePanels)
  }
}
