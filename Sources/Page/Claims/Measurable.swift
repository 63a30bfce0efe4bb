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
