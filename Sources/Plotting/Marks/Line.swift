/// A line through points; a value that is NaN or infinite leaves a gap.
public struct Line: Equatable, Sendable {
  public var x: [Double]
  public var y: [Double]
  /// Written at the line's end in its colour.
  public var label: String?
  public var colour: Colour?
  public var dash: Dash?
  /// 1 is the width of the book's lines.
  public var width: Double
  public var showsPoints: Bool
}

/// The area between two curves, transparent, such as the spread over seeds.
public struct Band: Equatable, Sendable {
  public var x: [Double]
  public var low: [Double]
  public var high: [Double]
  /// `nil` takes the colour of the next series on the panel.
  public var colour: Colour?
  /// 0 (invisible) to 1.
  public var opacity: Double
}

extension Mark {
  /// A line through the points (x, y); its label stands at its right end.
  public static func line(
    x: [Double], y: [Double], label: String? = nil, colour: Colour? = nil, dash: Dash? = nil,
    width: Double = 1, showsPoints: Bool = false
  ) -> Mark {
    .line(
      Line(
        x: x, y: y, label: label, colour: colour, dash: dash, width: width,
        showsPoints: showsPoints))
  }

  /// The area from `low` to `high`; list it before the line it surrounds to share its colour.
  public static func band(
    x: [Double], low: [Double], high: [Double], colour: Colour? = nil, opacity: Double = 0.18
  ) -> Mark {
    .band(Band(x: x, low: low, high: high, colour: colour, opacity: opacity))
  }
}
