import Foundation
import Page

/// A setting with its value, for those who show it.
package struct ShownSetting: Sendable, Equatable {
  package let name: String
  package let value: String
  package let meaning: String
  package let unit: String
  /// "from 10 to 5,000", or what may be typed.
  package let range: String
}

/// What can be asked of a setting of whatever type.
private protocol AnySetting {
  var valueText: String { get }
  var meaning: String { get }
  var unit: String { get }
  var rangeText: String { get }
  func json(_ size: RunConditions.Size) throws -> Any?
  func json(from text: String, _ name: String) throws -> Any
  func described(_ name: String, by setting: any AnySetting) -> ChapterDescription.Setting
}

extension Setting: AnySetting {
  fileprivate var valueText: String { wrappedValue.settingText }
  fileprivate var meaning: String { description?.meaning ?? "" }
  fileprivate var unit: String { description?.unit ?? "" }

  fileprivate var rangeText: String {
    guard let range = description?.range else { return Value.settingKind }
    return
      "from \(Value.settingText(range.lowerBound)) to \(Value.settingText(range.upperBound))"
  }

  fileprivate func json(_ size: RunConditions.Size) throws -> Any? {
    let value: Value? =
      switch size {
      case .quick: description?.quick
      case .standard: nil
      case .full: description?.full
      }
    return try value.map(Self.json)
  }

  fileprivate func json(from text: String, _ name: String) throws -> Any {
    guard let value = Value(setting: text) else {
      throw SettingError("\(name) takes \(Value.settingKind), not “\(text)”.")
    }
    if let range = description?.range, !value.isInside(range) {
      throw SettingError("\(name) is \(meaning), \(rangeText): not \(text).")
    }
    if let fault = listFault(value) {
      throw SettingError("\(name) is \(meaning), \(fault): not \(text).")
    }
    return try Self.json(value)
  }

  fileprivate func described(
    _ name: String, by setting: any AnySetting
  ) -> ChapterDescription.Setting {
    // What it means stands in the default one.
    let description = (setting as? Self)?.description
    return ChapterDescription.Setting(
      wrappedValue, name, meaning: setting.meaning, unit: setting.unit, range: setting.rangeText,
      bounds: description?.range)
  }

  private static func json(_ value: Value) throws -> Any {
    try JSONSerialization.jsonObject(
      with: JSONEncoder().encode([value]))
  }
}

/// A setting that does not exist, a value that it cannot take, or one with which an experiment makes no sense.
public struct SettingError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// What is wrong, and what to do.
  public let description: String
  /// The same.
  public var errorDescription: String? { description }

  init(_ description: String) { self.description = description }
}

extension Adjustable {
  /// The settings of the default experiment by name, in order: they know what they mean.
  private static var described: [(name: String, setting: any AnySetting)] {
    Mirror(reflecting: Self()).children.compactMap { child in
      guard let label = child.label, let setting = child.value as? any AnySetting else {
        return nil
      }
      return (String(label.drop { $0 == "_" }), setting)
    }
  }

  /// The settings as they are, in order.
  package var settings: [ShownSetting] {
    let values = Mirror(reflecting: self).children.compactMap { $0.value as? any AnySetting }
    return zip(Self.described, values).map { described, value in
      ShownSetting(
        name: described.name, value: value.valueText, meaning: described.setting.meaning,
        unit: described.setting.unit, range: described.setting.rangeText)
    }
  }

  /// The same with all that is needed to ask for other values.
  package var describedSettings: [ChapterDescription.Setting] {
    let values = Mirror(reflecting: self).children.compactMap { $0.value as? any AnySetting }
    return zip(Self.described, values).map { described, value in
      value.described(described.name, by: described.setting)
    }
  }

  /// The experiment at another size.
  package func sized(_ size: RunConditions.Size) throws -> Self {
    var changes: [String: Any] = [:]
    for (name, setting) in Self.described { changes[name] = try setting.json(size) }
    return try changed(changes)
  }

  /// The experiment with one setting as somebody has typed it.
  ///
  /// - Throws: `SettingError` for a setting that does not exist, and a value that it cannot take.
  package func setting(_ name: String, to text: String) throws -> Self {
    guard let found = Self.described.first(where: { $0.name == name }) else {
      let names = Self.described.map(\.name).joined(separator: ", ")
      throw SettingError(
        "The experiment \(Self.name) has no setting “\(name)”."
          + (names.isEmpty ? "" : " It has: \(names)."))
    }
    return try changed([name: found.setting.json(from: text, "\(Self.name).\(name)")])
  }

  /// Each change is an array that holds the one new value.
  private func changed(_ changes: [String: Any]) throws -> Self {
    if changes.isEmpty { return self }
    let data = try JSONEncoder().encode(self)
    guard var values = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      return self
    }
    for (name, change) in changes { values[name] = (change as? [Any])?.first }
    return try JSONDecoder().decode(
      Self.self, from: JSONSerialization.data(withJSONObject: values))
  }
}
