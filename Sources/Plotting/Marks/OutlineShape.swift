/// A closed outline with text in it: a node of a graph, a layer of a network.
public struct OutlineShape: Equatable, Sendable {
  public enum Outline: Equatable, Sendable {
    case rectangle
    /// A rectangle with rounded corners.
    case rounded
    case ellipse
  }

  public var outline: Outline
  public var centre: Position
  /// Width and height in data units.
  public var width: Double
  public var height: Double
  /// Centred in the shape; `\n` starts a new line.
  public var text: String
  /// `nil` lets show through what lies beneath.
  public var fill: Colour?
  /// `nil` draws no outline.
  public var stroke: Colour?
  public var textColour: Colour
  /// Relative to the figure's text.
  public var textSize: Double
  public var isBold: Bool
}

extension Mark {
  /// A box around (x, y), `width` x `height` in data units.
  public static func box(
    _ text: String = "", x: Double, y: Double, width: Double, height: Double,
    fill: Colour? = .white, stroke: Colour? = .muted, textColour: Colour = .ink,
    textSize: Double = 0.85, isBold: Bool = false, isRounded: Bool = true
  ) -> Mark {
    .shape(
      OutlineShape(
        outline: isRounded ? .rounded : .rectangle, centre: Position(x: x, y: y), width: width,
        height: height, text: text, fill: fill, stroke: stroke, textColour: textColour,
        textSize: textSize, isBold: isBold))
  }

  /// An ellipse around (x, y), `width` x `height` in data units.
  public static func ellipse(
    _ text: String = "", x: Double, y: Double, width: Double, height: Double,
    fill: Colour? = .white, stroke: Colour? = .muted, textColour: Colour = .ink,
    textSize: Double = 0.85, isBold: Bool = false
  ) -> Mark {
    .shape(
      OutlineShape(
        outline: .ellipse, centre: Position(x: x, y: y), width: width, height: height, text: text,
        fill: fill, stroke: stroke, textColour: textColour, textSize: textSize, isBold: isBold))
  }

  /// A circle around (x, y); round where the panel has equal units.
  public static func circle(
    _ text: String = "", x: Double, y: Double, radius: Double, fill: Colour? = .white,
    stroke: Colour? = .muted, textColour: Colour = .ink, textSize: Double = 0.85,
    isBold: Bool = false
  ) -> Mark {
    .ellipse(
      text, x: x, y: y, width: 2 * radius, height: 2 * radius, fill: fill, stroke: stroke,
      textColour: textColour, textSize: textSize, isBold: isBold)
  }
}
