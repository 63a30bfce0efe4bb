import Experiments
import Page
import Plotting

extension BestAgainstBest {
  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = found.sweep
    let (without, low, high) = (Self.without, Self.label(low), Self.label(high))
    var table = Table(
      .left("clipping"), .right("best rate"), .right("test accuracy there"),
      .right("lowest"), .right("steps clipped"), .right("rates within 5 points"))
    for arm in sweep.arms {
      table.add(
        arm.label, arm.bestRateText,
        arm.bestResult.text(.percent(1)), "\(arm.bestResult.low, .percent(0))",
        "\(found.clipped(arm.label), .percent(1))", sweep.working(arm.label, within: 0.05).text)
    }
    evidence.table("best-against-best", table)
    evidence.value("best-against-best.trainings", "\(repetitions)")
    let gain = sweep.difference(of: high, to: without)
    evidence.claim(
      "clip-best-rate", .finding(.null("no clipping")),
      notes: "a seat belt gains at the best learning rate, too",
      interval: gain, shown: gain.inPoints,
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    evidence.value("best-against-best.low", sweep.difference(of: low, to: without).inPoints)
    evidence.value("best-against-best.between", sweep.difference(of: low, to: high).inPoints)
    func steadier(_ label: String) -> Double {
      sweep[without].bestResult.deviation / sweep[label].bestResult.deviation
    }
    if let ratio = sweep[without].bestResult.ratioOfDeviations(to: sweep[high].bestResult) {
      func text(_ value: Double) -> String { NumberStyle.fixed(2).text(value) }
      evidence.claim(
        "clip-steadier", .finding(.null("equal deviations: 1")),
        notes: "clipping makes training depend less on chance", interval: ratio,
        shown: "\(text(steadier(high))) times the deviation without clipping, each at its best "
          + "(\(text(ratio.lowerBound)) to \(text(ratio.upperBound)))",
        is: .greater(than: 1), expecting: conditions.expecting(.undecided))
    } else {
      evidence.lacks("clip-steadier", because: "Two trainings have no interval for it.")
    }
    evidence.value("best-against-best.steadier-low", "\(steadier(low), .fixed(1))")
    evidence.value("best-against-best.worst", "\(sweep[without].bestResult.low, .percent(0))")
    evidence.value("best-against-best.worst-high", "\(sweep[high].bestResult.low, .percent(0))")
    evidence.figure(
      sweep.figure(
        name: "best-against-best",
        title: "Clipping always or rarely: other rates, no clear difference at the best",
        subtitle: "\(conditions.dataset.rawValue), SGD, \(steps) steps",
        score: Axis("test accuracy", range: 0...0.8, format: .percent(0))))
    return evidence
  }
}
