import Foundation

/// The ticks of one axis: positions with their texts.
struct Ticks: Equatable {
  var entries: [Axis.Tick] = []

  /// The step 1, 2 or 5 times a power of ten that puts about `count` steps on `span`.
  static func step(span: Double, count: Int) -> Double {
    guard span > 0, span.isFinite else { return 1 }
    let raw = span / Double(max(1, count))
    let power = pow(10, log10(raw).rounded(.down))
    let factor = [1, 2, 5, 10].first { $0 * power >= raw * 0.999 } ?? 10
    return factor * power
  }

  /// An axis is not divided by its ticks into more parts than this.
  static let mostSteps = 200

  /// The multiples of `step` in `range`; none if they are too many.
  static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    guard step > 0, step.isFinite else { return [] }
    let first = (range.lowerBound / step - 1e-6).rounded(.up)
    let last = (range.upperBound / step + 1e-6).rounded(.down)
    guard first <= last, last - first <= Double(mostSteps) else { return [] }
    // Dividing by a whole number where possible keeps 0.3 from becoming 0.30000000000000004.
    let inverse = (1 / step).rounded()
    let isUnitFraction = step < 1 && abs(inverse * step - 1) < 1e-9
    return stride(from: first, through: last, by: 1).map {
      ($0 == 0 ? 0 : isUnitFraction ? $0 / inverse : $0 * step)
    }
  }

  /// Round positions in `range`, about `count` of them.
  static func linear(_ range: ClosedRange<Double>, count: Int, format: NumberFormat) -> Ticks {
    let step = step(span: range.upperBound - range.lowerBound, count: count)
    return evenlySpaced(step, in: range, format: format)
  }

  /// The multiples of `step` in `range`, all with the same number of decimals.
  static func evenlySpaced(
    _ step: Double, in range: ClosedRange<Double>, format: NumberFormat
  ) -> Ticks {
    let positions = multiples(of: step, in: range)
    var format = format
    if format == .automatic {
      let largest = positions.map(abs).max() ?? 0
      let decimals = decimals(of: step)
      if largest < 1e6, decimals <= 4 { format = .fixed(decimals) }
    }
    return Ticks(positions, format: format)
  }

  /// Powers of ten in `range`, every other one and so on if there are too many; with few powers,
  /// 2 and 5 times them as well.
  static func logarithmic(_ range: ClosedRange<Double>, count: Int, format: NumberFormat) -> Ticks {
    let low = log10(range.lowerBound)
    let high = log10(range.upperBound)
    let decades =
      Int(
        (low - 1e-9).rounded(.up))...max(
        Int((low - 1e-9).rounded(.up)), Int((high + 1e-9).rounded(.down)))
    let inside = { (value: Double) in
      value >= range.lowerBound * (1 - 1e-9) && value <= range.upperBound * (1 + 1e-9)
    }
    let isFine = high - low < 1.999
    let every =
      isFine ? 1 : max(1, Int((Double(decades.count) / Double(max(2, count))).rounded(.up)))
    let exponents =
      isFine
      ? Array((decades.lowerBound - 1)...decades.upperBound)
      : decades.filter {
        $0 % every == 0
      }
    let positions = exponents.flatMap { exponent in
      // Parsing gives the double nearest to 10⁻³; pow can be off by one bit.
      (isFine ? [1, 2, 5] : [1]).map { Double("\($0)e\(exponent)")! }
    }.filter(inside)
    var format = format
    if format == .automatic, positions.contains(where: { $0 < 0.0009 || $0 > 20_000 }) {
      format = .scientific(0)
    }
    return Ticks(positions, format: format)
  }

  init(_ positions: [Double], format: NumberFormat) {
    entries = positions.map { Axis.Tick($0, format.text($0)) }
  }

  init(entries: [Axis.Tick] = []) {
    self.entries = entries
  }

  private static func decimals(of step: Double) -> Int {
    guard step < 1 else {
      return step == step.rounded() ? 0 : 1
    }
    var decimals = 0
    var scaled = step
    while decimals < 12, abs(scaled - scaled.rounded()) > 1e-6 * scaled {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }
}
