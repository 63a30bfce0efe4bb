/// Bars over named categories, one beside the other where there are groups: see
/// ``Mark/bars(_:_:valueFormat:)``.
public struct Bars: Equatable, Sendable {
  /// One value for each category.
  public struct Group: Equatable, Sendable {
    /// Written above the panels; may be empty if there is one group only.
    public var label: String
    /// The heights of its bars, in the unit of the y axis.
    public var values: [Double]
    /// `nil` takes the palette's next.
    public var colour: Colour?

    /// A series of bars: its name, and a value for each category.
    public init(_ label: String, _ values: [Double], colour: Colour? = nil) {
      self.label = label
      self.values = values
      self.colour = colour
    }
  }

  var categories: [String]
  var groups: [Group]
  var valueFormat: NumberFormat?

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
  /// Bars side by side, one group a series. Category i stands at x = i, counted from 0.
  ///
  /// A group with another number of values than categories makes the figure one that is refused.
  ///
  /// - Parameter valueFormat: writes each value above its bar, unless `nil`.
  public static func bars(
    _ categories: [String], _ groups: [Bars.Group], valueFormat: NumberFormat? = nil
  ) -> Mark {
    Mark(.bars(Bars(categories: categories, groups: groups, valueFormat: valueFormat)))
  }

  /// One bar for each category, at x = 0, 1 and so on.
  ///
  /// - Parameters:
  ///   - colour: `nil` takes the palette's next.
  ///   - valueFormat: writes each value above its bar, unless `nil`.
  public static func bars(
    _ categories: [String], _ values: [Double], colour: Colour? = nil,
    valueFormat: NumberFormat? = nil
  ) -> Mark {
    .bars(categories, [Bars.Group("", values, colour: colour)], valueFormat: valueFormat)
  }
}
