/// Writes the commands of one panel and puts its numbers into the table.
struct PanelWriter {
  let placed: PlacedPanel
  let layout: FigureLayout
  let csvName: String
  let name: String
  var table: DataTable

  /// The parts of the `plot` command, and the `set` commands that come before it.
  var elements: [String] = []
  var settings: [String] = []

  init(
    placed: PlacedPanel, layout: FigureLayout, csvName: String, name: String, table: DataTable
  ) {
    self.placed = placed
    self.layout = layout
    self.csvName = csvName
    self.name = name
    self.table = table
  }

  var panel: Panel { placed.panel }
  var width: Double { Double(layout.size.width) }
  var height: Double { Double(layout.size.height) }

  mutating func commands() -> [String] {
    settings = name.isEmpty ? ["# Axes."] : ["# Panel: \(Quoting.comment(name))."]
    writeFrame()
    writeAxis("x", placed.x)
    writeAxis("y", placed.y)
    if let title = panel.title, !title.isEmpty {
      setLabel(
        title, at: "graph 0, graph 1", offset: (0, 0.85 * layout.em),
        attributes: "textcolor rgb ink")
    }
    for (mark, styles) in zip(panel.marks, panel.styles) { write(mark, styles) }
    writeEndLabels()
    return settings + [plotCommand]
  }

  /// Every `plot` needs something to plot: a diagram, or a mark without a drawable point, has NaN.
  private var plotCommand: String {
    guard let first = elements.first else { return "plot NaN" }
    let others = elements.dropFirst().map { ", \\\n  " + $0 }
    return "plot " + first + others.joined()
  }

  private mutating func writeFrame() {
    let frame = placed.frame
    settings.append(
      "set lmargin at screen \(Theme.number(frame.left / width)); "
        + "set rmargin at screen \(Theme.number(frame.right / width)); "
        + "set bmargin at screen \(Theme.number(frame.bottom / height)); "
        + "set tmargin at screen \(Theme.number(frame.top / height))")
    let sides = (placed.x.drawsLine ? 1 : 0) + (placed.y.drawsLine ? 2 : 0)
    let isHeatMap = panel.heatMap != nil
    settings.append(
      sides == 0 || isHeatMap
        ? "unset border" : "set border \(sides) linecolor rgb muted linewidth 0.75")
    settings.append(
      placed.y.drawsLine && !isHeatMap
        ? "set grid ytics linetype 1 linecolor rgb faint linewidth 0.5 dashtype solid"
        : "unset grid")
  }

  private mutating func writeAxis(_ name: String, _ resolved: ResolvedAxis) {
    let axis = resolved.axis
    settings.append("set \(name)range \(resolved.rangeClause)")
    settings.append(
      axis.scale == .logarithmic ? "set logscale \(name) 10" : "unset logscale \(name)")
    guard axis.isVisible, !resolved.ticks.entries.isEmpty else {
      settings.append("unset \(name)tics")
      settings.append(labelCommand(name, resolved))
      return
    }
    let scale = panel.heatMap == nil ? "" : " scale 0"
    let slant = name == "x" && placed.hasSlantedTicks ? " rotate by 30 right" : ""
    settings.append(
      "set \(name)tics\(scale)\(slant.isEmpty ? " norotate" : slant) \(resolved.ticksClause)")
    settings.append(labelCommand(name, resolved))
  }

  private func labelCommand(_ name: String, _ resolved: ResolvedAxis) -> String {
    let axis = resolved.axis
    guard axis.isVisible, resolved.showsLabel, !axis.label.isEmpty else {
      return "unset \(name)label"
    }
    var command = "set \(name)label \(Quoting.string(axis.label))"
    if name == "y", let correction = layout.labelCorrection(resolved) {
      command += " offset screen \(Theme.number(correction / width)), 0"
    }
    return command
  }

  private mutating func writeEndLabels() {
    let gap = layout.endLabelGap(placed)
    for label in placed.endLabels {
      let colour = "rgb '\(label.colour.hexadecimal)'"
      let place = Theme.number(label.place)
      if label.needsLink(height: placed.frame.height, em: layout.em) {
        let end = Theme.number(1 + (gap - 0.25 * layout.em) / placed.frame.width)
        let start = Theme.number(label.endX + 0.15 * layout.em / placed.frame.width)
        settings.append(
          "set arrow from graph \(start), graph \(Theme.number(label.end)) "
            + "to graph \(end), graph \(place) nohead linecolor \(colour) linewidth 0.6")
      }
      setLabel(
        label.text, at: "graph 1, graph \(place)", offset: (gap, 0),
        attributes: "textcolor \(colour)")
    }
  }

  /// Adds a label; `offset` is in pixels, to the right and upwards.
  mutating func setLabel(
    _ text: String, at place: String, offset: (x: Double, y: Double) = (0, 0), attributes: String,
    fontSize: Double? = nil, isBold: Bool = false
  ) {
    let size = fontSize ?? layout.fontSize
    // gnuplot puts the first line at the label's place; all lines together should be centred on it.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let lift = Double(lines - 1) / 2 * PanelWriter.lineSpacing * size * 4 / 3
    var command = "set label \(Quoting.string(text)) at \(place)"
    let (dx, dy) = (Theme.number(offset.x / width), Theme.number((offset.y + lift) / height))
    if dx != "0" || dy != "0" { command += " offset screen \(dx), screen \(dy)" }
    if isBold {
      command += " font '\(Theme.font):Bold,\(Theme.number(size))'"
    } else if size != layout.fontSize {
      command += " font ',\(Theme.number(size))'"
    }
    settings.append(command + " front " + attributes)
  }

  /// The distance of gnuplot's lines of text in em.
  static let lineSpacing = 1.17

  /// A value in data coordinates.
  func data(_ value: Double) -> String { DataTable.number(value) }

  /// Adds a part of the `plot` command that reads the table.
  mutating func plot(_ rest: String) {
    elements.append((elements.isEmpty ? Quoting.string(csvName) : "''") + " " + rest)
  }

  /// Adds a column to the table.
  mutating func column(_ heading: String, _ values: [Double]) -> Int {
    table.add(heading.isEmpty ? "value" : heading, qualifier: name, values)
  }

  /// The heading for a mark's horizontal values.
  var xHeading: String { panel.x.label.isEmpty ? "x" : panel.x.label }

  /// The heading for a mark's vertical values: its own name, or what the axis measures.
  func yHeading(_ label: String?) -> String {
    if let label, !label.isEmpty { return label }
    return panel.y.label.isEmpty ? "y" : panel.y.label
  }

  /// Line and colour of a series: its line type and what differs from it.
  func lineClause(_ style: SeriesStyle, width: Double = 1) -> String {
    var clause: String
    if let slot = Colour.palette.firstIndex(of: style.colour) {
      clause = "linetype \(slot + 1)"
      if style.dash != SeriesStyle.dashes[slot] { clause += " dashtype \(style.dash.pattern)" }
      if width != 1 { clause += " linewidth \(Theme.number(width * Theme.lineWidth))" }
    } else {
      clause =
        "linecolor rgb '\(style.colour.hexadecimal)' dashtype \(style.dash.pattern) "
        + "linewidth \(Theme.number(width * Theme.lineWidth))"
    }
    return clause
  }
}
