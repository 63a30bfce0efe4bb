struct OutlineShape: Equatable, Sendable {
  enum Outline: Equatable, Sendable {
    case rectangle
    /// A rectangle with rounded corners.
    case rounded
    case ellipse
  }

  var outline: Outline
  var centre: Position
  var width: Double
  var height: Double
  var text: String
  var fill: Colour?
  var stroke: Colour?
  var textColour: Colour
  var textSize: Double
  var isBold: Bool
}

extension Mark {
  /// A box around (x, y) with text in its middle: a node of a graph, a layer of a network. Places and
  /// sizes are in the units of the axes.
  ///
  /// - Parameters:
  ///   - text: `\n` starts a new line.
  ///   - fill: `nil` lets show through what lies beneath.
  ///   - stroke: `nil` draws no outline.
  ///   - textSize: relative to the figure's text: 1 is as large as the tick labels.
  public static func box(
    _ text: String = "", x: Double, y: Double, width: Double, height: Double,
    fill: Colour? = .white, stroke: Colour? = .muted, textColour: Colour = .ink,
    textSize: Double = 0.85, isBold: Bool = false, isRounded: Bool = true
  ) -> Mark {
    Mark(
      .shape(
        OutlineShape(
          outline: isRounded ? .rounded : .rectangle, centre: Position(x: x, y: y), width: width,
          height: height, text: text, fill: fill, stroke: stroke, textColour: textColour,
          textSize: textSize, isBold: isBold)))
  }

  /// An ellipse around (x, y), with text in its middle; the rest is as for
  /// ``box(_:x:y:width:height:fill:stroke:textColour:textSize:isBold:isRounded:)``.
  public static func ellipse(
    _ text: String = "", x: Double, y: Double, width: Double, height: Double,
    fill: Colour? = .white, stroke: Colour? = .muted, textColour: Colour = .ink,
    textSize: Double = 0.85, isBold: Bool = false
  ) -> Mark {
    Mark(
      .shape(
        OutlineShape(
          outline: .ellipse, centre: Position(x: x, y: y), width: width, height: height, text: text,
          fill: fill, stroke: stroke, textColour: textColour, textSize: textSize, isBold: isBold)))
  }

  /// A circle around (x, y), with text in its middle; round where the panel has equal units.
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
