import Foundation

extension FigureLayout {
  /// The pixels that a panel needs around its axes.
  private func margins(of placed: PlacedPanel) -> Frame {
    var margins = Frame(left: 0.4 * em, right: 0.4 * em, bottom: 0.4 * em, top: 0.5 * em)
    let (x, y) = (placed.x, placed.y)
    if y.axis.isVisible {
      if y.showsTickLabels, let widest = widestLabel(y.ticks) { margins.left = widest + 0.9 * em }
      if y.showsLabel, !y.axis.label.isEmpty { margins.left += 1.7 * em }
    }
    if x.axis.isVisible {
      if x.showsTickLabels, let widest = widestLabel(x.ticks) {
        let lines = x.ticks.entries.map { $0.label.split(separator: "\n").count }.max() ?? 1
        let slanted = placed.hasSlantedTicks
        margins.bottom = slanted ? widest * 0.5 + 1.3 * em : (0.7 + Double(lines) * 1.15) * em
        let last = TextWidth.of(x.ticks.entries.last?.label ?? "", em: em)
        let first = TextWidth.of(x.ticks.entries.first?.label ?? "", em: em)
        if !slanted {
          margins.left = max(margins.left, first / 2 + 0.2 * em)
          margins.right = max(margins.right, last / 2 + 0.2 * em)
        }
        if slanted { margins.left = max(margins.left, widest * 0.87 * 0.6) }
      }
      if x.showsLabel, !x.axis.label.isEmpty { margins.bottom += 1.5 * em }
    }
    if !placed.endLabels.isEmpty {
      let widest = placed.endLabels.map { TextWidth.of($0.text, em: em) }.max() ?? 0
      margins.right = widest + endLabelGap(placed)
    }
    if let map = placed.panel.heatMap, let label = map.colourLabel {
      margins.right = 1.6 * em + colourBarNumbersWidth(map) + (label.isEmpty ? 0 : 1.8 * em)
    }
    if placed.panel.title != nil { margins.top += 1.4 * em }
    return margins
  }

  private func widestLabel(_ ticks: Ticks) -> Double? {
    ticks.entries.map { TextWidth.of($0.label, em: em) }.max()
  }

  /// The space between the axes and the names at the lines' ends.
  func endLabelGap(_ placed: PlacedPanel) -> Double {
    let isMoved = placed.endLabels.contains { $0.needsLink(height: placed.frame.height, em: em) }
    return (isMoved ? 1.3 : 0.5) * em
  }

  /// How far a y axis's label must move to the right, in pixels, or `nil` if it need not.
  ///
  /// gnuplot puts it beside the numbers as if every character were as wide as a digit.
  func labelCorrection(_ axis: ResolvedAxis) -> Double? {
    guard axis.showsTickLabels, let widest = widestLabel(axis.ticks) else { return nil }
    let assumed = axis.ticks.entries.map { Double($0.label.count) * 0.62 * em }.max() ?? 0
    return abs(assumed - widest) > 1 ? assumed - widest : nil
  }

  /// The numbers beside a heat map's colour bar.
  func colourBarTicks(_ map: HeatMap) -> Ticks {
    Ticks.linear(map.resolvedRange, count: 5, format: map.valueFormat ?? .automatic)
  }

  /// How far they reach to the right of the bar.
  func colourBarNumbersWidth(_ map: HeatMap) -> Double {
    (widestLabel(colourBarTicks(map)) ?? 0) + 0.9 * em
  }

