import Experiments
import Page
import Plotting

extension MaxNormRates {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.02

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (alone, both) = (Self.label(dropped, nil), best(dropped, sweep))
    let adds = sweep.difference(of: both, to: alone)
    evidence.claim(
      "drop-max-norm", .finding(.null("dropout without max-norm: 0")),
      notes: "max-norm makes dropout better (Srivastava et al. 2014)", interval: adds,
      shown: adds.inPoints(" points more with the best c"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let room =
      sweep.working(both, within: Self.tolerance).decades
      - sweep.working(alone, within: Self.tolerance).decades
    evidence.claim(
      "drop-max-norm-rates", .finding(.chosen("one step of the grid")),
      notes: "max-norm lets dropout take larger learning rates (Srivastava et al. 2014)",
      measured: room, format: .fixed(1), unit: "more powers of ten of rates work",
      is: .greater(than: 0.4), expecting: conditions.expecting(.differs))
    let replaces = sweep.difference(of: alone, to: best(0, sweep))
    evidence.claim(
      "drop-max-norm-alone", .finding(.null("max-norm without dropout: 0")),
      notes: "dropout does more than max-norm alone (our question)", interval: replaces,
      shown: replaces.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    evidence.value("max-norm-rates.both", both)
    evidence.table(
      "max-norm", sweep.table("network", style: .percent(1), tolerance: Self.tolerance))
    let shown = [Self.label(0, nil), best(0, sweep), alone, both]
    var figure = sweep.among(shown).figure(
      name: "max-norm", title: "With 300 digits max-norm gives dropout neither points nor rates",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, one hidden layer of \(units), "
        + "\(steps) steps of SGD, batch 30, p = \(dropped.settingText)",
      score: Axis("test accuracy", range: 0.78...0.88, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }

  /// The arm with max-norm that is best by the digits set aside.
  private func best(_ dropped: Double, _ sweep: Sweep) -> String {
    func validation(_ label: String) -> Double {
      let arm = sweep[label]
      return arm.scores[arm.best].map(\.validation).mean
    }
    return limits.map { Self.label(dropped, $0) }.max { validation($0) < validation($1) }!
  }
}
