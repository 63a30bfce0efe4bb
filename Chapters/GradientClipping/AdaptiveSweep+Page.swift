import Experiments
import Page
import Plotting

extension AdaptiveSweep {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = found.sweep
    let best = Best("adaptive", of: sweep.arms.map(\.label), in: found)
    evidence.value("adaptive-sweep.best", best.arm.label)
    evidence.value("adaptive-sweep.rate", best.arm.bestRate.settingText)
    evidence.value("adaptive-sweep.accuracy", best.arm.bestResult.text(.percent(1)))
    evidence.figure(
      sweep.heatMap(
        name: "adaptive", title: "A limit in lengths of the weights has to be chosen, too",
        subtitle: "\(conditions.dataset.rawValue), test accuracy after \(steps) steps of SGD",
        arm: "limit λ", score: "", range: 0...0.7))
    return evidence
  }
}
