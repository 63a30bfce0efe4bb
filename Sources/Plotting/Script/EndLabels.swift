/// The names of a panel's lines and rules in the margin at its right.
struct EndLabel: Equatable {
  var text: String
  var colour: Colour
  /// Where the line ends, as parts of the panel's width and height.
  var endX: Double
  var end: Double
  /// Where the name stands, moved away from other names.
  var place: Double

  /// Whether the name is so far from its line's end that a thin line must join them.
  func needsLink(height: Double, em: Double) -> Bool {
    abs(place - end) * height > 0.35 * em || endX < 0.97
  }

  /// The labels of a panel, moved apart for text of `em` pixels.
  static func labels(of placed: PlacedPanel, namesLines: Bool, em: Double) -> [EndLabel] {
    let panel = placed.panel
    var labels: [EndLabel] = []
    func add(_ text: String?, _ colour: Colour, x: Double, y: Double) {
      guard let text, !text.isEmpty else { return }
      let end = min(max(placed.y.fraction(y), 0), 1)
      labels.append(
        EndLabel(text: text, colour: colour, endX: min(max(x, 0), 1), end: end, place: end))
    }
    for (mark, styles) in zip(panel.marks, panel.styles) {
      switch mark.kind {
      case .line(let line) where namesLines:
        let last = zip(line.x, line.y).reversed().first {
          DataRange.canShow($0, on: panel.x.scale) && DataRange.canShow($1, on: panel.y.scale)
        }
        guard let last else { continue }
        add(line.label, styles[0].colour, x: placed.x.fraction(last.0), y: last.1)
      case .rule(let rule) where rule.direction == .horizontal:
        add(rule.label, rule.colour, x: 1, y: rule.position)
      default:
        break
      }
    }
    let places = LabelSpreading.spread(
      labels.map(\.end), spacing: 1.2 * em / placed.frame.height, within: 0...1)
    for index in labels.indices { labels[index].place = places[index] }
    return labels
  }
}
