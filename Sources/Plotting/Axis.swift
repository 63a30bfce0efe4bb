/// One axis of a panel: what it measures, over which range and with which ticks.
///
///     Axis("learning rate", scale: .logarithmic)
///     Axis("test accuracy (%)", range: 0...100)
public struct Axis: Equatable, Sendable {
  /// How data are laid out along the axis.
  public enum Scale: Equatable, Sendable {
    /// Equal steps for equal differences.
    case linear
    /// Base 10. Values that are not positive cannot be shown: a line has a gap there.
    case logarithmic
  }

  /// Where the ticks are.
  public enum Ticks: Equatable, Sendable {
    /// At round numbers, as many as fit.
    case automatic
    /// At the multiples of a positive step. A figure with more than 200 of them on an axis is refused.
    case every(Double)
    /// At the given positions, labelled in the axis's number format.
    case at([Double])
    /// At the given positions, with the given texts.
    case labelled([Tick])
    /// Nowhere.
    case none
  }

  /// A tick with its own text.
  public struct Tick: Equatable, Sendable {
    /// Where on the axis, in its unit.
    public var position: Double
    /// What stands there.
    public var label: String

    /// A text at a place of the axis.
    public init(_ position: Double, _ label: String) {
      self.position = position
      self.label = label
    }
  }

  /// What the axis measures, with the unit: `"time (ms)"`.
  public var label: String
  /// The ends of the axis in data units; `nil` fits the data.
  public var range: ClosedRange<Double>?
  /// How data are laid out along it.
  public var scale: Scale
  /// Where the ticks are, and what stands there.
  public var ticks: Ticks
  /// How the numbers beside the ticks are written.
  public var format: NumberFormat
  /// Whether the axis runs from its largest value to its smallest, as the rows of an image do.
  public var isReversed: Bool
  /// Whether line, ticks and label are drawn.
  public var isVisible: Bool

  /// A linear axis that fits the data, unless told otherwise.
  public init(
    _ label: String = "", range: ClosedRange<Double>? = nil, scale: Scale = .linear,
    ticks: Ticks = .automatic, format: NumberFormat = .automatic, isReversed: Bool = false,
    isVisible: Bool = true
  ) {
    self.label = label
    self.range = range
    self.scale = scale
    self.ticks = ticks
    self.format = format
    self.isReversed = isReversed
    self.isVisible = isVisible
  }

  /// An axis that only places things, for diagrams.
  public static let hidden = Axis(isVisible: false)
}
