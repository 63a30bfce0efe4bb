struct HeatMap: Equatable, Sendable {
  var rows: Int
  var columns: Int
  var values: [Double]
  var colours: ColourMap
  var range: ClosedRange<Double>?
  var colourLabel: String?
  var valueFormat: NumberFormat?

  var resolvedRange: ClosedRange<Double> {
    guard let range, range.lowerBound < range.upperBound else { return colours.range(of: values) }
    return range
  }
}

extension Mark {
  /// A matrix of `rows` x `columns` values, row by row, as coloured cells, row 0 at the top.
  ///
  /// The cell of row r and column c is centred on x = c, y = r. NaN leaves a cell empty. A figure with
  /// another number of values is refused.
  ///
  /// - Parameters:
  ///   - range: the values at the ends of the colour scale; `nil` fits the data, see
  ///     ``ColourMap/range(of:)``.
  ///   - colourLabel: what the colours measure, written beside the colour bar; `nil` leaves the bar out.
  ///   - valueFormat: writes each value into its cell, unless `nil`.
  public static func heatMap(
    rows: Int, columns: Int, values: [Double], colours: ColourMap = .viridis,
    range: ClosedRange<Double>? = nil, colourLabel: String? = "",
    valueFormat: NumberFormat? = nil
  ) -> Mark {
    Mark(
      .heatMap(
        HeatMap(
          rows: rows, columns: columns, values: values, colours: colours, range: range,
          colourLabel: colourLabel, valueFormat: valueFormat)))
  }
}
