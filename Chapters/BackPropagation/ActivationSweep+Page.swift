import Experiments
import Page

/// Where each function ends, at its best rate.
extension ActivationSweep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let accuracies = findings.accuracies
    let relu = ActivationFunction.relu.rawValue
    var ends = Table(
      .left("activation"), .right("rate"), .right("test accuracy"),
      .right("more than ReLU, in points"), .right("training loss"),
      .right("rates within 2 points"))
    for arm in Self.arms {
      let own = accuracies[arm.label]
      let gain = accuracies.difference(of: arm.label, to: relu)
      let losses = findings.best(arm).outcomes.map(\.loss)
      ends.add(
        arm.label, own.bestRateText,
        own.bestResult.text(.percent(1)),
        arm.label == relu ? "" : gain.inPoints.replacing(" points", with: ""),
        Repeats(losses).text(.fixed(3)), accuracies.working(arm.label, within: 0.02).text)
    }
    evidence.table("ends", ends)

    func names(_ isMeant: (Repeats) -> Bool) -> String {
      let meant = Self.arms.map(\.label).filter {
        $0 != relu && isMeant(accuracies.difference(of: $0, to: relu))
      }
      return meant.isEmpty ? "none" : meant.joined(separator: "; ")
    }
    evidence.value("activation-sweep.ahead", names { $0.lowerBound > 0 })
    evidence.value("activation-sweep.behind", names { $0.upperBound < 0 })
    evidence.value("activation-sweep.comparisons", "\(Self.arms.count - 1)")
    evidence.value("activation-sweep.trainings", "\(repetitions)")
    return evidence
  }
}
