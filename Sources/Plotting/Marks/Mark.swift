/// Something drawn on a panel.
///
/// Functions make them, such as ``line(x:y:label:colour:dash:width:showsPoints:)``. Lines, points,
/// histograms and the groups of bars without a colour of their own take the palette's colours in turn.
public struct Mark: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case line(Line)
    case points(Points)
    case band(Band)
    case bars(Bars)
    case histogram(Histogram)
    case heatMap(HeatMap)
    case rule(Rule)
    case text(Annotation)
    case arrow(Arrow)
    case shape(OutlineShape)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }
}

/// A place on a panel, in the units of its axes.
struct Position: Hashable, Sendable {
  var x, y: Double
}
