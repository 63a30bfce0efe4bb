/// Something drawn on a panel.
///
/// Make marks with the functions of the same names, such as
/// ``line(x:y:label:colour:dash:width:showsPoints:)``. Lines, points, histograms and the groups of
/// bars without a colour of their own take the palette's colours in turn.
public enum Mark: Equatable, Sendable {
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

/// A place on a panel, in the units of its axes.
public struct Position: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
