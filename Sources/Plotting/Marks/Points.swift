struct Points: Equatable, Sendable {
  var x: [Double]
  var y: [Double]
  var label: String?
  var colour: Colour?
  var shape: PointShape?
  var size: Double
}

extension Mark {
  /// A point at every (x, y). A figure whose x and y differ in number is refused.
  ///
  /// - Parameters:
  ///   - label: the series' name, above the panels beside the shape.
  ///   - colour: `nil` takes the palette's next.
  ///   - shape: `nil` takes that of the colour.
  ///   - size: 1 is the size of the book's points.
  public static func points(
    x: [Double], y: [Double], label: String? = nil, colour: Colour? = nil,
    shape: PointShape? = nil, size: Double = 1
  ) -> Mark {
    Mark(.points(Points(x: x, y: y, label: label, colour: colour, shape: shape, size: size)))
  }
}
