import Experiments
import Page
import Plotting

extension ScheduleCurves {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    // The step schedule falls first after a third of the steps.
    let fall = (findings.steps + 2) / 3
    let jumps = Repeats(
      findings.curves[RateShape.allCases.firstIndex(of: .step)!].map { curve in
        let before = curve.steps.indices.filter {
          curve.steps[$0] <= fall && curve.steps[$0] > fall * 3 / 4
        }
        let after = curve.steps.indices.filter {
          curve.steps[$0] > fall && curve.steps[$0] <= fall * 5 / 4
        }
        return after.map { curve.accuracies[$0] }.mean - before.map { curve.accuracies[$0] }.mean
      })
    evidence.claim(
      "recipe-jump", .finding(.null("no jump: 0")),
      notes: "the accuracy jumps when the rate falls (He et al. 2016, figure 6)",
      interval: jumps, shown: jumps.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.figure(figure(findings, conditions))
    return evidence
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
