import Foundation

/// An axis whose range and ticks are settled.
struct ResolvedAxis: Equatable {
  var axis: Axis
  var range: ClosedRange<Double>
  var ticks: Ticks
  /// Whether this panel writes the ticks' texts, or leaves that to a neighbour with the same scale.
  var showsTickLabels = true
  /// Whether this panel writes the axis's label.
  var showsLabel = true

  /// Whether the axis itself is drawn: one without ticks and label says nothing.
  var drawsLine: Bool {
    axis.isVisible && !(axis.ticks == .none && axis.label.isEmpty)
  }

  /// Whether the axis asks for more ticks than an axis can take, so that it has none.
  var hasTooManyTicks: Bool {
    guard axis.isVisible, case .every(let step) = axis.ticks else { return false }
    return (range.upperBound - range.lowerBound) / step > Double(Ticks.mostSteps)
      && Ticks.multiples(of: step, in: range).isEmpty
  }

  /// Where `value` lies: 0 at the left or lower end of the axis, 1 at the other.
  func fraction(_ value: Double) -> Double {
    let part =
      switch axis.scale {
      case .linear:
        (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      case .logarithmic:
        (log10(value) - log10(range.lowerBound))
          / (log10(range.upperBound) - log10(range.lowerBound))
      }
    return axis.isReversed ? 1 - part : part
  }

  /// `range` for gnuplot.
  var rangeClause: String {
    let ends = [range.lowerBound, range.upperBound].map(DataTable.number)
    return "[" + (axis.isReversed ? ends.reversed() : ends).joined(separator: ":") + "]"
  }

  /// The ticks for gnuplot; empty texts where a neighbour writes them.
  var ticksClause: String {
    let entries = ticks.entries.map { tick in
      let text = showsTickLabels ? Quoting.tick(tick.label) : "''"
      return text + " " + DataTable.number(tick.position)
    }
    return "(" + entries.joined(separator: ", ") + ")"
  }

  /// The ticks of `axis` on `range`, at most about `count` where the axis leaves the choice.
  static func ticks(of axis: Axis, on range: ClosedRange<Double>, count: Int) -> Ticks {
    switch axis.ticks {
    case .none:
      Ticks()
    case .labelled(let entries):
      Ticks(entries: entries.filter { range.contains($0.position) })
    case .at(let positions):
      Ticks(positions.filter(range.contains), format: axis.format)
    case .every(let step):
      Ticks.evenlySpaced(step, in: range, format: axis.format)
    case .automatic:
      switch axis.scale {
      case .linear: Ticks.linear(range, count: count, format: axis.format)
      case .logarithmic: Ticks.logarithmic(range, count: count, format: axis.format)
      }
    }
  }
}
