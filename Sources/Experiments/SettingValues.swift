import Page

extension Int: SettingValue {
  public init?(setting text: String) { self.init(text.filter { $0 != "," && $0 != "_" }) }

  public var settingText: String { NumberStyle.grouped.text(Double(self)) }

  public static var settingKind: String { "a whole number" }

  public func isInside(_ range: ClosedRange<Int>) -> Bool { range.contains(self) }

  public static func settingText(_ bound: Int) -> String { bound.settingText }
}

extension Double: SettingValue {
  public init?(setting text: String) {
    guard let value = Double(text), value.isFinite else { return nil }
    self = value
  }

  public var settingText: String {
    if let whole = Int(exactly: self), abs(whole) < 1_000_000 { return whole.settingText }
    return "\(self)".replacing("e-0", with: "e-")
  }

  public static var settingKind: String { "a number" }

  public func isInside(_ range: ClosedRange<Double>) -> Bool { range.contains(self) }

  public static func settingText(_ bound: Double) -> String { bound.settingText }
}

extension Bool: SettingValue {
  public init?(setting text: String) {
    switch text.lowercased() {
    case "yes", "true": self = true
    case "no", "false": self = false
    default: return nil
    }
  }

  public var settingText: String { self ? "yes" : "no" }

  public static var settingKind: String { "yes or no" }

  public func isInside(_ range: ClosedRange<Never>) -> Bool { true }

  public static func settingText(_ bound: Never) -> String {}
}

extension Array: SettingValue where Element: SettingValue {
  /// Separated by commas; a space behind them does no harm.
  public init?(setting text: String) {
    var elements: [Element] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let element = Element(setting: String(part).trimmingSpaces) else { return nil }
      elements.append(element)
    }
    if elements.isEmpty { return nil }
    self = elements
  }

  /// Of many the first two and the last. No number has commas of its own: it could not be typed back.
  public var settingText: String {
    let texts = map { $0.settingText.filter { $0 != "," } }
    return count <= 10
      ? texts.joined(separator: ", ") : "\(texts[0]), \(texts[1]), … \(texts[count - 1])"
  }

  public static var settingKind: String { "\(Element.settingKind), or several with commas" }

  public func isInside(_ range: ClosedRange<Element.Bound>) -> Bool {
    allSatisfy { $0.isInside(range) }
  }

  public static func settingText(_ bound: Element.Bound) -> String { Element.settingText(bound) }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// A choice among names: an enumeration of texts.
///
/// ```swift
/// enum Placement: String, SettingChoice { case none, before, after }
/// ```
public protocol SettingChoice: SettingValue, RawRepresentable, CaseIterable
where RawValue == String, Bound == Never {}

extension SettingChoice {
  public init?(setting text: String) { self.init(rawValue: text) }

  public var settingText: String { rawValue }

  public static var settingKind: String {
    "one of \(allCases.map(\.rawValue).joined(separator: ", "))"
  }

  public func isInside(_ range: ClosedRange<Never>) -> Bool { true }

  public static func settingText(_ bound: Never) -> String {}
}
