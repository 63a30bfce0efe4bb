/// A straight line across the panel at one value, such as chance level.
public struct Rule: Equatable, Sendable {
  public enum Direction: Equatable, Sendable {
    case horizontal, vertical
  }

  public var direction: Direction
  /// The y of a horizontal rule, the x of a vertical one.
  public var position: Double
  public var label: String?
  public var colour: Colour
  public var dash: Dash
}

extension Mark {
  /// A line across the panel at `y`; its label stands at its right end.
  public static func horizontalRule(
    _ y: Double, label: String? = nil, colour: Colour = .muted, dash: Dash = .dashed
  ) -> Mark {
    .rule(
      Rule(direction: .horizontal, position: y, label: label, colour: colour, dash: dash))
  }

  /// A line up the panel at `x`; its label stands beside its upper end.
  public static func verticalRule(
    _ x: Double, label: String? = nil, colour: Colour = .muted, dash: Dash = .dashed
  ) -> Mark {
    .rule(Rule(direction: .vertical, position: x, label: label, colour: colour, dash: dash))
  }
}
