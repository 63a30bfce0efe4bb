/// A figure as the text of a gnuplot script, with the table of numbers that it reads.
///
/// The script redraws the figure by itself: `gnuplot name.gp` in its directory reads `name.csv` and
/// writes `name.png`.
struct FigureScript {
  let figure: Figure
  let layout: FigureLayout
  private(set) var table = DataTable()
  private(set) var text = ""

  init(_ figure: Figure) {
    self.figure = figure
    layout = FigureLayout(figure)
    write()
  }

  var csvName: String { figure.name + ".csv" }
  var scriptName: String { figure.name + ".gp" }
  var imageName: String { figure.name + ".png" }

  /// The script with its image going to another file.
  func text(writingTo output: String) -> String {
    let (own, other) = (FigureScript.outputLine(imageName), FigureScript.outputLine(output))
    guard let range = text.range(of: "\n" + own + "\n") else { return text }
    return text.replacingCharacters(in: range, with: "\n" + other + "\n")
  }

  private static func outputLine(_ name: String) -> String {
    "set output " + Quoting.string(name)
  }

  private mutating func write() {
    var lines = [
      Theme.commands(size: layout.size, fontSize: layout.fontSize),
      FigureScript.outputLine(imageName),
    ]
    lines += headerCommands
    if !figure.gnuplotCommands.isEmpty {
      lines += ["", "# The figure's own commands.", figure.gnuplotCommands]
    }
    let isMultiple = layout.panels.count > 1
    if isMultiple { lines += ["", "set multiplot"] }
    for index in layout.panels.indices {
      var writer = PanelWriter(
        placed: layout.panels[index], layout: layout, csvName: csvName,
        name: panelName(index), table: table)
      lines += [""] + writer.commands()
      table = writer.table
      if isMultiple, index + 1 < layout.panels.count {
        lines.append("unset label; unset arrow; unset object")
      }
    }
    if isMultiple { lines += ["", "unset multiplot"] }
    text = (introduction + lines).joined(separator: "\n") + "\n"
  }

  /// Comments that tell the reader what the script is.
  private var introduction: [String] {
    var lines = ["# \(Quoting.comment(figure.title))"]
    if !table.columns.isEmpty { lines.append("# Its numbers are in \(Quoting.comment(csvName)).") }
    return lines + ["# Redraw it in this directory: gnuplot '\(Quoting.comment(scriptName))'", ""]
  }

  /// What tells a panel from the others, for comments and the table's headings; empty for one.
  private func panelName(_ index: Int) -> String {
    guard layout.panels.count > 1 else { return "" }
    let (row, column) = (layout.panels[index].row, layout.panels[index].column)
    let grid = figure.layout
    let parts = [
      row < grid.rowLabels.count ? grid.rowLabels[row] : "",
      column < grid.columnTitles.count ? grid.columnTitles[column] : "",
      figure.panels[index].title ?? "",
    ].filter { !$0.isEmpty }
    let isUnique =
      grid.rowLabels.count * grid.columnTitles.count > 0 || figure.panels[index].title != nil
    return isUnique ? parts.joined(separator: ", ") : "panel \(index + 1)"
  }

  // MARK: Title, subtitle, key, names of rows and columns

  private var headerCommands: [String] {
    var lines = ["", "# Title, settings, series."]
    let left = Theme.number(layout.titleLeft / width)
    for (line, baseline) in zip(layout.titleLines, layout.titleBaselines) {
      lines.append(
        "set label \(Quoting.string(line)) at screen \(left), screen \(fromTop(baseline)) "
          + "font '\(Theme.font):Bold,\(Theme.number(FigureLayout.titleFontSize))' textcolor rgb ink"
      )
    }
    for (line, baseline) in zip(layout.subtitleLines, layout.subtitleBaselines) {
      lines.append(
        "set label \(Quoting.string(line)) at screen \(left), screen \(fromTop(baseline)) "
          + "font ',\(Theme.number(FigureLayout.subtitleFontSize))' textcolor rgb muted")
    }
    for (row, baseline) in zip(layout.keyRows, layout.keyBaselines) {
      for (offset, entry) in row { lines += keyCommands(entry, offset: offset, baseline: baseline) }
    }
    lines += gridCommands
    return lines
  }

