import Experiments
import Page
import Plotting

extension AdamSweep {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let isFull = conditions.size != .quick
    let without = found.sweep[Self.without]
    let best = Best("clipped", of: limits.map(Self.label), in: found)
    let gain = Repeats.difference(of: best.arm, to: without)
    evidence.table("adam", found.sweep.table("Adam", style: .percent(1), tolerance: 0.05))
    evidence.claim(
      "clip-adam", .finding(.null("no clipping: the interval begins above 0")),
      notes: "clipping helps (000), also Adam",
      measured: gain.interval?.lowerBound ?? -1, shown: gain.points, is: .greater(than: 0),
      expecting: isFull ? .differs : nil)
    evidence.value("adam-sweep.without", without.bestResult.text(.percent(1)))
    var figure = found.sweep.figure(
      name: "adam-rates", title: "Adam learns the same with any limit, and with none",
      subtitle: "\(conditions.dataset.rawValue), \(steps) steps of Adam",
      score: Axis("test accuracy", range: 0...0.8, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
