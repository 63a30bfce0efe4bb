/// One pair of axes with marks on it.
///
///     Panel(
///       x: Axis("training step"), y: Axis("test accuracy", range: 0...1),
///       marks: [.line(x: steps, y: accuracy, label: "with BN")])
public struct Panel: Equatable, Sendable {
  /// A short heading above the axes; a grid's column titles usually make it unnecessary.
  public var title: String?
  /// What is measured to the right, and what upwards.
  public var x, y: Axis
  /// Drawn in this order: later marks cover earlier ones. Shapes, arrows and text lie on top.
  public var marks: [Mark]
  /// Whether one unit has the same length on both axes, so that circles are round.
  public var hasEqualUnits: Bool

  /// A panel whose axes fit its marks, unless they are given.
  public init(
    title: String? = nil, x: Axis = Axis(), y: Axis = Axis(), marks: [Mark],
    hasEqualUnits: Bool = false
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.marks = marks
    self.hasEqualUnits = hasEqualUnits
  }

  /// A panel without axes, whose two coordinates have the same unit.
  public static func diagram(title: String? = nil, marks: [Mark]) -> Panel {
    Panel(title: title, x: .hidden, y: .hidden, marks: marks, hasEqualUnits: true)
  }
}
