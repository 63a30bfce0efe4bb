/// A straight arrow between two places, with text above and below its middle.
///
/// In a computational graph the value goes above the edge and the gradient below.
public struct Arrow: Equatable, Sendable {
  public var start: Position
  public var end: Position
  public var above: String?
  public var below: String?
  public var colour: Colour
  public var aboveColour: Colour
  public var belowColour: Colour
  /// Relative to the figure's text.
  public var textSize: Double
  /// Where the text stands on the arrow: 0 at its start, 1 at its end.
  public var textPosition: Double
  /// 1 is the width of the book's lines.
  public var width: Double
  public var dash: Dash
  public var hasHead: Bool
}

extension Mark {
  /// An arrow from one place to another, in data coordinates.
  public static func arrow(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), above: String? = nil,
    below: String? = nil, colour: Colour = .muted, aboveColour: Colour = .green,
    belowColour: Colour = .vermillion, textSize: Double = 0.8, textPosition: Double = 0.5,
    width: Double = 0.7,
    dash: Dash = .solid, hasHead: Bool = true
  ) -> Mark {
    .arrow(
      Arrow(
        start: Position(x: start.x, y: start.y), end: Position(x: end.x, y: end.y), above: above,
        below: below, colour: colour, aboveColour: aboveColour, belowColour: belowColour,
        textSize: textSize,
        textPosition: textPosition, width: width, dash: dash, hasHead: hasHead))
  }
}
