import Experiments
import Page
import Plotting

extension AdamSweep {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let without = found.sweep[Self.without]
    let best = Best("clipped", of: limits.map(Self.label), in: found)
    let gain = Repeats.difference(of: best.arm, to: without)
    evidence.table("adam", found.sweep.table("Adam", style: .percent(1), tolerance: 0.05))
    evidence.claim(
      "clip-adam", .finding(.chosen("two points")),
      notes: "to Adam, which gives gradients a length of its own, clipping is worth little",
      interval: gain.range { $0 * 100 }, shown: gain.inPoints,
      is: .less(than: 2),
      expecting: conditions.expecting(.undecided))
    evidence.value("adam-sweep.without", without.bestResult.text(.percent(1)))
    var figure = found.sweep.figure(
      name: "adam-rates", title: "With Adam no limit makes a clear difference at the best rates",
      subtitle: "\(conditions.dataset.rawValue), \(steps) steps of Adam",
      score: Axis("test accuracy", range: 0...0.8, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
