import Page
import Plotting

extension Sweep {
  /// For each arm its best rate, its test accuracy there, and the rates that are nearly as good.
  ///
  /// - Parameters:
  ///   - tolerance: how much worse than its best rate another one of an arm still works.
  ///   - learnt: what an arm has to reach for its range to be worth showing: one that only guesses does so at
  ///     every rate, and gets a dash.
  public func table(
    _ arm: String, rate: String = "learning rate", style: NumberStyle, tolerance: Double,
    learnt: Double? = nil
  ) -> Table {
    var table = Table(
      .left(arm), .right("best \(rate)"), .right("test accuracy there"),
      .right("\(rate)s within \(Self.text(tolerance, style)) of that"))
    for arm in arms {
      let working = working(arm.label, within: tolerance)
      table.add(
        arm.label, arm.bestRateText,
        arm.bestResult.text(style),
        hasLearnt(arm, learnt) ? working.text + (working.reachesEdge ? " (or further)" : "") : "–")
    }
    return table
  }

  /// A difference of shares is in points: "5 points".
  private static func text(_ tolerance: Double, _ style: NumberStyle) -> String {
    guard case .percent = style else { return style.text(tolerance) }
    return "\((tolerance * 100).settingText) point\(tolerance == 0.01 ? "" : "s")"
  }

  private func hasLearnt(_ arm: Arm, _ bound: Double?) -> Bool {
    guard let bound else { return true }
    return goal == .highest ? arm.bestResult.mean >= bound : arm.bestResult.mean <= bound
  }

  /// A curve for each arm: its mean against the rate in a band from the lowest to the highest repetition,
  /// and a diamond at its best rate.
  public var curves: [Mark] {
    arms.enumerated().flatMap { place, arm -> [Mark] in
      let colour = Colour.series(place)
      let results = arm.results
      return [
        .band(
          x: arm.rates, low: results.map(\.low), high: results.map(\.high), colour: colour),
        .line(
          x: arm.rates, y: results.map(\.mean), label: arm.label, colour: colour,
          dash: Dash.allCases[place % Dash.allCases.count], showsPoints: true),
        .points(
          x: [arm.bestRate], y: [arm.bestResult.mean], colour: colour, shape: .diamond, size: 2.2),
      ]
    }
  }

  /// The curves as a figure.
  ///
  /// - Parameter score: what is reported, with the range on which the claim shows.
  public func figure(
    name: String, title: String, subtitle: String, rate: String = "learning rate", score: Axis
  ) -> Figure {
    Figure(
      name: name, title: title, subtitle: "\(subtitle); \(repetitionsText)",
      panel: Panel(x: .tried(rate, rates), y: score, marks: curves))
  }

  /// Arms from above to below, rates from left to right, the mean as a colour; a frame at the best rate of
  /// each arm. All arms have to have the same rates.
  ///
  /// - Parameters:
  ///   - arm: what differs between the arms, for the vertical axis.
  ///   - score: what the colours measure, beside their bar.
  ///   - range: the scores at the ends of the colours; nil fits them.
  ///   - format: writes each score into its cell, unless nil.
  public func heatMap(
    name: String, title: String, subtitle: String, arm: String, rate: String = "learning rate",
    score: String, range: ClosedRange<Double>? = nil, format: NumberFormat? = .percent(0)
  ) -> Figure {
    let rates = arms[0].rates
    return Figure(
      name: name, title: title, subtitle: "\(subtitle); \(countText)",
      panel: Panel(
        x: Axis(rate, ticks: .labelled(Self.ticks(rates.map(\.settingText)))),
        y: Axis(arm, ticks: .labelled(Self.ticks(arms.map(\.label)))),
        marks: [
          .heatMap(
            rows: arms.count, columns: rates.count,
            values: arms.flatMap { $0.results.map(\.mean) }, range: range, colourLabel: score,
            valueFormat: format)
        ]
          + arms.enumerated().map { row, arm in
            .box(
              x: Double(arm.best), y: Double(row), width: 0.96, height: 0.92, fill: nil,
              stroke: .vermillion, isRounded: false)
          }))
  }

  private static func ticks(_ labels: [String]) -> [Axis.Tick] {
    labels.enumerated().map { Axis.Tick(Double($0.offset), $0.element) }
  }

  /// "3 runs each: mean".
  private var countText: String {
    let count = arms[0].scores[0].count
    return count == 1 ? "one run each" : "\(count) runs each: mean"
  }

  private var repetitionsText: String {
    countText + (arms[0].scores[0].count == 1 ? "" : ", lowest to highest")
  }
}
