/// A matrix as coloured cells, row 0 at the top.
///
/// The cell of row r and column c is centred on x = c, y = r. NaN leaves a cell empty.
public struct HeatMap: Equatable, Sendable {
  public var rows: Int
  public var columns: Int
  /// Row by row.
  public var values: [Double]
  public var colours: ColourMap
  /// The values at the ends of the colour scale; `nil` fits the data, see ``ColourMap/range(of:)``.
  public var range: ClosedRange<Double>?
  /// What the colours measure, written beside the colour bar; `nil` leaves the bar out.
  public var colourLabel: String?
  /// Writes each value into its cell, unless `nil`.
  public var valueFormat: NumberFormat?

  var resolvedRange: ClosedRange<Double> {
    guard let range, range.lowerBound < range.upperBound else { return colours.range(of: values) }
    return range
  }
}

extension Mark {
  /// A matrix of `rows` x `columns` values, row by row, as coloured cells.
  public static func heatMap(
    rows: Int, columns: Int, values: [Double], colours: ColourMap = .viridis,
    range: ClosedRange<Double>? = nil, colourLabel: String? = "",
    valueFormat: NumberFormat? = nil
  ) -> Mark {
    .heatMap(
      HeatMap(
        rows: rows, columns: columns, values: values, colours: colours, range: range,
        colourLabel: colourLabel, valueFormat: valueFormat))
  }
}
