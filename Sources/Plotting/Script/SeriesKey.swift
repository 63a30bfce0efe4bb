/// The names of series in a row above the panels, each after a sample of its look.
struct SeriesKey: Equatable {
  struct Entry: Equatable {
    enum Sample: Equatable {
      case line, point, area

      /// The width of the sample in em.
      var width: Double { self == .line ? 1.8 : 0.9 }
    }

    var label: String
    var style: SeriesStyle
    var sample: Sample
  }

  /// Every name once, in the order of the marks.
  var entries: [Entry] = []

  init() {}

  init(of figure: Figure) {
    for panel in figure.panels {
      for (mark, styles) in zip(panel.marks, panel.styles) {
        switch mark.kind {
        case .line(let line):
          if !figure.namesLinesAtEnds { add(line.label, styles[0], .line) }
        case .points(let points):
          add(points.label, styles[0], .point)
        case .histogram(let histogram):
          add(histogram.label, styles[0], .area)
        case .bars(let bars):
          for (group, style) in zip(bars.groups, styles) { add(group.label, style, .area) }
        default:
          break
        }
      }
    }
  }

  private mutating func add(_ label: String?, _ style: SeriesStyle, _ sample: Entry.Sample) {
    guard let label, !label.isEmpty else { return }
    let entry = Entry(label: label, style: style, sample: sample)
    let isKnown = entries.contains { $0.label == label && $0.style.colour == style.colour }
    if !isKnown { entries.append(entry) }
  }

  /// The entries in rows of at most `width` pixels, each with its distance from the left edge.
  func rows(width: Double, em: Double) -> [[(offset: Double, entry: Entry)]] {
    var rows: [[(offset: Double, entry: Entry)]] = []
    var offset = 0.0
    for entry in entries {
      let needed = (entry.sample.width + SeriesKey.gap) * em + TextWidth.of(entry.label, em: em)
      if rows.isEmpty || offset + needed > width {
        rows.append([])
        offset = 0
      }
      rows[rows.count - 1].append((offset, entry))
      offset += needed + 1.4 * em
    }
    return rows
  }

  /// The space between a sample and its name in em.
  static let gap = 0.4
}

extension Figure {
  /// Whether lines are named at their right ends.
  var namesLinesAtEnds: Bool {
    switch seriesNames {
    case .automatic: panels.count < 4
    case .atLineEnds: true
    case .abovePanels: false
    }
  }
}
