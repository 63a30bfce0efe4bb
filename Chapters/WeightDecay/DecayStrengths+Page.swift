import Experiments
import Foundation
import Page
import Plotting

extension DecayStrengths {
  private var decayed: [String] { lambdas.map(Self.label) }

  func evidence(from found: DecaySweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("strengths", table(found))
    comparisons(found, conditions, &evidence)
    steepness(found, conditions, &evidence)
    evidence.figure(figure(found, conditions))
    evidence.figure(
      found.sweep.heatMap(
        name: "strengths-rates",
        title: "At the highest rate decay makes a deep network collapse",
        subtitle: conditions.dataset.rawValue
          + ", \(digits) digits, six layers of 100, batch 100, \(steps) steps of SGD; framed: best rate",
        arm: "", score: "test accuracy", range: 0.1...0.9))
    return evidence
  }

  private func table(_ found: DecaySweep) -> Table {
    var table = Table(
      "arm", .right("best rate"), .right("\(digits) digits"), .right("test digits"),
      .right("slope"), .right("distance"))
    for arm in found.sweep.arms {
      func text(_ style: NumberStyle, _ value: (DecayTraining.Outcome) -> Double) -> String {
        found.atBest(arm.label, value).text(style)
      }
      table.add(
        arm.label, arm.bestRateText,
        text(.percent(1), \.training), text(.percent(1), \.score.test), text(.fixed(1), \.slope),
        text(.fixed(2), \.distance))
    }
    return table
  }

  /// Best against best: with decay, without, and with what may do the same.
  private func comparisons(
    _ found: DecaySweep, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let sweep = found.sweep
    let best = found.best(of: decayed).label
    let gain = sweep.difference(of: best, to: Self.none)
    evidence.claim(
      "decay-test", .finding(.null("no decay at its own best rate: 0")),
      notes: "decay improves the test accuracy (000)", interval: gain,
      shown: gain.inPoints(" points more with the best decay"), is: .greater(than: 0),
      expecting: conditions.expecting(.undecided))
    let start = found.best(of: starts.map(Self.startLabel)).label
    let lead = sweep.difference(of: best, to: start)
    evidence.claim(
      "decay-start", .finding(.null("the same: 0")),
      notes: "it costs less than smaller first weights (\(start)), if it does not help (ours)",
      interval: lead,
      shown: lead.inPoints(" points more than with smaller first weights"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.value("decay-strengths.best", best)
    evidence.value("decay-strengths.none-rates", sweep.working(Self.none, within: 0.02).text)
    evidence.value("decay-strengths.best-rates", sweep.working(best, within: 0.02).text)
  }

  private func steepness(
    _ found: DecaySweep, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let (best, rate) = (found.best(of: decayed).label, found.best(of: decayed).bestRate)
    func factor(_ some: Repeats, _ others: Repeats) -> Repeats {
      Repeats(zip(some.values, others.values).map { log(max($0, 1e-9) / max($1, 1e-9)) })
    }
    let slope = factor(found.atBest(best, \.slope), found.atBest(Self.none, \.slope))
    evidence.claim(
      "decay-network-slope", .finding(.null("no decay: 1 times")),
      notes: "decay makes the network less steep (ours)", interval: slope,
      shown: slope.inWords(.significant(2), " times the slope without decay, at the best of each") {
        exp($0)
      }, is: .less(than: 0), expecting: conditions.expecting(.agrees))
    // The rate moves borders as well: at the same one, what decay does.
    let distance = factor(
      found.at(rate, best, \.distance), found.at(rate, Self.none, \.distance))
    evidence.claim(
      "decay-border", .finding(.null("the same function, only flatter: 1 times")),
      notes: "and moves its borders away from the digits, at the same rate (our question)",
      interval: distance,
      shown: distance.inWords(.fixed(2), " times as far from a border") { exp($0) },
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let ends = factor(found.atBest(best, \.distance), found.atBest(Self.none, \.distance))
    evidence.value(
      "decay-strengths.border-best", ends.inWords(.fixed(2), " times as far") { exp($0) })
    evidence.value("decay-strengths.border-rate", rate.settingText)
    let gain = Repeats(
      zip(
        found.at(rate, best, \.score.test).values, found.at(rate, Self.none, \.score.test).values
      ).map { $0 - $1 })
    evidence.value("decay-strengths.border-test", gain.inPoints(" points"))
  }

  private func figure(_ found: DecaySweep, _ conditions: RunConditions) -> Figure {
    let axis = Axis("λ of λ/2n Σw²", scale: .logarithmic, ticks: .at(lambdas))
    let rate = found.best(of: decayed).bestRate
    func curve(_ repeats: [Repeats], _ label: String, _ colour: Colour, _ dash: Dash) -> [Mark] {
      [
        .band(x: lambdas, low: repeats.map(\.low), high: repeats.map(\.high), colour: colour),
        .line(
          x: lambdas, y: repeats.map(\.mean), label: label, colour: colour, dash: dash,
          showsPoints: true),
      ]
    }
    func rule(_ repeats: Repeats) -> Mark {
      .horizontalRule(repeats.mean, label: Self.none, colour: .ink, dash: .dotted)
    }
    func gains(_ label: String) -> Repeats {
      let gain = found.sweep.difference(of: label, to: Self.none)
      return Repeats(gain.values.map { $0 * 100 })
    }
    let others = starts.map(Self.startLabel)
    let labels = decayed + others
    let repeats = labels.map(gains)
    let places = labels.indices.map(Double.init)
    let intervals = repeats.enumerated().map { place, gain in
      Mark.line(
        x: [Double(place), Double(place)], y: [gain.lowerBound, gain.upperBound],
        colour: place < decayed.count ? .blue : .vermillion, dash: .solid, width: 2)
    }
    return Figure(
      name: "strengths",
      title: "Best against best, decay gains nothing that so few runs could show",
      subtitle: """
        \(conditions.dataset.rawValue), \(digits) digits, six layers of 100, \(steps) steps of SGD at \
        the best rate of each; \(repetitions) runs: mean, lowest to highest
        """,
      grid: .row(of: 3),
      panels: [
        Panel(
          title: "accuracy by λ", x: axis,
          y: Axis("accuracy", range: 0.6...1, format: .percent(0)),
          marks: curve(
            decayed.map { found.atBest($0, \.training) }, "digits learnt from", .vermillion, .dashed
          )
            + curve(
              decayed.map { found.atBest($0, \.score.test) }, "test digits", .blue, .solid)
            + [rule(found.atBest(Self.none, \.score.test))]),
        Panel(
          title: "gain in points, with 95% intervals",
          x: Axis(
            range: -0.6...Double(labels.count) - 0.4,
            ticks: .labelled(
              labels.enumerated().map { .init(Double($0.offset), short($0.element)) })
          ),
          y: Axis("points more than without"),
          marks: [.horizontalRule(0, colour: .ink, dash: .dotted)] + intervals + [
            .points(
              x: places, y: repeats.map(\.mean), colour: .ink, shape: .circle, size: 1.3)
          ]),
        Panel(
          title: "distance from a border, all at a rate of \(rate.settingText)", x: axis,
          y: Axis("in units of the pixels"),
          marks: curve(
            decayed.map { found.at(rate, $0, \.distance) }, "distance", .green, .solid)
            + [rule(found.at(rate, Self.none, \.distance))]),
      ], size: .init(width: 2200, height: 850), seriesNames: .abovePanels)
  }

  /// Short enough to stand beside others under an axis.
  private func short(_ label: String) -> String {
    label.replacing("λ = ", with: "").replacing("start ", with: "")
  }
}
