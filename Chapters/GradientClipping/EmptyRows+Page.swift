import Experiments
import Page
import Plotting

extension EmptyRows {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = found.sweep
    let shrinking = sweep[Self.arms[1]]
    evidence.claim(
      "clip-vanishing", .finding(.null("guessing: 10%, and five points more")),
      notes: "clipping helps where gradients vanish",
      measured: shrinking.results.map(\.mean).max()!, format: .percent(0),
      unit: "of the digits, clipped, at the best of all rates", is: .greater(than: 0.15),
      expecting: .differs)
    let keeping = sweep[Self.arms[2]].bestResult
    evidence.claim(
      "clip-orthogonal-remembers", .finding(.null("guessing: 10%, and five points more")),
      notes: "weights that keep lengths let the same network remember, without clipping",
      interval: keeping.range { $0 * 100 }, shown: keeping.inWords(.percent(0)),
      is: .greater(than: 15), expecting: conditions.expecting(.agrees))
    let gain = sweep.difference(of: Self.arms[3], to: Self.arms[2])
    evidence.value("empty-rows.difference", gain.inPoints)
    evidence.table(
      "empty-rows", sweep.table("recurrent weights", style: .percent(0), tolerance: 0.05))
    var figure = sweep.figure(
      name: "empty-rows", title: "Clipping does nothing for a gradient that has vanished",
      subtitle: "\(conditions.dataset.rawValue), \(emptyRows) empty rows, \(steps) steps of SGD",
      score: Axis("test accuracy", range: 0...0.8, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
