import Foundation

extension PanelWriter {
  mutating func write(_ rule: Rule) {
    let place = data(rule.position)
    let (start, end) =
      rule.direction == .horizontal
      ? ("graph 0, first \(place)", "graph 1, first \(place)")
      : ("first \(place), graph 0", "first \(place), graph 1")
    // A thin line's dots are too short to be seen, on a grid line above all.
    let lineWidth = rule.dash == .solid ? 0.8 : 1.5
    settings.append(
      "set arrow from \(start) to \(end) nohead linecolor rgb '\(rule.colour.hexadecimal)' "
        + "linewidth \(lineWidth) dashtype \(rule.dash.pattern)")
    // A horizontal rule's label is among the names at the lines' ends.
    guard rule.direction == .vertical, let label = rule.label, !label.isEmpty else { return }
    let size = layout.fontSize * 0.85
    let labelWidth = TextWidth.of(label, em: size * 4 / 3)
    let room = (1 - placed.x.fraction(rule.position)) * placed.frame.width
    let fitsRight = labelWidth + 0.4 * layout.em < room
    setLabel(
      label, at: "first \(place), graph 1",
      offset: ((fitsRight ? 0.4 : -0.4) * layout.em, -0.6 * layout.em),
      attributes: "\(fitsRight ? "left" : "right") textcolor rgb '\(rule.colour.hexadecimal)'",
      fontSize: size)
  }

  mutating func write(_ text: Annotation) {
    setLabel(
      text.text, at: place(text.position),
      attributes: "\(text.alignment.rawValue) textcolor rgb '\(text.colour.hexadecimal)'",
      fontSize: text.size * layout.fontSize, isBold: text.isBold)
  }

  mutating func write(_ arrow: Arrow) {
    let head =
      arrow.hasHead
      ? "head filled size screen \(Theme.number(0.5 * layout.em / width)),20,60" : "nohead"
    settings.append(
      "set arrow from \(place(arrow.start)) to \(place(arrow.end)) \(head) front "
        + "linecolor rgb '\(arrow.colour.hexadecimal)' "
        + "linewidth \(Theme.number(arrow.width * Theme.lineWidth)) "
        + "dashtype \(arrow.dash.pattern)")
    writeEdgeText(arrow, arrow.above, arrow.aboveColour, side: 1)
    writeEdgeText(arrow, arrow.below, arrow.belowColour, side: -1)
  }

  /// Text beside the middle of an arrow, far enough away that a slanting arrow does not cross it.
  private mutating func writeEdgeText(
    _ arrow: Arrow, _ text: String?, _ colour: Colour, side: Double
  ) {
    guard let text, !text.isEmpty else { return }
    let size = arrow.textSize * layout.fontSize
    let em = size * 4 / 3
    let across =
      (placed.x.fraction(arrow.end.x) - placed.x.fraction(arrow.start.x)) * placed.frame.width
    let upwards =
      (placed.y.fraction(arrow.end.y) - placed.y.fraction(arrow.start.y)) * placed.frame.height
    let half = TextWidth.of(text, em: em) / 2
    let slope = across == 0 ? Double.infinity : upwards / across
    let middle = Position(
      x: arrow.start.x + arrow.textPosition * (arrow.end.x - arrow.start.x),
      y: arrow.start.y + arrow.textPosition * (arrow.end.y - arrow.start.y))
    let offset: (Double, Double) =
      if abs(slope) * half <= 1.1 * em {
        (0, side * (0.66 * em + abs(slope) * half))
      } else {
        // Steep: beside the arrow. "Above" is the side that is above a slightly flatter arrow.
        ((slope > 0 ? -side : side) * (half + 0.4 * em + min(0.6 * em / abs(slope), em)), 0)
      }
    setLabel(
      text, at: place(middle), offset: offset,
      attributes: "center textcolor rgb '\(colour.hexadecimal)'", fontSize: size)
  }

  mutating func write(_ shape: OutlineShape) {
    let fill =
      shape.fill.map { "fillcolor rgb '\($0.hexadecimal)' fillstyle solid 1" }
      ?? "fillstyle empty"
    let border = shape.stroke.map { " border linecolor rgb '\($0.hexadecimal)'" } ?? " noborder"
    settings.append("set object \(outline(shape)) front \(fill)\(border) linewidth 1")
    guard !shape.text.isEmpty else { return }
    setLabel(
      shape.text, at: place(shape.centre),
      attributes: "center textcolor rgb '\(shape.textColour.hexadecimal)'",
      fontSize: shape.textSize * layout.fontSize, isBold: shape.isBold)
  }

  private func outline(_ shape: OutlineShape) -> String {
    let (halfWidth, halfHeight) = (shape.width / 2, shape.height / 2)
    let centre = shape.centre
    let isLinear = placed.x.axis.scale == .linear && placed.y.axis.scale == .linear
    switch shape.outline {
    case .ellipse:
      return
        "ellipse center \(place(centre)) size \(short(shape.width)), \(short(shape.height)) units xy"
    case .rounded where isLinear:
      return "polygon from " + roundedCorners(shape).map(place).joined(separator: " to ")
    case .rectangle, .rounded:
      let low = Position(x: centre.x - halfWidth, y: centre.y - halfHeight)
      let high = Position(x: centre.x + halfWidth, y: centre.y + halfHeight)
      return "rectangle from \(place(low)) to \(place(high))"
    }
  }

  /// The outline of a box whose corners are arcs of the same radius in pixels, closed.
  private func roundedCorners(_ shape: OutlineShape) -> [Position] {
    let pixelsAcross = placed.frame.width / (placed.x.range.upperBound - placed.x.range.lowerBound)
    let pixelsUp = placed.frame.height / (placed.y.range.upperBound - placed.y.range.lowerBound)
    let radius = min(
      0.3 * layout.em, shape.width * pixelsAcross / 2, shape.height * pixelsUp / 2)
    let (rx, ry) = (radius / pixelsAcross, radius / pixelsUp)
    let corners: [(x: Double, y: Double)] = [(1, 1), (-1, 1), (-1, -1), (1, -1)]
    var points = corners.enumerated().flatMap { quarter, corner in
      (0...4).map { step -> Position in
        let angle = (Double(quarter) + Double(step) / 4) * .pi / 2
        return Position(
          x: shape.centre.x + corner.x * (shape.width / 2 - rx) + rx * cos(angle),
          y: shape.centre.y + corner.y * (shape.height / 2 - ry) + ry * sin(angle))
      }
    }
    points.append(points[0])
    return points
  }

  private func place(_ position: Position) -> String {
    "\(short(position.x)), \(short(position.y))"
  }

  /// Six significant digits: a place on a drawing, not a measured number.
  private func short(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return data(value) }
    let power = pow(10, 5 - log10(abs(value)).rounded(.down))
    let rounded = (value * power).rounded() / power
    return data(rounded.isFinite ? rounded : value)
  }
}
