struct Arrow: Equatable, Sendable {
  var start: Position
  var end: Position
  var above: String?
  var below: String?
  var colour: Colour
  var aboveColour: Colour
  var belowColour: Colour
  var textSize: Double
  var textPosition: Double
  var width: Double
  var dash: Dash
  var hasHead: Bool
}

extension Mark {
  /// A straight arrow from one place to another, in the units of the axes, with text above and below it.
  ///
  /// In a computational graph the value goes above the edge and the gradient below.
  ///
  /// - Parameters:
  ///   - textSize: relative to the figure's text: 1 is as large as the tick labels.
  ///   - textPosition: where the text stands on the arrow: 0 at its start, 1 at its end.
  ///   - width: 1 is the width of the book's lines.
  ///   - hasHead: whether it is an arrow, and not a line.
  public static func arrow(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), above: String? = nil,
    below: String? = nil, colour: Colour = .muted, aboveColour: Colour = .green,
    belowColour: Colour = .vermillion, textSize: Double = 0.8, textPosition: Double = 0.5,
    width: Double = 0.7,
    dash: Dash = .solid, hasHead: Bool = true
  ) -> Mark {
    Mark(
      .arrow(
        Arrow(
          start: Position(x: start.x, y: start.y), end: Position(x: end.x, y: end.y), above: above,
          below: below, colour: colour, aboveColour: aboveColour, belowColour: belowColour,
          textSize: textSize,
          textPosition: textPosition, width: width, dash: dash, hasHead: hasHead)))
  }
}
