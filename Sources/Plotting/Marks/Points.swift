/// Separate points.
public struct Points: Equatable, Sendable {
  public var x: [Double]
  public var y: [Double]
  /// Written above the panels, beside the shape.
  public var label: String?
  public var colour: Colour?
  public var shape: PointShape?
  /// 1 is the size of the book's points.
  public var size: Double
}

extension Mark {
  /// A point at every (x, y).
  public static func points(
    x: [Double], y: [Double], label: String? = nil, colour: Colour? = nil,
    shape: PointShape? = nil, size: Double = 1
  ) -> Mark {
    .points(Points(x: x, y: y, label: label, colour: colour, shape: shape, size: size))
  }
}
