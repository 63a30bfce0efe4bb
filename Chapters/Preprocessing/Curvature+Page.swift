import Experiments
import Foundation
import Page
import Plotting

extension Curvature {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("curvature", table(findings))
    func ratios(_ part: (Bowl) -> Double) -> Repeats {
      Repeats(zip(findings[.scaled], findings[.meanImage]).map { log10(part($0) / part($1)) })
    }
    let (largest, size) = (ratios(\.first), ratios(\.meanSquare))
    evidence.claim(
      "prep-largest-eigenvalue",
      .finding(.null("inputs that are only smaller: the ratio of their mean squares")),
      notes: "centring, with the mean image, allows larger steps (LeCun et al. 1998)",
      measured: largest.factor, format: .fixed(1), unit: "times as large a step",
      is: .greater(than: (size.factor * 10).rounded() / 10))
    evidence.claim(
      "prep-stable-step", .check, notes: "the limit is 2 / λ₁ (our check)",
      measured: findings.bowls.joined().allSatisfy { $0.below < 1 && $0.above > 1 }, is: .holding)
    let steps = ratios { $0.steps[min(1, goals.count - 1)] }
    evidence.claim(
      "prep-linear-steps", .finding(.null("not centred: 1")),
      notes: "and saves steps, each at its best rate (LeCun et al. 1998)",
      interval: steps.factorRange,
      shown: steps.asFactor(" times as many steps without"), is: .greater(than: 1),
      expecting: conditions.expecting(.agrees))
    evidence.value("curvature.features", "\(findings.features)")
    evidence.value("curvature.smaller", "\(size.factor, .fixed(1))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      columns: [
        .left("inputs"), .right("$\\lambda_1$"), .right("$E\\lvert x \\rvert^2$"),
        .right("$\\lambda_1 / E\\lvert x \\rvert^2$"), .right("largest step $2/\\lambda_1$"),
      ] + goals.map { .right("steps to \(NumberStyle.percent(0).text($0))") })
    for kind in Self.kinds {
      let bowls = findings[kind]
      func mean(_ part: (Bowl) -> Double) -> Double { bowls.map(part).mean }
      let share = mean { $0.first / $0.meanSquare }
      let cells =
        [
          kind.rawValue, "\(mean(\.first), .significant(3))",
          "\(mean(\.meanSquare), .significant(3))", "\(share, .percent(0))",
          "\(2 / mean(\.first), .significant(2))",
        ]
        + goals.indices.map { goal in
          "\(Repeats(bowls.map { log10($0.steps[goal]) }).factor, .significant(2))"
        }
      table.add(cells)
    }
    return table
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = (0...16).map { pow(2.0, Double($0)) }
    let dashes: [Dash] = [.dashed, .dotted, .solid, .dashDotted, .longDashed]
    let marks = Self.kinds.enumerated().flatMap { place, kind in
      [Mark].spread(
        x: x, runs: findings[kind].map { $0.missing.map { max($0, 1e-6) } }, label: kind.rawValue,
        colour: Colour.series(place), dash: dashes[place])
    }
    return Figure(
      name: "linear", title: "Centring saves steps; standardising and whitening save most",
      subtitle: conditions.subtitle(
        "pooled, linear classifier, squared error, each at its best rate for nine tenths; "
          + "\(samples) training sets"
      ),
      panel: Panel(
        x: Axis("steps of gradient descent", range: 1...65_536, scale: .logarithmic),
        y: Axis("share of the fall that is missing", range: 1e-3...2, scale: .logarithmic),
        marks: marks),
      size: .init(width: 1600, height: 950), seriesNames: .abovePanels)
  }
}
