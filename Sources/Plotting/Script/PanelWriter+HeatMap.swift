extension PanelWriter {
  mutating func write(_ map: HeatMap) {
    let x = column("column", map.values.indices.map { Double($0 % max(1, map.columns)) })
    let y = column("row", map.values.indices.map { Double($0 / max(1, map.columns)) })
    let value = column(map.colourLabel ?? "value", map.values)
    let range = map.resolvedRange
    let stops = map.colours.stops.enumerated().map { "\($0.offset) '\($0.element.hexadecimal)'" }
    settings.append("set palette defined (\(stops.joined(separator: ", ")))")
    settings.append("set cbrange [\(data(range.lowerBound)):\(data(range.upperBound))]")
    writeColourBar(map)
    guard map.values.contains(where: \.isFinite) else { return }
    if map.rows > 1, map.columns > 1 {
      plot("using \(x):\(y):\(value) with image")
    } else {
      // An image needs two rows and two columns.
      let (cx, cy) = ("column(\(x))", "column(\(y))")
      plot(
        "using \(x):\(y):(\(cx) - 0.5):(\(cx) + 0.5):(\(cy) - 0.5):(\(cy) + 0.5):\(value) "
          + "with boxxyerror linecolor palette fillstyle solid noborder")
    }
    if let format = map.valueFormat {
      let text = format.expression("column(\(value))")
      plot(
        "using \(x):\(y):(\(text)):(\(textColour(map, value: "column(\(value))"))) "
          + "with labels font ',\(Theme.number(layout.fontSize * 0.8))' textcolor rgb variable")
    }
  }

  private mutating func writeColourBar(_ map: HeatMap) {
    guard let label = map.colourLabel else {
      settings.append("unset colorbox")
      return
    }
    let frame = placed.frame
    let left = frame.right + 0.7 * layout.em
    settings.append(
      "set colorbox vertical user origin screen \(Theme.number(left / width)), "
        + "screen \(Theme.number(frame.bottom / height)) "
        + "size screen \(Theme.number(0.8 * layout.em / width)), "
        + "screen \(Theme.number(frame.height / height)) noborder")
    let ticks = layout.colourBarTicks(map).entries.map {
      Quoting.tick($0.label) + " " + data($0.position)
    }
    settings.append("set cbtics scale 0 (\(ticks.joined(separator: ", ")))")
    if label.isEmpty { return }
    // Behind the numbers, however wide they are: gnuplot's own place for it is not.
    let x = frame.right + 2.3 * layout.em + layout.colourBarNumbersWidth(map)
    let y = frame.bottom + frame.height / 2
    settings.append(
      "set label \(Quoting.string(label)) at screen \(Theme.number(x / width)), "
        + "screen \(Theme.number(y / height)) center rotate by 90 textcolor rgb ink")
  }

  /// Dark text on light cells and the reverse.
  private func textColour(_ map: HeatMap, value: String) -> String {
    let range = map.resolvedRange
    let span = range.upperBound - range.lowerBound
    let isDark =
      switch map.colours {
      case .grey:
        "\(value) < \(data(range.lowerBound + 0.5 * span))"
      case .viridis:
        "\(value) < \(data(range.lowerBound + 0.6 * span))"
      case .diverging:
        "abs(\(value) - \(data(range.lowerBound + 0.5 * span))) > \(data(0.32 * span))"
      }
    return "\(isDark) ? 0xFFFFFF : 0x222222"
  }
}
