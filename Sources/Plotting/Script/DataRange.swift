import Foundation

/// The values that an axis has to show.
struct DataRange: Equatable {
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  /// Whether marks need room beside their outermost values, as points do.
  var needsRoom = false

  var isEmpty: Bool { low > high }

  /// Takes in what can be shown: finite values, positive ones on a logarithmic axis.
  mutating func include(_ values: some Sequence<Double>, scale: Axis.Scale) {
    for value in values where DataRange.canShow(value, on: scale) {
      low = min(low, value)
      high = max(high, value)
    }
  }

  mutating func include(_ other: DataRange) {
    low = min(low, other.low)
    high = max(high, other.high)
    needsRoom = needsRoom || other.needsRoom
  }

  static func canShow(_ value: Double, on scale: Axis.Scale) -> Bool {
    switch scale {
    case .linear: value.isFinite
    case .logarithmic: (smallest...(1 / smallest)).contains(value)
    }
  }

  /// Numbers and differences below this lose digits and cannot be divided safely.
  private static let smallest = 1e-300

  /// Whether the data are all the same, as far as ticks can tell.
  private var isConstant: Bool {
    high / 2 - low / 2 <= max(DataRange.smallest, 1e-12 * max(abs(low), abs(high)))
  }

  /// The ends of the axis.
  ///
  /// Without data the axis runs from 0 to 1, or from 1 to 10. Data that are all the same lie in the
  /// middle. With `isLoose` the axis ends at round numbers, otherwise at the data's own ends.
  func axis(scale: Axis.Scale, isLoose: Bool, count: Int) -> ClosedRange<Double> {
    switch scale {
    case .linear:
      guard !isEmpty else { return 0...1 }
      guard !isConstant else {
        let half = abs(low) < DataRange.smallest ? 0.5 : abs(low) * 0.1
        return (low - half)...(high + half)
      }
      // Halving first keeps the span of extreme data finite.
      guard high / 2 - low / 2 < 1 / DataRange.smallest else { return low...high }
      let margin = needsRoom ? (high - low) * 0.04 : 0
      guard isLoose else { return (low - margin)...(high + margin) }
      let step = Ticks.step(span: high - low, count: count)
      // The outermost point needs room of its own only where no round number leaves it any.
      let bottom =
        low >= 0 && low - margin < 0 ? 0 : ((low - margin) / step + 1e-6).rounded(.down) * step
      return bottom...(((high + margin) / step - 1e-6).rounded(.up) * step)
    case .logarithmic:
      guard !isEmpty else { return 1...10 }
      guard high > low * (1 + 1e-12) else { return (low / 3)...(high * 3) }
      let decades = log10(high) - log10(low)
      guard isLoose, decades > 1 else {
        let factor = isLoose || needsRoom ? pow(10, decades * 0.05) : 1
        return (low / factor)...(high * factor)
      }
      return pow(
        10, (log10(low) + 1e-6).rounded(.down))...pow(10, (log10(high) - 1e-6).rounded(.up))
    }
  }
}
