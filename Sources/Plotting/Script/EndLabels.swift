/// The names of a panel's lines and rules in the margin at its right.
struct EndLabel: Equatable {
  var text: String
  var colour: Colour
  /// Where the line ends, as a part of the panel's height.
  var end: Double
  /// Where the name stands, moved away from other names.
  var place: Double

  /// Whether the name is so far from its line's end that a thin line must join them.
  func isMoved(height: Double, em: Double) -> Bool {
    abs(place - end) * height > 0.35 * em
  }

  /// The labels of `panel`, whose vertical axis is `y` and whose axes are `height` pixels high.
  static func labels(
    of panel: Panel, namesLines: Bool, y: ResolvedAxis, height: Double, em: Double
  ) -> [EndLabel] {
    var labels: [EndLabel] = []
    func add(_ text: String?, _ colour: Colour, at value: Double?) {
      guard let text, !text.isEmpty, let value else { return }
      let end = min(max(y.fraction(value), 0), 1)
      labels.append(EndLabel(text: text, colour: colour, end: end, place: end))
    }
    for (mark, styles) in zip(panel.marks, panel.styles) {
      switch mark {
      case .line(let line) where namesLines:
        let last = zip(line.x, line.y).reversed().first {
          DataRange.canShow($0, on: panel.x.scale) && DataRange.canShow($1, on: panel.y.scale)
        }
        add(line.label, styles[0].colour, at: last?.1)
      case .rule(let rule) where rule.direction == .horizontal:
        add(rule.label, rule.colour, at: rule.position)
      default:
        break
      }
    }
    let places = LabelSpreading.spread(
      labels.map(\.end), spacing: 1.2 * em / height, within: 0...1)
    for index in labels.indices { labels[index].place = places[index] }
    return labels
  }
}
