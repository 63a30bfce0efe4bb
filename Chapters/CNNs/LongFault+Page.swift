import Experiments
import Foundation
import Page
import Plotting

extension LongFault {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    guard let right = findings.right, let wrong = findings.wrong else {
      evidence.lacks(
        "long-fault", "long-fault-last", "long-fault-last-ten", "long-fault-first",
        "long-fault-epochs",
        because: "The kept runs of Inception10 and of its fault are not in Figures/runs/notes.")
      return evidence
    }
    let end = Repeats(zip(wrong, right).map { $0.testAccuracy! - $1.testAccuracy! })
    evidence.value("long-fault-last", end.inPoints(" points more with the fault"))
    // A single epoch has luck of its own; the mean of the last ten has less.
    let late = Repeats(
      zip(wrong, right).map { wrong, right in
        wrong.curve.validationAccuracy.suffix(10).map { $0 }.mean
          - right.curve.validationAccuracy.suffix(10).map { $0 }.mean
      })
    evidence.claim(
      "long-fault-last-ten", .finding(.null("no difference: 0")),
      notes:
        "called with training=False, it recognises fewer test images, in the mean of the last ten epochs (our question)",
      interval: late, shown: late.inPoints(" points more with the fault"), is: .less(than: 0),
      expecting: .undecided)
    let first = Repeats(
      zip(wrong, right).map { $0.curve.validationAccuracy[0] - $1.curve.validationAccuracy[0] })
    evidence.value("long-fault-first", first.inPoints(" points"))
    // Since its weights are free to do what normalisation did, it only comes later: by how much?
    let slower = zip(wrong, right).map { wrong, right in
      let goal = right.curve.trainingLoss[9]
      let epoch = wrong.curve.trainingLoss.firstIndex { $0 <= goal }.map { Double($0 + 1) }
      return (epoch ?? .infinity) / 10
    }
    evidence.claim(
      "long-fault-epochs", .finding(.null("no difference: 1")),
      notes: "with training=False the net learns without normalisation, and slower",
      measured: slower, format: .fixed(1),
      unit: "times the epochs to the training loss of the right one's tenth, a number a seed",
      is: .greater(than: 1))
    evidence.figure(figure(right, wrong))
    return evidence
  }

  private func figure(_ right: [TrainedNetwork], _ wrong: [TrainedNetwork]) -> Figure {
    func panel(
      _ title: String, _ axis: Axis, _ values: KeyPath<LearningCurve, [Double]>
    ) -> Panel {
      func marks(_ runs: [TrainedNetwork], _ label: String, _ colour: Colour, _ dash: Dash)
        -> [Mark]
      {
        .spread(
          x: epochs(runs[0].curve.epochs).numbers, runs: runs.map { $0.curve[keyPath: values] },
          label: label, colour: colour, dash: dash)
      }
      return Panel(
        title: title, x: Axis("epoch", range: 1...50), y: axis,
        marks: marks(right, "as it should be", .blue, .solid)
          + marks(wrong, "training=False", .vermillion, .dashed))
    }
    return Figure(
      name: "long-fault",
      title:
        "One wrong word slows Inception10 down; whether it costs accuracy, two seeds do not decide",
      subtitle: subtitle(of: [right]) + ": median, lowest to highest", grid: .row(of: 2),
      panels: [
        panel("loss, training", Axis("cross-entropy, nats", range: 0...1.8), \.trainingLoss),
        panel(
          "accuracy, test",
          Axis("share recognised", range: 0.45...0.8, format: .percent(0)), \.validationAccuracy),
      ])
  }
}
