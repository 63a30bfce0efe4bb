/// The dashes of a line.
///
/// Each series has its own, so that curves stay apart in greyscale.
public enum Dash: Hashable, Sendable, CaseIterable {
  /// Strokes and gaps as they are called; a long-dashed line has strokes of twice the length.
  case solid, dashed, dotted, dashDotted, longDashed, dashDotDotted

  /// Lengths of strokes and gaps for gnuplot's `dashtype`.
  var pattern: String {
    switch self {
    case .solid: "solid"
    case .dashed: "(9,4)"
    case .dotted: "(2,3)"
    case .dashDotted: "(11,4,2,4)"
    case .longDashed: "(18,5)"
    case .dashDotDotted: "(11,3,2,3,2,3)"
    }
  }
}

/// The shape of a point.
public enum PointShape: Hashable, Sendable, CaseIterable {
  /// Filled, but for the last two; all look equally heavy.
  case circle, triangle, square, diamond, downTriangle, ring, openSquare

  /// gnuplot's `pointtype` and a size that makes the shapes equally heavy.
  var type: (number: Int, scale: Double) {
    switch self {
    case .circle: (7, 1.2)
    case .triangle: (9, 1.5)
    case .square: (5, 1.1)
    case .diamond: (13, 1.6)
    case .downTriangle: (11, 1.5)
    case .ring: (6, 1.3)
    case .openSquare: (4, 1.2)
    }
  }
}

/// What tells one series from the others: colour, dashes and point shape.
struct SeriesStyle: Hashable {
  var colour: Colour
  var dash: Dash
  var shape: PointShape

  static let dashes: [Dash] = [
    .solid, .dashed, .dashDotted, .dotted, .longDashed, .dashDotDotted, .solid,
  ]

  /// The style of series `index`, with `colour` in place of its own if there is one.
  ///
  /// A palette colour brings the dashes and the shape of its place in the palette with it, so
  /// that a series looks the same in every panel.
  init(index: Int, colour: Colour? = nil) {
    let slot = colour.flatMap(Colour.palette.firstIndex(of:)) ?? index % Colour.palette.count
    self.colour = colour ?? Colour.palette[slot]
    dash = SeriesStyle.dashes[slot]
    shape = PointShape.allCases[slot]
  }
}
