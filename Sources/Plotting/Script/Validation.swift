extension Figure {
  /// Refuses a figure that contradicts itself, before anything is written.
  func validate() throws(PlottingError) {
    func refuse(_ reason: String) -> PlottingError { .invalidFigure(name: name, reason: reason) }
    // By scalars, as the system reads it: a slash and a combining mark are one Character.
    let isPlain = name.unicodeScalars.allSatisfy {
      $0 != "/" && $0.value >= 0x20 && $0.value != 0x7F
    }
    if name.isEmpty || name.unicodeScalars.first == "." || !isPlain {
      throw refuse("its name must be a plain file name without an extension")
    }
    if layout.rows < 1 || layout.columns < 1 {
      throw refuse("a grid needs at least one row and one column")
    }
    if panels.isEmpty || panels.count > layout.rows * layout.columns {
      throw refuse(
        "\(panels.count) panels do not fit a grid of \(layout.rows) x \(layout.columns)")
    }
    if let size, !(200...10_000).contains(size.width) || !(200...10_000).contains(size.height) {
      throw refuse("its sides must be 200 to 10,000 pixels, not \(size.width) x \(size.height)")
    }
    for (index, panel) in panels.enumerated() {
      if let reason = panel.contradiction { throw refuse("panel \(index + 1): \(reason)") }
    }
    if layout.sharesX || layout.sharesY {
      let first = panels[0]
      if panels.contains(where: { layout.sharesX && $0.x.scale != first.x.scale })
        || panels.contains(where: { layout.sharesY && $0.y.scale != first.y.scale })
      {
        throw refuse("panels that share an axis must all be linear or all logarithmic")
      }
    }
  }
}

extension Panel {
  /// What is wrong with the panel, if anything.
  fileprivate var contradiction: String? {
    for (name, axis) in [("x", x), ("y", y)] {
      if let range = axis.range {
        if !range.lowerBound.isFinite || !range.upperBound.isFinite
          || range.lowerBound == range.upperBound
        {
          return "the \(name) axis has no finite, non-empty range (\(range))"
        }
        if axis.scale == .logarithmic, range.lowerBound <= 0 {
          return "the logarithmic \(name) axis starts at \(range.lowerBound), which is not positive"
        }
      }
      if case .every(let step) = axis.ticks, !(step > 0) || !step.isFinite {
        return "the \(name) axis has ticks every \(step)"
      }
    }
    return marks.lazy.compactMap(\.contradiction).first
  }
}

extension Mark {
  fileprivate var contradiction: String? {
    func unequal(_ kind: String, _ counts: Int...) -> String? {
      Set(counts).count == 1
        ? nil
        : "a \(kind) has columns of \(counts.map(String.init).joined(separator: " and ")) values"
    }
    switch kind {
    case .line(let line):
      return unequal("line", line.x.count, line.y.count)
    case .points(let points):
      return unequal("set of points", points.x.count, points.y.count)
    case .band(let band):
      return unequal("band", band.x.count, band.low.count, band.high.count)
    case .bars(let bars):
      return bars.groups.lazy.compactMap {
        unequal("group of bars", bars.categories.count, $0.values.count)
      }.first
    case .histogram(let histogram):
      if histogram.counts.isEmpty { return nil }
      if let edge = histogram.edges.first(where: { !$0.isFinite }) {
        return "a histogram has a bin that ends at \(edge)"
      }
      if histogram.edges.count == histogram.counts.count + 1 { return nil }
      return "a histogram has \(histogram.edges.count) edges around \(histogram.counts.count) bins"
    case .heatMap(let map):
      if map.rows >= 0, map.columns >= 0, map.values.count == map.rows * map.columns { return nil }
      return "a heat map of \(map.rows) x \(map.columns) has \(map.values.count) values"
    case .rule(let rule):
      return rule.position.isFinite ? nil : "a rule is at \(rule.position)"
    case .text(let text):
      return text.position.isFinite ? nil : "the text \"\(text.text)\" has no finite position"
    case .arrow(let arrow):
      return arrow.start.isFinite && arrow.end.isFinite ? nil : "an arrow has no finite ends"
    case .shape(let shape):
      return shape.centre.isFinite && shape.width.isFinite && shape.height.isFinite
        ? nil : "the shape \"\(shape.text)\" has no finite place"
    }
  }
}

extension Position {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}