  private func keyCommands(
    _ entry: SeriesKey.Entry, offset: Double, baseline: Double
  ) -> [String] {
    let em = layout.keyFontSize * 4 / 3
    let start = layout.titleLeft + offset
    let y = fromTop(baseline)
    let colour = "rgb '\(entry.style.colour.hexadecimal)'"
    let sample =
      switch entry.sample {
      case .line:
        "set arrow from screen \(x(start)), screen \(y) to screen \(x(start + 1.8 * em)), "
          + "screen \(y) nohead linecolor \(colour) linewidth \(Theme.number(Theme.lineWidth)) "
          + "dashtype \(entry.style.dash.pattern)"
      case .point:
        "set label '' at screen \(x(start + 0.45 * em)), screen \(y) point "
          + "pointtype \(entry.style.shape.type.number) pointsize 1.4 linecolor \(colour)"
      case .area:
        "set object rectangle from screen \(x(start)), "
          + "screen \(fromTop(baseline + 0.4 * em)) to screen \(x(start + 0.9 * em)), "
          + "screen \(fromTop(baseline - 0.4 * em)) fillcolor \(colour) "
          + "fillstyle solid 0.85 noborder"
      }
    let name =
      "set label \(Quoting.string(entry.label)) at "
      + "screen \(x(start + (entry.sample.width + SeriesKey.gap) * em)), screen \(y) "
      + "font ',\(Theme.number(layout.keyFontSize))' textcolor \(colour)"
    return [sample, name]
  }

  private var gridCommands: [String] {
    let grid = figure.layout
    var lines: [String] = []
    for (column, title) in grid.columnTitles.enumerated() {
      guard let top = layout.panels.first(where: { $0.column == column }) else { continue }
      let margin = top.panel.title == nil ? 0.5 : 1.9
      lines.append(
        "set label \(Quoting.string(title)) at "
          + "screen \(x((top.frame.left + top.frame.right) / 2)), "
          + "screen \(y(top.frame.top + (margin + 0.6) * layout.em)) center textcolor rgb ink")
    }
    for (row, label) in grid.rowLabels.enumerated() {
      guard let first = layout.panels.first(where: { $0.row == row }) else { continue }
      lines.append(
        "set label \(Quoting.string(label)) at screen \(x(FigureLayout.border)), "
          + "screen \(y((first.frame.bottom + first.frame.top) / 2)) textcolor rgb ink")
    }
    guard let first = layout.panels.first else { return lines }
    let lowest = layout.panels.map(\.frame.bottom).min() ?? 0
    let right = layout.panels.map(\.frame.right).max() ?? 0
    if grid.sharesX, first.x.axis.isVisible, !first.x.axis.label.isEmpty {
      lines.append(
        "set label \(Quoting.string(first.x.axis.label)) at "
          + "screen \(x((first.frame.left + right) / 2)), "
          + "screen \(y(FigureLayout.border + 0.5 * layout.em)) center textcolor rgb ink")
    }
    if grid.sharesY, first.y.axis.isVisible, !first.y.axis.label.isEmpty {
      let widest = grid.rowLabels.map { TextWidth.of($0, em: layout.em) }.max().map {
        $0 + layout.em
      }
      lines.append(
        "set label \(Quoting.string(first.y.axis.label)) at "
          + "screen \(x(FigureLayout.border + (widest ?? 0) + 0.6 * layout.em)), "
          + "screen \(y((lowest + first.frame.top) / 2)) center rotate by 90 textcolor rgb ink")
    }
    return lines
  }

  private var width: Double { Double(layout.size.width) }
  private var height: Double { Double(layout.size.height) }
  private func x(_ pixels: Double) -> String { Theme.number(pixels / width) }
  private func y(_ pixels: Double) -> String { Theme.number(pixels / height) }
  private func fromTop(_ pixels: Double) -> String { y(height - pixels) }
}
