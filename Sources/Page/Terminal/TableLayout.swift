/// A table in the columns of a terminal.
struct TableLayout {
  private let table: Table
  private let titles: [[StyledText]]
  private let cells: [[[StyledText]]]

  private static let gap = 2
  private static let narrowest = 3

  init(_ table: Table) {
    self.table = table
    titles = table.columns.map { [StyledText(InlineMarkdown.plain($0.title), .bold)] }
    cells = table.rows.map { row in row.map(InlineMarkdown.styled) }
  }

  /// The lines of the table, none wider than `limit`.
  func lines(limit: Int) -> [StyledLine] {
    guard !table.columns.isEmpty else { return [] }
    guard let widths = widths(limit: limit) else { return records(limit: limit) }
    let rule = widths.map { StyledText(String(repeating: "─", count: $0), .faint) }
    return rowLines(titles, widths) + [joined(rule.map { StyledLine([$0]) }, widths)]
      + cells.flatMap { rowLines($0, widths) }
  }

  /// The columns' widths: as wide as their cells if there is room; else the widest give way, first
  /// down to their longest word, then further. Nil where not even that is enough.
  private func widths(limit: Int) -> [Int]? {
    let room = limit - (table.columns.count - 1) * Self.gap
    guard room >= table.columns.count * Self.narrowest else { return nil }
    var widths = columnMaxima { StyledLine($0).width }
    let words = columnMaxima { runs in
      TextLayout.wrap(runs, to: 1_000_000).flatMap { $0.plain.split(separator: " ") }
        .map { TextLayout.width($0) }.max() ?? 0
    }
    for floor in [words, words.map { min($0, 8) }, words.map { _ in Self.narrowest }] {
      while widths.reduce(0, +) > room {
        let loose = widths.indices.filter { widths[$0] > max(floor[$0], Self.narrowest) }
        guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  private func columnMaxima(_ width: ([StyledText]) -> Int) -> [Int] {
    table.columns.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map(width).max() ?? 0
    }
  }

  private func rowLines(_ row: [[StyledText]], _ widths: [Int]) -> [StyledLine] {
    let wrapped = zip(row, widths).map { TextLayout.wrap($0, to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      joined(wrapped.map { $0.indices.contains(line) ? $0[line] : StyledLine() }, widths)
    }
  }

  private func joined(_ cells: [StyledLine], _ widths: [Int]) -> StyledLine {
    var line = StyledLine()
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(StyledText(TextLayout.spaces(Self.gap))) }
      let missing = widths[index] - cell.width
      let before =
        switch table.columns[index].alignment {
        case .left: 0
        case .centre: missing / 2
        case .right: missing
        }
      line.append(StyledText(TextLayout.spaces(before)))
      line.append(cell)
      line.append(StyledText(TextLayout.spaces(missing - before)))
    }
    return line
  }

  /// For a table with too many columns: one line a cell, behind its title.
  private func records(limit: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, row) in cells.enumerated() {
      if index > 0 { lines.append(StyledLine()) }
      for (title, cell) in zip(titles, row) {
        let wrapped = TextLayout.wrap(title + [StyledText(": ", .bold)] + cell, to: limit - 2)
        for (number, line) in wrapped.enumerated() {
          lines.append(StyledLine([StyledText(number == 0 ? "" : "  ")] + line.runs))
        }
      }
    }
    return lines
  }
}
