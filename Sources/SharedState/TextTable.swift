/// A table as text: each column as wide as its widest cell.
package enum TextTable {
  /// A line for each row, without spaces at its end.
  ///
  /// - Parameters:
  ///   - leftColumns: so many columns are aligned on the left, the ones behind them on the right.
  ///   - gap: the spaces between two columns.
  package static func lines(
    _ rows: [[String]], leftColumns: Int = .max, gap: Int = 2
  ) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row.indices, row).map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < leftColumns ? cell + space : space + cell
      }
      let line = cells.joined(separator: String(repeating: " ", count: gap))
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return String(line[..<end])
    }
  }
}
