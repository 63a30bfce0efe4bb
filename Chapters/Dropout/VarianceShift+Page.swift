import Experiments
import Page
import Plotting

extension VarianceShift {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let errors = (findings.random + findings.trained).flatMap { shift in
      zip(shift.measured, shift.theory).map { abs($0 / $1 - 1) }
    }
    // 300 digits with 100 masks each: a variance of so many numbers has a deviation of about a hundredth.
    evidence.claim(
      "drop-shift-theory",
      .finding(.theory("the formula; four deviations of a variance over digits and masks")),
      notes: "dropout adds p/(1 - p) sum w² E[h²] to a unit's variance (our addition)",
      measured: errors.max()!, format: .percent(1),
      unit: "off at most, \(errors.count) units",
      is: .less(than: conditions.size == .quick ? 0.1 : 0.06))
    let shift = Repeats(findings.trained.last!.measured)
    evidence.claim(
      "drop-shift", .finding(.null("no shift: 1")),
      notes: "at test time a unit behind dropout has the variance of training (our question)",
      measured: shift.values.median, format: .fixed(2),
      unit:
        "times as much in training, p = \(dropped.last!.settingText) (median unit, trained)",
      is: .near(1, within: 0.05), expecting: .differs)
    evidence.value(
      "variance-shift.random", "\(findings.random.last!.measured.median, .fixed(2))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let all = (findings.random + findings.trained).flatMap { $0.measured + $0.theory }
    // A unit that is never on varies by nothing, and has no ratio.
    let reach = 1...max(1.1, (all.filter(\.isFinite).max() ?? 1) * 1.05)
    return Figure(
      name: "variance-shift",
      title: "In training a unit behind dropout varies more than at test time, by a known factor",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, \(masks) masks each; a point for each "
        + "of the 100 units of the second hidden layer",
      grid: .multiples(rows: 1, columns: 2, columnTitles: ["random weights", "trained with p"]),
      panels: [findings.random, findings.trained].map { shifts in
        Panel(
          x: Axis("variance in training / at test, by the formula", range: reach),
          y: Axis("measured", range: reach),
          marks: [
            .line(
              x: [reach.lowerBound, reach.upperBound], y: [reach.lowerBound, reach.upperBound],
              colour: .ink, dash: .dotted)
          ]
            + zip(zip(dropped, shifts), [Colour.blue, .vermillion, .green, .pink]).map {
              item, colour in
              .points(
                x: item.1.theory, y: item.1.measured, label: "p = \(item.0.settingText)",
                colour: colour, size: 0.7)
            })
      }, seriesNames: .abovePanels)
  }
}
