/// Bars over named categories, one beside the other where there are groups.
///
/// Category i stands at x = i, counted from 0.
public struct Bars: Equatable, Sendable {
  /// One value for each category.
  public struct Group: Equatable, Sendable {
    /// Written above the panels; may be empty if there is one group only.
    public var label: String
    public var values: [Double]
    public var colour: Colour?

    public init(_ label: String, _ values: [Double], colour: Colour? = nil) {
      self.label = label
      self.values = values
      self.colour = colour
    }
  }

  public var categories: [String]
  public var groups: [Group]
  /// Writes each value above its bar, unless `nil`.
  public var valueFormat: NumberFormat?

  /// The share of a category's place that its bars fill.
  static let fill = 0.78

  /// A bar's width in units of x.
  var width: Double { Bars.fill / Double(max(1, groups.count)) }

  /// The distance of a group's bars from the middle of their categories.
  func offset(of group: Int) -> Double {
    (Double(group) - Double(groups.count - 1) / 2) * width
  }
}

extension Mark {
  /// Bars side by side, one group a series.
  public static func bars(
    _ categories: [String], _ groups: [Bars.Group], valueFormat: NumberFormat? = nil
  ) -> Mark {
    .bars(Bars(categories: categories, groups: groups, valueFormat: valueFormat))
  }

  /// One bar for each category.
  public static func bars(
    _ categories: [String], _ values: [Double], colour: Colour? = nil,
    valueFormat: NumberFormat? = nil
  ) -> Mark {
    .bars(categories, [Bars.Group("", values, colour: colour)], valueFormat: valueFormat)
  }
}
