import Foundation
import SharedState

/// Rows and columns, for the terminal, for Markdown and as CSV.
///
/// ```swift
/// var table = Table("net", .right("trainable"), .right("test accuracy"))
/// for net in nets {
///   table.add(net.name, "\(net.parameterCount, .grouped)", "\(net.accuracy, .percent(1))")
/// }
/// page.table(table)
/// ```
///
/// Cells may hold Markdown and `$math$`.
public struct Table: Sendable, Equatable {
  /// Which side the cells of a column keep to.
  public enum Alignment: Sendable, Equatable {
    case left, centre, right
  }

  /// A column's title, and which side its cells keep to; a plain string stands on the left.
  public struct Column: Sendable, Equatable, ExpressibleByStringLiteral {
    /// Its heading; may hold `$math$`.
    public let title: String
    /// The side its cells keep to.
    public let alignment: Alignment

    /// A column with its heading and side.
    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }

    /// A column on the left.
    public init(stringLiteral title: String) { self.init(title) }

    /// For words.
    public static func left(_ title: String) -> Column { Column(title, .left) }
    /// For marks such as ✓.
    public static func centre(_ title: String) -> Column { Column(title, .centre) }
    /// For numbers.
    public static func right(_ title: String) -> Column { Column(title, .right) }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// The rows from the top; each has a cell for every column.
  public private(set) var rows: [[String]] = []

  /// A table without rows yet.
  public init(_ columns: Column...) {
    self.columns = columns
  }

  /// A table from what is there already.
  public init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    for row in rows { add(row) }
  }

  /// Adds a row; cells that are missing at its end stay empty, cells too many are left out.
  public mutating func add(_ cells: String...) {
    add(cells)
  }

  /// Adds a row; cells that are missing at its end stay empty, cells too many are left out.
  public mutating func add(_ cells: [String]) {
    let missing = max(columns.count - cells.count, 0)
    rows.append(Array(cells.prefix(columns.count)) + Array(repeating: "", count: missing))
  }

  /// The table as comma-separated values, titles first.
  public var csv: String {
    CSV.text([columns.map(\.title)] + rows)
  }

  /// The table as GitHub shows it.
  var markdown: String {
    let rule = columns.map { column in
      switch column.alignment {
      case .left: "---"
      case .centre: ":---:"
      case .right: "---:"
      }
    }
    let titles = columns.map { Self.markdownCell($0.title) }
    let cells = rows.map { $0.map(Self.markdownCell) }
    return ([titles, rule] + cells).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  static func markdownCell(_ text: String) -> String {
    InlineMarkdown.markdown(text).replacing("|", with: "\\|").replacing("\n", with: "<br>")
  }
}

extension Table {
  /// A table as it is written in Markdown: titles, a rule and rows, each between bars; nil if these lines
  /// are none. As on GitHub the rule has as many cells as there are titles.
  package init?(markdown lines: some Collection<String>) {
    let rows = lines.map(Table.cells)
    guard rows.count >= 2, rows[0].count == rows[1].count,
      rows[1].allSatisfy({ $0.wholeMatch(of: /:?-+:?/) != nil })
    else { return nil }
    let sides = rows[1].map { rule -> Alignment in
      switch (rule.hasPrefix(":"), rule.hasSuffix(":")) {
      case (true, true): .centre
      case (false, true): .right
      default: .left
      }
    }
    self.init(
      columns: zip(rows[0], sides).map { Column($0, $1) }, rows: Array(rows.dropFirst(2)))
  }

  /// The cells of a line, as GitHub takes them: a bar right behind a backslash belongs to its cell, and
  /// loses the backslash; one in code ends the cell. Bars before the first cell and behind the last may be
  /// there or not.
  static func cells(_ line: String) -> [String] {
    var rest = line.trimmingCharacters(in: .whitespaces).unicodeScalars[...]
    if rest.first == "|" { rest.removeFirst() }
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    func endCell() {
      cells.append(String(cell).trimmingCharacters(in: .whitespaces))
      cell = String.UnicodeScalarView()
    }
    for scalar in rest {
      if scalar != "|" {
        cell.append(scalar)
      } else if cell.last == "\\" {
        cell.removeLast()
        cell.append(scalar)
      } else {
        endCell()
      }
    }
    if !cell.isEmpty { endCell() }
    return cells
  }
}
