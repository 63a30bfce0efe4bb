import Experiments
import Foundation
import Page
import Plotting

extension RangeTest {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func each(_ rule: Int, _ find: ([Double], [Double]) -> Double) -> [Double] {
      findings.losses[rule].map { find($0, Array(findings.rates.prefix($0.count))) }
    }
    var table = Table(
      "rule", .right("steepest fall"), .right("lowest loss"), .right("back at the start"),
      .right("best constant rate of a sweep"))
    var steepest: [Repeats] = []
    var tenth: [Repeats] = []
    var breaking: [Repeats] = []
    for (index, rule) in Self.rules.enumerated() {
      let best = findings.bestRates[index]
      let fall = each(index, Self.steepest)
      let low = each(index, Self.lowest)
      let broken = each(index, Self.breaking)
      table.add(
        rule.rawValue, Spread(fall).text(.significant(2)), Spread(low).text(.significant(2)),
        Spread(broken).text(.significant(2)), best.settingText)
      steepest.append(Repeats(fall.map { log10($0 / best) }))
      tenth.append(Repeats(low.map { log10($0 / 10 / best) }))
      breaking.append(Repeats(broken.map { log10($0 / best) }))
    }
    evidence.table("range-test", table)
    evidence.claim(
      "recipe-range-breaks", .finding(.null("a test that says nothing of the best rate: 1")),
      notes:
        "the best rate lies below the one at which the range test's loss explodes "
        + "(after Smith 2017)",
      measured: breaking.map(\.lowerBound).map { pow(10, $0) }, format: .significant(2),
      unit: "times the best rate, the lower ends of the means' intervals", is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    func text(_ factor: Double) -> String { NumberStyle.significant(2).text(factor) }
    /// Judged by the rule whose mean may be furthest away, in either direction.
    func rule(_ id: String, _ words: String, _ distances: [Repeats], _ expected: Verdict) {
      let means = distances.map { text(pow(10, abs($0.mean))) }.joined(separator: ", ")
      // From where the nearest end of each interval is to where its furthest is: 0 where it holds the best rate.
      let ends = distances.map { distance in
        let (low, high) = (distance.lowerBound, distance.upperBound)
        return (near: low * high < 0 ? 0 : min(abs(low), abs(high)), far: max(abs(low), abs(high)))
      }
      let furthest = pow(10, ends.map(\.near).max()!)...pow(10, ends.map(\.far).max()!)
      evidence.claim(
        id, .finding(.chosen("a factor of 3, somewhat more than a step of the grid")), notes: words,
        interval: furthest,
        shown: "\(means) times away from the best rate (the furthest: "
          + "\(text(furthest.lowerBound)) to \(text(furthest.upperBound)))", is: .less(than: 3),
        expecting: conditions.expecting(expected))
    }
    rule(
      "recipe-range-steepest",
      "where the loss falls most steeply is a good rate (a rule of thumb of fastai)", steepest,
      .differs)
    rule(
      "recipe-range-tenth",
      "a tenth of the rate where it is lowest is a good one (another of fastai)", tenth, .undecided)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let panels = Self.rules.enumerated().map { index, rule in
      Panel(
        title: rule.rawValue,
        x: Axis("learning rate", range: lowest...highest, scale: .logarithmic),
        y: Axis("smoothed loss", range: 0...4),
        marks: [.verticalRule(findings.bestRates[index], label: "best of a sweep", dash: .dotted)]
          + [Mark].spread(
            x: findings.rates, runs: findings.losses[index].map { $0.map { min($0, 4.5) } },
            colour: .series(index), dash: .solid))
    }
    return Figure(
      name: "range-test", title: "One short training shows where the rates lie that work",
      subtitle: "\(conditions.dataset.rawValue), \(digits) digits, \(steps) steps; "
        + "\(repetitions) repetitions: median, lowest to highest",
      grid: Grid(rows: 1, columns: 3, sharesY: true), panels: panels)
  }
}