  /// Gives every panel its frame: columns have equal widths, rows equal heights.
  mutating func placePanels(_ figure: Figure) {
    let grid = figure.layout
    let needs = panels.map { margins(of: $0) }
    func largest(_ side: KeyPath<Frame, Double>, where matches: (PlacedPanel) -> Bool) -> Double {
      zip(panels, needs).filter { matches($0.0) }.map { $0.1[keyPath: side] }.max() ?? 0
    }
    let columns = 0..<grid.columns
    let rows = 0..<grid.rows
    let lefts = columns.map { column in largest(\.left) { $0.column == column } }
    let rights = columns.map { column in largest(\.right) { $0.column == column } }
    let tops = rows.map { row in largest(\.top) { $0.row == row } }
    let bottoms = rows.map { row in largest(\.bottom) { $0.row == row } }

    let rowLabels = grid.rowLabels.map { TextWidth.of($0, em: em) }.max().map { $0 + em } ?? 0
    let sharedX = grid.sharesX && !(figure.panels.first?.x.label.isEmpty ?? true) ? 1.7 * em : 0
    let sharedY = grid.sharesY && !(figure.panels.first?.y.label.isEmpty ?? true) ? 1.9 * em : 0
    let border = FigureLayout.border
    let outerLeft = border + rowLabels + sharedY
    titleLeft = outerLeft + (lefts.first ?? 0)
    if figure.panels.allSatisfy({ !$0.y.isVisible }), rowLabels == 0 { titleLeft = 2 * border }
    wrapTitle(figure)

    let gap = (grid.columns > 1 ? 0.5 : 0) * em
    let spareWidth = Double(size.width) - outerLeft - border - Double(grid.columns - 1) * gap
    let panelWidth = (spareWidth - (lefts + rights).reduce(0, +)) / Double(grid.columns)
    let columnTitles = grid.columnTitles.isEmpty ? 0 : 1.5 * em
    let spareHeight = Double(size.height) - headerHeight - columnTitles - border - sharedX
    let panelHeight = (spareHeight - (tops + bottoms).reduce(0, +)) / Double(grid.rows)

    for index in panels.indices {
      let (row, column) = (panels[index].row, panels[index].column)
      let left =
        outerLeft + Double(column) * (gap + panelWidth)
        + lefts[...column].reduce(0, +) + rights[..<column].reduce(0, +)
      let top =
        Double(size.height) - headerHeight - columnTitles - Double(row) * panelHeight
        - tops[...row].reduce(0, +) - bottoms[..<row].reduce(0, +)
      // Margins that leave no room are refused later; until then sizes must stay positive.
      panels[index].frame = Frame(
        left: left, right: left + max(panelWidth, 1), bottom: top - max(panelHeight, 1), top: top)
    }
  }

  private mutating func wrapTitle(_ figure: Figure) {
    let room = Double(size.width) - titleLeft - FigureLayout.border
    titleLines = TextWidth.wrap(
      figure.title, to: room, em: FigureLayout.titleEm, isBold: true)
    subtitleLines = TextWidth.wrap(figure.subtitle, to: room, em: FigureLayout.subtitleEm)
  }

  /// The series' names in rows.
  var keyRows: [[(offset: Double, entry: SeriesKey.Entry)]] {
    key.rows(width: Double(size.width) - titleLeft - FigureLayout.border, em: keyEm)
  }

  var keyFontSize: Double { min(fontSize, FigureLayout.subtitleFontSize) }
  private var keyEm: Double { keyFontSize * 4 / 3 }

  /// Distances from the image's upper edge to the middle of each line of text.
  var titleBaselines: [Double] {
    titleLines.indices.map { FigureLayout.border + (0.6 + 1.3 * Double($0)) * FigureLayout.titleEm }
  }

  var subtitleBaselines: [Double] {
    let start = FigureLayout.border + 1.35 * FigureLayout.titleEm * Double(titleLines.count)
    return subtitleLines.indices.map {
      start + (0.75 + 1.35 * Double($0)) * FigureLayout.subtitleEm
    }
  }

  var keyBaselines: [Double] {
    let start = headerTextHeight
    return keyRows.indices.map { start + (0.85 + 1.4 * Double($0)) * keyEm }
  }

  private var headerTextHeight: Double {
    FigureLayout.border + 1.35 * FigureLayout.titleEm * Double(titleLines.count)
      + 1.4 * FigureLayout.subtitleEm * Double(subtitleLines.count)
  }

  /// The height of title, subtitle and series' names with the space below them.
  var headerHeight: Double {
    let rows = keyRows.count
    return headerTextHeight + (rows == 0 ? 0 : 1.45 * keyEm * Double(rows)) + 14
  }
}
