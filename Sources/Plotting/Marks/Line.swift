struct Line: Equatable, Sendable {
  var x: [Double]
  var y: [Double]
  var label: String?
  var colour: Colour?
  var dash: Dash?
  var width: Double
  var showsPoints: Bool
}

struct Band: Equatable, Sendable {
  var x: [Double]
  var low: [Double]
  var high: [Double]
  var colour: Colour?
  var opacity: Double
}

extension Mark {
  /// A line through the points (x, y), in their order; a value that is NaN or infinite leaves a gap.
  ///
  /// A figure whose x and y differ in number is refused.
  ///
  /// - Parameters:
  ///   - label: the series' name, at the line's right end or above the panels: see
  ///     ``Figure/SeriesNames``.
  ///   - colour: `nil` takes the palette's next.
  ///   - dash: `nil` takes that of the colour.
  ///   - width: 1 is the width of the book's lines.
  ///   - showsPoints: whether each point is drawn, too.
  public static func line(
    x: [Double], y: [Double], label: String? = nil, colour: Colour? = nil, dash: Dash? = nil,
    width: Double = 1, showsPoints: Bool = false
  ) -> Mark {
    Mark(
      .line(
        Line(
          x: x, y: y, label: label, colour: colour, dash: dash, width: width,
          showsPoints: showsPoints)))
  }

  /// The area from `low` to `high` at each x, such as the spread over seeds; list it before the line it
  /// surrounds.
  ///
  /// A figure whose three lists differ in length is refused.
  ///
  /// - Parameters:
  ///   - colour: `nil` takes that of the next series on the panel, and so of the line.
  ///   - opacity: 0 (invisible) to 1.
  public static func band(
    x: [Double], low: [Double], high: [Double], colour: Colour? = nil, opacity: Double = 0.18
  ) -> Mark {
    Mark(.band(Band(x: x, low: low, high: high, colour: colour, opacity: opacity)))
  }
}
