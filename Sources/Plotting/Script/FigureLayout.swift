import Foundation

/// A rectangle in pixels, counted from the lower left corner of the image.
struct Frame: Equatable {
  var left = 0.0
  var right = 0.0
  var bottom = 0.0
  var top = 0.0

  var width: Double { right - left }
  var height: Double { top - bottom }
}

/// A panel with its place, axes and labels settled.
struct PlacedPanel: Equatable {
  var panel: Panel
  var row: Int
  var column: Int
  var frame = Frame()
  var x: ResolvedAxis
  var y: ResolvedAxis
  var endLabels: [EndLabel] = []
  /// Whether the texts under the x axis are too wide for their places and must slant.
  var hasSlantedTicks = false
}

/// Where everything on a figure goes, in pixels.
struct FigureLayout: Equatable {
  var size: Figure.Size
  /// The size of ordinary text in points.
  var fontSize: Double
  var titleLines: [String] = []
  var subtitleLines: [String] = []
  var key: SeriesKey
  var panels: [PlacedPanel] = []
  /// The left edge of title, subtitle and key.
  var titleLeft = 0.0

  /// The size of ordinary text in pixels: gnuplot draws 96 pixels an inch, 72 points an inch.
  var em: Double { fontSize * 4 / 3 }

  static let titleFontSize = 20.0
  static let subtitleFontSize = 17.0
  static let titleEm = titleFontSize * 4 / 3
  static let subtitleEm = subtitleFontSize * 4 / 3
  /// The empty border of the image.
  static let border = 26.0

  init(_ figure: Figure) {
    let grid = figure.layout
    fontSize = FigureLayout.fontSize(columns: grid.columns, rows: grid.rows)
    key = SeriesKey(of: figure)
    size = figure.size ?? FigureLayout.defaultSize(grid)
    panels = figure.panels.enumerated().map { index, panel in
      let axes = panel.axesForMarks
      let unit = 0.0...1.0
      return PlacedPanel(
        panel: panel, row: index / grid.columns, column: index % grid.columns,
        x: ResolvedAxis(axis: axes.x, range: unit, ticks: Ticks()),
        y: ResolvedAxis(axis: axes.y, range: unit, ticks: Ticks()))
    }
    for index in panels.indices {
      // A first guess, which the passes below correct.
      panels[index].frame.right = 0.75 * Double(size.width) / Double(grid.columns)
      panels[index].frame.top = 0.6 * Double(size.height) / Double(grid.rows)
      decideWhoWritesNumbers(index, grid)
    }
    for _ in 0..<3 {
      settleAxes(grid)
      settleLabels(figure)
      placePanels(figure)
    }
    settleAxes(grid)
    settleLabels(figure)
    shrinkHeatMaps()
  }

  private static func fontSize(columns: Int, rows: Int) -> Double {
    switch columns {
    case 1: rows == 1 ? 20 : 18
    case 2...3: 17
    case 4...5: 16
    default: 14
    }
  }

  private static func defaultSize(_ grid: Grid) -> Figure.Size {
    if grid.rows * grid.columns == 1 { return Figure.Size(width: 1440, height: 900) }
    let rowHeight =
      switch grid.columns {
      case 1...3: grid.rows == 1 ? 520 : 400
      case 4...5: 230
      default: 190
      }
    let height = 250 + grid.rows * rowHeight
    return Figure.Size(width: 1800, height: min(max(height, 700), 2600))
  }

  /// With shared scales only the outer panels carry numbers.
  private mutating func decideWhoWritesNumbers(_ index: Int, _ grid: Grid) {
    let placed = panels[index]
    let isLowest = index + grid.columns >= panels.count
    if grid.sharesX {
      panels[index].x.showsTickLabels = isLowest
      panels[index].x.showsLabel = false
    }
    if grid.sharesY {
      panels[index].y.showsTickLabels = placed.column == 0
      panels[index].y.showsLabel = false
    }
  }

  /// Ranges from the data, equal where the grid shares them, and ticks that fit the frames.
  private mutating func settleAxes(_ grid: Grid) {
    let own = panels.map { Extents(of: $0.panel) }
    let all = own.reduce(into: Extents()) { $0.include($1) }
    for index in panels.indices {
      let frame = panels[index].frame
      let forX = grid.sharesX ? all : own[index]
      let forY = grid.sharesY ? all : own[index]
      // A number and the space beside it take 4 em across and 2.6 em upwards.
      let xCount = min(max(Int(frame.width / (4.2 * em)), 2), 8)
      let yCount = min(max(Int(frame.height / (2.6 * em)), 2), 6)
      let (x, y) = (panels[index].x.axis, panels[index].y.axis)
      panels[index].x.range =
        x.range
        ?? forX.x.axis(scale: x.scale, isLoose: false, count: xCount)
      panels[index].y.range =
        y.range
        ?? forY.y.axis(scale: y.scale, isLoose: !forY.isTight && y.isVisible, count: yCount)
      if panels[index].panel.hasEqualUnits, !own[index].isTight { equaliseUnits(index) }
      panels[index].x.ticks = ResolvedAxis.ticks(
        of: x, on: panels[index].x.range, count: xCount)
      panels[index].y.ticks = ResolvedAxis.ticks(
        of: y, on: panels[index].y.range, count: yCount)
      panels[index].hasSlantedTicks = ticksNeedSlant(panels[index])
    }
  }

  /// Widens one of the ranges until a unit is as many pixels across as upwards.
  private mutating func equaliseUnits(_ index: Int) {
    let placed = panels[index]
    guard placed.x.axis.scale == .linear, placed.y.axis.scale == .linear else { return }
    func span(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }
    func widened(_ range: ClosedRange<Double>, to width: Double) -> ClosedRange<Double> {
      let middle = range.lowerBound + span(range) / 2
      return (middle - width / 2)...(middle + width / 2)
    }
    let unit = max(
      span(placed.x.range) / placed.frame.width, span(placed.y.range) / placed.frame.height)
    panels[index].x.range = widened(placed.x.range, to: unit * placed.frame.width)
    panels[index].y.range = widened(placed.y.range, to: unit * placed.frame.height)
  }

  /// Cells of equal sides: a heat map fills its axes, so these become smaller instead.
  private mutating func shrinkHeatMaps() {
    for index in panels.indices {
      let placed = panels[index]
      guard placed.panel.hasEqualUnits, placed.panel.heatMap != nil else { continue }
      let across = placed.x.range.upperBound - placed.x.range.lowerBound
      let upwards = placed.y.range.upperBound - placed.y.range.lowerBound
      let unit = min(placed.frame.width / across, placed.frame.height / upwards)
      panels[index].frame.right = placed.frame.left + unit * across
      panels[index].frame.bottom = placed.frame.top - unit * upwards
    }
  }

  private func ticksNeedSlant(_ placed: PlacedPanel) -> Bool {
    guard case .labelled(let ticks) = placed.x.axis.ticks else { return false }
    // A tick without a text needs no place.
    let entries = ticks.filter { !$0.label.isEmpty }
    guard entries.count > 1 else { return false }
    let widest = entries.map { TextWidth.of($0.label, em: em) }.max() ?? 0
    let places = entries.map { placed.x.fraction($0.position) * placed.frame.width }.sorted()
    let narrowest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? 0
    return widest + 0.5 * em > narrowest
  }

  private mutating func settleLabels(_ figure: Figure) {
    for index in panels.indices {
      panels[index].endLabels = EndLabel.labels(
        of: panels[index], namesLines: figure.namesLinesAtEnds, em: em)
    }
  }
}
