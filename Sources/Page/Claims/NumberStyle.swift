import Foundation
import SharedState

/// How a number is written: the same on every machine, whatever its language settings.
///
/// ```swift
/// NumberStyle.fixed(3).text(0.12345)           // 0.123
/// NumberStyle.scientific(1).text(0.00000123)   // 1.2e-6
/// NumberStyle.significant(3).text(1234.5)      // 1230
/// NumberStyle.grouped.text(198_494)            // 198,494
/// NumberStyle.percent(1).text(0.9312)          // 93.1%
/// ```
public enum NumberStyle: Sendable, Equatable {
  /// So many digits after the point.
  case fixed(Int)
  /// One digit before the point, so many after it, and the power of ten.
  case scientific(Int)
  /// So many digits that count; very large and very small numbers in scientific form.
  case significant(Int)
  /// A whole number in groups of three digits.
  case grouped
  /// A share of one as a percentage with so many digits after the point.
  case percent(Int)

  /// The number in this style; "nan", "inf" or "-inf" where it is not finite.
  public func text(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    switch self {
    case .fixed(let digits): return value.fixed(digits)
    case .scientific(let digits): return scientific(value, digits)
    case .significant(let digits): return significant(value, max(digits, 1))
    case .grouped: return value.rounded().fixed(0).grouped
    case .percent(let digits): return (value * 100).fixed(digits) + "%"
    }
  }

  private func scientific(_ value: Double, _ digits: Int) -> String {
    if value == 0 { return 0.0.fixed(digits) }
    let (mantissa, exponent) = decimalParts(value, digits)
    return "\(mantissa)e\(exponent)"
  }

  private func significant(_ value: Double, _ digits: Int) -> String {
    if value == 0 { return "0" }
    let (mantissa, exponent) = decimalParts(value, digits - 1)
    if exponent < -4 || exponent > 6 { return "\(mantissa)e\(exponent)" }
    if exponent < digits { return value.fixed(digits - 1 - exponent) }
    // "1230" for 1234.5 with three digits.
    let rounded = Double("\(mantissa)e\(exponent)") ?? value
    return rounded.fixed(0)
  }

  /// "1.23" and -6 for 0.00000123, rounded to `digits` after the point.
  private func decimalParts(_ value: Double, _ digits: Int) -> (mantissa: String, exponent: Int) {
    let parts = String(format: "%.\(max(digits, 0))e", value).split(separator: "e")
    return (String(parts[0]), Int(parts[1]) ?? 0)
  }
}

extension DefaultStringInterpolation {
  /// Writes a number in a fixed way: `"the loss is \(loss, .fixed(3))"`.
  public mutating func appendInterpolation(
    _ value: some BinaryFloatingPoint, _ format: NumberStyle
  ) {
    appendLiteral(format.text(Double(value)))
  }

  /// Writes a whole number in a fixed way: `"\(network.parameterCount, .grouped) parameters"`.
  public mutating func appendInterpolation(_ value: some BinaryInteger, _ format: NumberStyle) {
    appendLiteral(format.text(Double(value)))
  }
}
