import Foundation

extension Double {
  /// The number with so many decimals, the same in every language: "-0.50", "1234.6", "nan".
  ///
  /// Rounded as `printf` does it. What rounds to zero has no sign.
  package func fixed(_ decimals: Int) -> String {
    let text = String(format: "%.\(Swift.max(decimals, 0))f", self)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }
}

extension BinaryInteger {
  /// The number with commas: 60000 becomes "60,000".
  package var grouped: String { "\(self)".grouped }

  /// The number and what it counts: "1 byte", "1,024 bytes".
  package func counted(_ noun: String) -> String {
    "\(grouped) \(noun)\(self == 1 ? "" : "s")"
  }
}

extension String {
  /// A number with commas between its thousands: "-1234567.25" becomes "-1,234,567.25".
  package var grouped: String {
    guard let start = firstIndex(where: \.isNumber) else { return self }
    let whole = self[start...].prefix(while: \.isNumber)
    var result = String(self[..<start])
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result + self[whole.endIndex...]
  }
}

extension Sequence<UInt8> {
  /// The bytes as hexadecimal digits: "1f 8b 08".
  package var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
