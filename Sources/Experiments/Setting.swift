/// A setting of an experiment: its default, what it means, in which range it makes sense, its unit, and
/// what it is in a quick run (for tests) and in a full one (the size of the notes).
///
/// ```swift
/// @Setting("steps of gradient descent", in: 10...50_000, quick: 100, full: 50_000) var steps = 5_000
/// @Setting("learning rates that are tried", in: 1e-4...100) var rates = [0.01, 0.1, 1]
/// ```
///
/// Everything that shows a setting takes it from here: the page, `--list`, and `--set` in its errors.
@propertyWrapper
public struct Setting<Value: SettingValue>: Sendable {
  /// Its value now: the default, until another is set.
  public var wrappedValue: Value
  /// Nil in an experiment whose settings were changed: what they mean stands in the default one.
  let description: Description?

  struct Description: Sendable {
    let meaning: String
    let range: ClosedRange<Value.Bound>?
    let unit: String
    let quick: Value?
    let full: Value?
    /// Of a list: the fewest elements, and those that have to be among them.
    var least = 1
    var held: Value?
  }

  /// - Parameters:
  ///   - meaning: what it is, as a reader would say it.
  ///   - range: the values for which the experiment makes sense; of an array, those of its elements, each of
  ///     which may stand there once; where the usual ones rise or fall, all have to.
  ///   - least: the fewest elements of an array.
  ///   - held: elements that an array has to hold, since the page asks about them.
  ///   - unit: behind the value: "images/s".
  ///   - quick: the value in a run that a test can wait for; nil for the default.
  ///   - full: the value at the size of the notes; nil for the default.
  public init(
    wrappedValue: Value, _ meaning: String, in range: ClosedRange<Value.Bound>,
    atLeast least: Int = 1, holding held: Value? = nil, unit: String = "", quick: Value? = nil,
    full: Value? = nil
  ) {
    self.wrappedValue = wrappedValue
    description = Description(
      meaning: meaning, range: range, unit: unit, quick: quick, full: full, least: least,
      held: held)
  }

  /// A setting that is not a number: any of its values makes sense.
  public init(wrappedValue: Value, _ meaning: String, quick: Value? = nil, full: Value? = nil)
  where Value.Bound == Never {
    self.wrappedValue = wrappedValue
    description = Description(meaning: meaning, range: nil, unit: "", quick: quick, full: full)
  }
}

/// An experiment's settings are saved with what came of it: the values alone.
extension Setting: Codable {
  public init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Value.self)
    description = nil
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

/// What can be a setting: numbers, truths, choices, and arrays of these.
public protocol SettingValue: Codable, Sendable {
  /// What a range of it goes from and to; `Never` where it has none.
  associatedtype Bound: Comparable & Sendable

  /// Reads what somebody has typed; nil if it is none.
  init?(setting text: String)

  /// As it is shown and typed.
  var settingText: String { get }

  /// What is typed, for a message: "a whole number".
  static var settingKind: String { get }

  /// Whether all of it lies in the range.
  func isInside(_ range: ClosedRange<Bound>) -> Bool

  static func settingText(_ bound: Bound) -> String
}
