import Page

/// What can be run in a chapter, and with which settings: JSON on standard output, with the hidden option
/// `--describe`.
package struct ChapterDescription: Codable, Sendable, Equatable {
  package var sections: [Section]

  /// A section that has experiments.
  package struct Section: Codable, Sendable, Equatable {
    /// Its heading, as in README.md.
    package var title: String
    package var experiments: [Experiment]
  }

  package struct Experiment: Codable, Sendable, Equatable {
    package var name: String
    /// About how long it takes with its settings as they are.
    package var seconds: Double
    package var settings: [Setting]
  }

  /// A setting, with all that is needed to ask for another value.
  package struct Setting: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable {
      case whole, number, truth, choice
      /// Several with commas.
      case list
    }

    package var name: String
    /// As it is typed.
    package var value: String
    package var meaning: String
    package var unit: String
    /// "from 10 to 5,000", or what may be typed.
    package var range: String
    package var kind: Kind
    package var low: Double?
    package var high: Double?
    /// What there is to choose from.
    package var choices: [String]
  }

  init(_ sections: [Experiments.Section]) {
    self.sections = sections.map { section in
      Section(
        title: section.title,
        experiments: section.experiments.map { experiment in
          Experiment(
            name: type(of: experiment).name, seconds: experiment.estimatedSeconds,
            settings: experiment.describedSettings)
        })
    }
  }
}

extension ChapterDescription.Setting {
  /// Everything but the name.
  init<Value: SettingValue>(
    _ value: Value, _ name: String, meaning: String, unit: String, range: String,
    bounds: ClosedRange<Value.Bound>?
  ) {
    self.init(
      name: name, value: Self.typed(value), meaning: meaning, unit: unit, range: range,
      kind: Self.kind(Value.self), low: bounds.flatMap { Self.number($0.lowerBound) },
      high: bounds.flatMap { Self.number($0.upperBound) }, choices: [])
    if let choice = Value.self as? any SettingChoice.Type { choices = Self.choices(choice) }
  }

  private static func kind(_ type: any SettingValue.Type) -> Kind {
    switch type {
    case is Int.Type: .whole
    case is Double.Type: .number
    case is Bool.Type: .truth
    case is any SettingChoice.Type: .choice
    default: .list
    }
  }

  private static func choices<Choice: SettingChoice>(_ type: Choice.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  private static func number(_ bound: some Any) -> Double? {
    (bound as? Int).map(Double.init) ?? bound as? Double
  }

  /// A value as `--set` takes it: whole, and without commas inside a number.
  private static func typed(_ value: any SettingValue) -> String {
    switch value {
    case let number as Int: return "\(number)"
    case let number as Double: return Int(exactly: number).map { "\($0)" } ?? "\(number)"
    default:
      let elements = value as? [any SettingValue]
      return elements.map { $0.map(typed).joined(separator: ", ") } ?? value.settingText
    }
  }
}
