import Foundation
import SharedState

/// How a number is written on a figure.
public enum NumberFormat: Equatable, Sendable {
  /// As few digits as tell neighbours apart.
  case automatic
  /// A fixed number of decimals: `.fixed(2)` writes 0.50.
  case fixed(Int)
  /// A share as a percentage with a number of decimals: `.percent(0)` writes 0.5 as 50%.
  case percent(Int)
  /// Digits and a power of ten, with a number of decimals: `.scientific(1)` writes 1.2×10⁻³.
  case scientific(Int)

  /// `value` as text; a long minus sign and raised exponents are real Unicode characters.
  public func text(_ value: Double) -> String {
    switch self {
    case .automatic:
      NumberFormat.shortest(value)
    case .fixed(let decimals):
      NumberFormat.fixed(value, decimals)
    case .percent(let decimals):
      NumberFormat.fixed(value * 100, decimals) + "%"
    case .scientific(let decimals):
      NumberFormat.scientific(value, decimals)
    }
  }

  /// Four significant digits at most; a power of ten outside 0.0001 ..< 1,000,000.
  private static func shortest(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, 0) }
    let exponent = Int(log10(abs(value)).rounded(.down))
    guard (-4..<6).contains(exponent) else { return scientific(value, 1) }
    let text = fixed(value, max(0, 3 - exponent))
    guard text.contains(".") else { return text }
    var trimmed = Substring(text)
    while trimmed.hasSuffix("0") { trimmed.removeLast() }
    if trimmed.hasSuffix(".") { trimmed.removeLast() }
    return String(trimmed)
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    // Where a fixed number of decimals would give dozens of digits that mean nothing.
    guard abs(value) < 1e15 else { return scientific(value, decimals) }
    let text = value.fixed(decimals).grouped
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  private static func scientific(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, 0) }
    let parts = String(format: "%.\(max(0, decimals))e", abs(value)).split(separator: "e")
    let sign = value < 0 ? "−" : ""
    let power = "10" + raised(Int(parts[1])!)
    // 1×10³ says no more than 10³.
    let isOne = parts[0].allSatisfy { "10.".contains($0) } && parts[0].first == "1"
    return sign + (isOne ? power : "\(parts[0])×\(power)")
  }

  /// `exponent` in superscript digits.
  static func raised(_ exponent: Int) -> String {
    let digits: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴",
      "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    ]
    return String(String(exponent).map { digits[$0]! })
  }
}
