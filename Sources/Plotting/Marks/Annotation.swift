struct Annotation: Equatable, Sendable {
  var text: String
  var position: Position
  var alignment: TextAlignment
  var colour: Colour
  var size: Double
  var isBold: Bool
}

/// Which part of a text is at its position. Vertically it is centred there.
public enum TextAlignment: String, Sendable {
  /// Its left end, its middle, or its right end.
  case left, center, right
}

extension Mark {
  /// Text at a place in the units of the axes; `\n` starts a new line. It lies on top of what it covers.
  ///
  /// - Parameters:
  ///   - alignment: which part of the text is at x.
  ///   - size: relative to the figure's text: 1 is as large as the tick labels.
  public static func text(
    _ text: String, x: Double, y: Double, alignment: TextAlignment = .left,
    colour: Colour = .ink, size: Double = 0.85, isBold: Bool = false
  ) -> Mark {
    Mark(
      .text(
        Annotation(
          text: text, position: Position(x: x, y: y), alignment: alignment, colour: colour,
          size: size, isBold: isBold)))
  }
}
