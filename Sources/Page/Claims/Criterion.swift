/// How a claim is judged: what every measured number has to satisfy.
///
/// A number that is not finite satisfies nothing, and neither does an empty measurement.
public enum Criterion: Sendable, Equatable {
  /// Exactly this number: counts and shapes.
  case equal(to: Double)
  /// This number, give or take `within`.
  case near(Double, within: Double)
  case less(than: Double)
  case greater(than: Double)
  case atMost(Double)
  case atLeast(Double)
  /// Between two numbers, both included.
  case inside(ClosedRange<Double>)
  /// A truth: it holds or it does not.
  case holding

  /// Whether every one of `values` satisfies the criterion.
  public func accepts(_ values: [Double]) -> Bool {
    !values.isEmpty && values.allSatisfy { $0.isFinite && accepts($0) }
  }

  private func accepts(_ value: Double) -> Bool {
    switch self {
    case .equal(let target): value == target
    case .near(let target, let tolerance): abs(value - target) <= tolerance
    case .less(let bound): value < bound
    case .greater(let bound): value > bound
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    case .inside(let range): range.contains(value)
    case .holding: value == 1
    }
  }

  /// Whether some number of the interval satisfies the criterion.
  func isMet(within interval: ClosedRange<Double>) -> Bool {
    switch self {
    case .equal(let target): interval.contains(target)
    case .near(let target, let tolerance):
      interval.overlaps(target - tolerance...target + tolerance)
    case .inside(let range): interval.overlaps(range)
    case .less, .greater, .atMost, .atLeast, .holding:
      accepts(interval.lowerBound) || accepts(interval.upperBound)
    }
  }

  /// The criterion in words: "less than 1e-7".
  public var text: String { text(Self.text) }

  /// The criterion in words, its numbers written as the measurement is where that is a share:
  /// "at least 88%" beside "90.6%".
  func text(beside style: NumberStyle?) -> String {
    guard case .percent? = style else { return text }
    return text { "\(Self.text(($0 * 1e4).rounded() / 100))%" }
  }

  private func text(_ number: (Double) -> String) -> String {
    switch self {
    case .equal(let target): "exactly \(number(target))"
    case .near(let target, let tolerance): "\(number(target)) ± \(number(tolerance))"
    case .less(let bound): "less than \(number(bound))"
    case .greater(let bound): "greater than \(number(bound))"
    case .atMost(let bound): "at most \(number(bound))"
    case .atLeast(let bound): "at least \(number(bound))"
    case .inside(let range):
      "from \(number(range.lowerBound)) to \(number(range.upperBound))"
    case .holding: "holds"
    }
  }

  /// The shortest text that stands for the number, without a needless ".0".
  private static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000 {
      return NumberStyle.grouped.text(Double(whole))
    }
    return "\(value)".replacing("e-0", with: "e-").replacing(".0e", with: "e")
  }
}

/// Something that was measured: it has numbers to judge and a text to show.
///
/// `Double`, `Float`, `Int`, `Bool` and arrays of them are measurable.
public protocol Measurable {
  /// The numbers a criterion judges; a truth is 1 or 0.
  var measuredValues: [Double] { get }

  /// How the numbers are written where the chapter does not say.
  static var measuredFormat: NumberStyle? { get }
}

extension Double: Measurable {
  public var measuredValues: [Double] { [self] }
  public static var measuredFormat: NumberStyle? { .significant(4) }
}

extension Float: Measurable {
  public var measuredValues: [Double] { [Double(self)] }
  public static var measuredFormat: NumberStyle? { .significant(4) }
}

extension Int: Measurable {
  public var measuredValues: [Double] { [Double(self)] }
  public static var measuredFormat: NumberStyle? { .grouped }
}

extension Bool: Measurable {
  public var measuredValues: [Double] { [self ? 1 : 0] }
  public static var measuredFormat: NumberStyle? { nil }
}

extension Array: Measurable where Element: Measurable {
  public var measuredValues: [Double] { flatMap(\.measuredValues) }
  public static var measuredFormat: NumberStyle? { Element.measuredFormat }
}
