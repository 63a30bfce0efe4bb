import Experiments
import Foundation
import Page
import Plotting

extension RateAndLimit {
  /// How far below the best of its column a limit still works.
  private var tolerance: Double { 0.1 }

  func evidence(from found: RowSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let map = ClippingMap(found, limits: limits)

    let equal = map.neighbourDifferences { $0 == 1 && $1 == 1 }
    evidence.claim(
      "clip-diagonal-equal", .check,
      notes: "where every step is clipped, twice the limit is twice the rate",
      measured: equal.max() ?? 0, format: .fixed(1),
      unit: "points between neighbours on a diagonal, the largest difference",
      is: .equal(to: 0))
    let near = map.neighbourDifferences { min($0, $1) > 0.85 && min($0, $1) < 1 }
    evidence.claim(
      "clip-diagonal", .finding(.chosen("a point")),
      notes: "where nearly every step is clipped, rate times limit decides",
      measured: near.mean, format: .fixed(1),
      unit: "points between neighbours on a diagonal, on average",
      is: .less(than: 1), expecting: conditions.expecting(.agrees))

    let rare = map.workingLimits(at: found.sweep[Self.without].best, within: tolerance)
    let constant = map.workingLimits(
      at: found.sweep.arms[limits.firstIndex(of: 1)!].best, within: tolerance)
    evidence.claim(
      "clip-limit", .finding(.chosen("half a power of ten more than where every step is clipped")),
      notes: "the limit has to be chosen (000: max_norm); as a seat belt it has room",
      measured: rare.decades - constant.decades, format: .fixed(1),
      unit: "more powers of ten of limits work, where few steps are clipped",
      is: .greater(than: 0.5),
      expecting: conditions.expecting(.agrees))
    evidence.value("rate-and-limit.rare", rare.text)
    evidence.value("rate-and-limit.rare-rate", found.sweep[Self.without].bestRate.settingText)
    evidence.value("rate-and-limit.constant", constant.text)
    let one = found.sweep.arms[limits.firstIndex(of: 1)!]
    evidence.value("rate-and-limit.constant-rate", one.bestRate.settingText)
    if let belt = limits.firstIndex(of: 128) {
      let best = found.sweep[Self.without].best
      evidence.value(
        "rate-and-limit.belt-steps", "\(found.clipped[belt][best] * Double(steps), .fixed(1))")
      evidence.value(
        "rate-and-limit.belt", "\(found.sweep.arms[belt].result(at: best).mean, .percent(0))")
    } else {
      evidence.lacks(
        "rate-and-limit.belt-steps", "rate-and-limit.belt",
        because: "A limit of 128 is not among those tried.")
    }
    let none = found.sweep[Self.without].bestResult.mean
    evidence.value("rate-and-limit.none", "\(none, .percent(0))")
    evidence.figure(figure(found, conditions))
    return evidence
  }

  private func figure(_ found: RowSweep, _ conditions: RunConditions) -> Figure {
    func panel(_ title: String, _ values: [[Double]], _ top: Double) -> Panel {
      Panel(
        title: title,
        x: Axis("learning rate", ticks: .labelled(ticks(rates.map(\.settingText)))),
        y: Axis(
          "limit of the global norm",
          ticks: .labelled(ticks(found.sweep.arms.reversed().map(\.label)))),
        marks: [
          .heatMap(
            rows: values.count, columns: rates.count, values: values.reversed().flatMap { $0 },
            range: 0...top, colourLabel: "", valueFormat: .percent(0))
        ] + diagonal(of: 0.2, found))
    }
    return Figure(
      name: "rate-and-limit",
      title: "Below, rate times limit counts; above, the limit is a seat belt",
      subtitle: conditions.subtitle("SGD, \(steps) steps; means of \(repetitions) trainings"),
      grid: .row(of: 2),
      panels: [
        panel(
          "test accuracy; between the lines rate × limit = 0.2",
          found.sweep.arms.map { $0.results.map(\.mean) }, 0.7),
        panel("share of the steps that are clipped", found.clipped, 1),
      ], size: .init(width: 2000, height: 1000))
  }

  /// Lines on both sides of the cells whose rate times limit is this, where most steps are clipped.
  private func diagonal(of product: Double, _ found: RowSweep) -> [Mark] {
    let cells = limits.indices.compactMap { row -> (x: Double, y: Double)? in
      rates.indices.first { column in
        abs(rates[column] * limits[row] / product - 1) < 0.01 && found.clipped[row][column] > 0.85
      }.map { (Double($0), Double(limits.count - row)) }
    }
    guard cells.count > 1 else { return [] }
    return [-0.5, 0.5].map { shift in
      .line(
        x: cells.map { $0.x + shift }, y: cells.map(\.y), colour: .vermillion, dash: .solid,
        width: 1.5)
    }
  }

  private func ticks(_ labels: [String]) -> [Axis.Tick] {
    labels.enumerated().map { Axis.Tick(Double($0.offset), $0.element) }
  }
}

/// The cells of a map whose limits and rates double from one to the next.
struct ClippingMap {
  var found: RowSweep
  var limits: [Double]

  init(_ found: RowSweep, limits: [Double]) {
    self.found = found
    self.limits = limits
  }

  /// How many points cells with the same product of limit and rate, one limit apart, differ by; chosen by the
  /// shares of their steps that are clipped.
  func neighbourDifferences(where isMeant: (Double, Double) -> Bool) -> [Double] {
    limits.indices.dropLast().flatMap { row in
      found.sweep.arms[row].rates.indices.dropFirst().compactMap { column in
        let arms = found.sweep.arms
        let product = limits[row] * arms[row].rates[column]
        let other = limits[row + 1] * arms[row + 1].rates[column - 1]
        guard abs(product / other - 1) < 1e-9,
          isMeant(found.clipped[row][column], found.clipped[row + 1][column - 1])
        else { return nil }
        let (a, b) = (arms[row].result(at: column), arms[row + 1].result(at: column - 1))
        return abs(a.mean - b.mean) * 100
      }
    }
  }

  /// The limits around the best of a column that are nearly as good.
  func workingLimits(at column: Int, within tolerance: Double) -> LimitRange {
    let means = limits.indices.map { found.sweep.arms[$0].result(at: column).mean }
    let best = means.indices.max { means[$0] < means[$1] }!
    let works = means.map { $0 >= means[best] - tolerance }
    let low = (0...best).last { !works[$0] }.map { $0 + 1 } ?? 0
    let high = (best..<means.count).first { !works[$0] }.map { $0 - 1 } ?? means.count - 1
    return LimitRange(low: limits[low], high: limits[high])
  }
}

/// Limits that work, from the lowest to the highest.
struct LimitRange {
  var low, high: Double

  /// How wide it is, in powers of ten.
  var decades: Double { log10(high / low) }

  var text: String {
    low == high ? low.settingText : "\(low.settingText) to \(high.settingText)"
  }
}
