struct Rule: Equatable, Sendable {
  enum Direction: Equatable, Sendable {
    case horizontal, vertical
  }

  var direction: Direction
  /// The y of a horizontal rule, the x of a vertical one.
  var position: Double
  var label: String?
  var colour: Colour
  var dash: Dash
}

extension Mark {
  /// A line across the panel at `y`, such as chance level; its label stands at its right end.
  public static func horizontalRule(
    _ y: Double, label: String? = nil, colour: Colour = .muted, dash: Dash = .dashed
  ) -> Mark {
    Mark(
      .rule(
        Rule(direction: .horizontal, position: y, label: label, colour: colour, dash: dash)))
  }

  /// A line up the panel at `x`; its label stands beside its upper end.
  public static func verticalRule(
    _ x: Double, label: String? = nil, colour: Colour = .muted, dash: Dash = .dashed
  ) -> Mark {
    Mark(.rule(Rule(direction: .vertical, position: x, label: label, colour: colour, dash: dash)))
  }
}
