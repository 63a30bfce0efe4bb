/// The ranges of data that a panel's marks span.
struct Extents: Equatable {
  var x = DataRange()
  var y = DataRange()
  /// Whether the marks fill the panel from edge to edge, so that the axes must not be extended.
  var isTight = false

  init() {}

  init(of panel: Panel) {
    for mark in panel.marks { include(mark, in: panel) }
  }

  mutating func include(_ other: Extents) {
    x.include(other.x)
    y.include(other.y)
    isTight = isTight || other.isTight
  }

  private mutating func include(_ mark: Mark, in panel: Panel) {
    let (xScale, yScale) = (panel.x.scale, panel.y.scale)
    func add(_ xs: [Double], _ ys: [Double]) {
      x.include(xs, scale: xScale)
      y.include(ys, scale: yScale)
    }
    // A point counts only if both of its coordinates can be shown.
    func addPoints(_ xs: [Double], _ ys: [Double]) {
      for (a, b) in zip(xs, ys)
      where DataRange.canShow(a, on: xScale) && DataRange.canShow(b, on: yScale) {
        add([a], [b])
      }
    }
    switch mark.kind {
    case .line(let line):
      addPoints(line.x, line.y)
      x.needsRoom = x.needsRoom || line.showsPoints
    case .points(let points):
      addPoints(points.x, points.y)
      x.needsRoom = true
      y.needsRoom = true
    case .band(let band):
      add(band.x, band.low + band.high)
    case .bars(let bars):
      // The zero is left out by itself on a logarithmic axis.
      add([-0.6, Double(bars.categories.count) - 0.4], bars.groups.flatMap(\.values) + [0])
      if bars.valueFormat != nil { y.needsRoom = true }
    case .histogram(let histogram):
      add(histogram.edges, histogram.counts + [0])
    case .heatMap(let map):
      add([-0.5, Double(map.columns) - 0.5], [-0.5, Double(map.rows) - 0.5])
      isTight = true
    case .rule(let rule):
      rule.direction == .horizontal ? add([], [rule.position]) : add([rule.position], [])
    case .text(let text):
      add([text.position.x], [text.position.y])
    case .arrow(let arrow):
      add([arrow.start.x, arrow.end.x], [arrow.start.y, arrow.end.y])
    case .shape(let shape):
      let (halfWidth, halfHeight) = (shape.width / 2, shape.height / 2)
      add(
        [shape.centre.x - halfWidth, shape.centre.x + halfWidth],
        [shape.centre.y - halfHeight, shape.centre.y + halfHeight])
    }
  }
}

extension Panel {
  /// The axes as the marks want them: categories under bars, row 0 of a heat map at the top.
  var axesForMarks: (x: Axis, y: Axis) {
    var (x, y) = (x, y)
    for mark in marks {
      switch mark.kind {
      case .bars(let bars) where x.ticks == .automatic:
        x.ticks = .labelled(
          bars.categories.enumerated().map { Axis.Tick(Double($0.offset), $0.element) })
      case .heatMap(let map):
        if y.range == nil { y.isReversed = true }
        if x.ticks == .automatic, map.columns <= 12 { x.ticks = .every(1) }
        if y.ticks == .automatic, map.rows <= 12 { y.ticks = .every(1) }
      default:
        break
      }
    }
    return (x, y)
  }

  var heatMap: HeatMap? {
    for case .heatMap(let map) in marks.map(\.kind) { return map }
    return nil
  }

  /// The styles of each mark's series; empty for marks that are not series.
  var styles: [[SeriesStyle]] {
    var next = 0
    func take(_ colour: Colour?) -> SeriesStyle {
      defer { if colour == nil { next += 1 } }
      return SeriesStyle(index: next, colour: colour)
    }
    return marks.map { mark in
      switch mark.kind {
      case .line(let line):
        var style = take(line.colour)
        if let dash = line.dash { style.dash = dash }
        return [style]
      case .points(let points):
        var style = take(points.colour)
        if let shape = points.shape { style.shape = shape }
        return [style]
      case .histogram(let histogram):
        return [take(histogram.colour)]
      case .bars(let bars):
        return bars.groups.map { take($0.colour) }
      case .band(let band):
        return [SeriesStyle(index: next, colour: band.colour)]
      case .heatMap, .rule, .text, .arrow, .shape:
        return []
      }
    }
  }
}
