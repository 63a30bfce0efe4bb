import Experiments
import Page
import Plotting

extension Fault {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    if let wrong = findings.wrong { evidence.histories(wrong, conditions) }
    guard let right = findings.right, let wrong = findings.wrong else {
      evidence.lacks(
        "fault", "fault-loss",
        because: "To compare, name both inception10 and inception10-fault in --nets.")
      return evidence
    }
    evidence.figure(figure(right, wrong))
    evidence.claim(
      "fault-loss", .finding(.chosen("a tenth")),
      notes: "with training=False the net learns without normalisation, and worse",
      measured: wrong.trainingLoss / right.trainingLoss, format: .fixed(2),
      unit: "times the training loss after the last epoch", is: .greater(than: 1.1),
      expecting: (right + wrong).expectation(conditions))
    // The digits of the built-in run are too few to tell.
    if !right[0].isBuiltIn {
      evidence.claim(
        "fault-validation", .finding(.null("no difference: 0")),
        notes: "and recognises fewer test images (our question)",
        measured: (wrong.accuracy - right.accuracy) * 100, format: .fixed(1),
        unit: "points more with the fault than without", is: .less(than: 0), expecting: nil)
    }
    return evidence
  }

  private func figure(_ right: [TrainedNetwork], _ wrong: [TrainedNetwork]) -> Figure {
    let (numbers, range) = epochs(right[0].curve.epochs)
    func panel(
      _ title: String, _ axis: Axis, _ values: KeyPath<LearningCurve, [Double]>
    ) -> Panel {
      func marks(
        _ networks: [TrainedNetwork], _ label: String, _ colour: Colour, _ dash: Dash
      ) -> [Mark] {
        .spread(
          x: numbers, runs: networks.map { $0.curve[keyPath: values] }, label: label,
          colour: colour, dash: dash, showsPoints: true)
      }
      return Panel(
        title: title, x: Axis("epoch", range: range), y: axis,
        marks: marks(right, "as it should be", .blue, .solid)
          + marks(wrong, "training=False", .vermillion, .dashed))
    }
    return Figure(
      name: "fault", title: "One wrong word, and Inception10 learns without normalisation",
      subtitle: subtitle(of: [right]), grid: .row(of: 2),
      panels: [
        panel("training", Axis("loss, nats"), \.trainingLoss),
        panel(
          right[0].measured, Axis("share recognised", range: 0...1, format: .percent(0)),
          \.validationAccuracy),
      ])
  }
}
