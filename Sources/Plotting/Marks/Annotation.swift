/// Text at a place in the panel.
public struct Annotation: Equatable, Sendable {
  public var text: String
  public var position: Position
  public var alignment: Alignment
  public var colour: Colour
  /// Relative to the figure's text: 1 is as large as the tick labels.
  public var size: Double
  public var isBold: Bool

  /// Which part of the text is at its position. Text is centred on it vertically.
  public enum Alignment: String, Equatable, Sendable {
    case left, center, right
  }
}

extension Mark {
  /// `text` at data coordinates; `\n` starts a new line.
  public static func text(
    _ text: String, x: Double, y: Double, alignment: Annotation.Alignment = .left,
    colour: Colour = .ink, size: Double = 0.85, isBold: Bool = false
  ) -> Mark {
    .text(
      Annotation(
        text: text, position: Position(x: x, y: y), alignment: alignment, colour: colour,
        size: size, isBold: isBold))
  }
}
