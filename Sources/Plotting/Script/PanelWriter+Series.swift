extension PanelWriter {
  mutating func write(_ mark: Mark, _ styles: [SeriesStyle]) {
    switch mark.kind {
    case .line(let line): write(line, styles[0])
    case .points(let points): write(points, styles[0])
    case .band(let band): write(band, styles[0])
    case .bars(let bars): write(bars, styles)
    case .histogram(let histogram): write(histogram, styles[0])
    case .heatMap(let map): write(map)
    case .rule(let rule): write(rule)
    case .text(let text): write(text)
    case .arrow(let arrow): write(arrow)
    case .shape(let shape): write(shape)
    }
  }

  private mutating func write(_ line: Line, _ style: SeriesStyle) {
    let columns = pair(line.x, line.y, heading: yHeading(line.label))
    guard canShow(line.x, line.y) else { return }
    if line.showsPoints {
      let shape = style.shape.type
      plot(
        "using \(columns) with linespoints \(lineClause(style, width: line.width)) "
          + "pointtype \(shape.number) pointsize \(Theme.number(shape.scale))")
    } else {
      plot("using \(columns) with lines \(lineClause(style, width: line.width))")
    }
  }

  private mutating func write(_ points: Points, _ style: SeriesStyle) {
    let columns = pair(points.x, points.y, heading: yHeading(points.label))
    guard canShow(points.x, points.y) else { return }
    let shape = style.shape.type
    plot(
      "using \(columns) with points pointtype \(shape.number) "
        + "pointsize \(Theme.number(shape.scale * points.size)) linewidth 1 "
        + "linecolor rgb '\(style.colour.hexadecimal)'")
  }

  private mutating func write(_ band: Band, _ style: SeriesStyle) {
    let heading = yHeading(bandLabel(style))
    var x = column(xHeading, band.x)
    var low = column(heading + ", low", band.low)
    var high = column(heading + ", high", band.high)
    guard canShow(band.x, band.low), canShow(band.x, band.high) else { return }
    if let shown = band.clipped(to: placed.y, x: placed.x) {
      // gnuplot draws wedges that are not there where a band's edge leaves the axis.
      x = column(xHeading + ", as drawn", shown.x)
      low = column(heading + ", low, as drawn", shown.low)
      high = column(heading + ", high, as drawn", shown.high)
    }
    plot(
      "using \(x):\(low):\(high) with filledcurves "
        + "linecolor rgb '\(style.colour.hexadecimal)' "
        + "fillstyle transparent solid \(Theme.number(band.opacity)) noborder")
  }

  /// The name of the line that a band belongs to: the first of the same colour.
  private func bandLabel(_ style: SeriesStyle) -> String? {
    for (mark, styles) in zip(panel.marks, panel.styles) {
      if case .line(let line) = mark.kind, styles[0].colour == style.colour { return line.label }
    }
    return nil
  }

  private mutating func write(_ histogram: Histogram, _ style: SeriesStyle) {
    let low = column(xHeading + ", from", Array(histogram.edges.dropLast()))
    let high = column(xHeading + ", to", Array(histogram.edges.dropFirst()))
    let count = column(yHeading(histogram.label), histogram.counts)
    guard canShow(Array(histogram.edges.dropLast()), histogram.counts) else { return }
    // Transparent bars show a seam where they touch, so they are used only where histograms overlap.
    let transparent = histogram.opacity < 0.8 ? "transparent " : ""
    plot(
      "using ((column(\(low)) + column(\(high))) / 2):\(count):(column(\(high)) - column(\(low))) "
        + "with boxes linecolor rgb '\(style.colour.hexadecimal)' "
        + "fillstyle \(transparent)solid \(Theme.number(histogram.opacity)) noborder")
  }

  private mutating func write(_ bars: Bars, _ styles: [SeriesStyle]) {
    _ = table.add("category", qualifier: name, texts: bars.categories)
    for (index, (group, style)) in zip(bars.groups, styles).enumerated() {
      let heading = yHeading(group.label)
      let values = column(heading, group.values)
      let positions = group.values.indices.map { Double($0) + bars.offset(of: index) }
      guard canShow(positions, group.values) else { continue }
      let place = "(column(0) + \(Theme.number(bars.offset(of: index))))"
      plot(
        "using \(place):\(values):(\(Theme.number(bars.width * 0.92))) "
          + "with boxes linecolor rgb '\(style.colour.hexadecimal)' fillstyle solid 0.85 noborder")
      if let format = bars.valueFormat {
        plot(
          "using \(place):\(values):(\(format.expression("column(\(values))"))) "
            + "with labels offset 0, 0.6 font ',\(Theme.number(layout.fontSize * 0.8))' "
            + "textcolor rgb muted")
      }
    }
  }

  private mutating func pair(_ x: [Double], _ y: [Double], heading: String) -> String {
    let xColumn = column(xHeading, x)
    let yColumn = column(heading, y)
    return "\(xColumn):\(yColumn)"
  }

  /// Whether any of the points can be drawn; gnuplot stops at a plot without one.
  func canShow(_ x: [Double], _ y: [Double]) -> Bool {
    zip(x, y).contains {
      DataRange.canShow($0, on: panel.x.scale) && DataRange.canShow($1, on: panel.y.scale)
    }
  }
}

extension NumberFormat {
  /// A gnuplot expression that writes the number `value`.
  func expression(_ value: String) -> String {
    switch self {
    case .automatic: "gprintf('%.4g', \(value))"
    case .fixed(let decimals): "gprintf('%.\(decimals)f', \(value))"
    case .percent(let decimals): "gprintf('%.\(decimals)f%%', 100 * \(value))"
    case .scientific(let decimals): "gprintf('%.\(decimals)e', \(value))"
    }
  }
}
