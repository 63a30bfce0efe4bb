import SharedState

/// The numbers of a figure as one CSV file with a row of headings.
///
/// Columns differ in length: shorter ones end in empty fields. A number is written with the fewest
/// digits that read back as the same number; NaN and infinities are `nan`, `inf` and `-inf`, which
/// gnuplot takes as gaps.
struct DataTable: Equatable {
  private(set) var headings: [String] = []
  private(set) var columns: [[String]] = []

  /// Adds a column and returns its number, counted from 1 as gnuplot does.
  ///
  /// A column with the same heading and the same contents is shared. A heading that is taken by
  /// other contents is made unique, first with `qualifier`, then with a number.
  mutating func add(_ heading: String, qualifier: String = "", _ values: [Double]) -> Int {
    add(heading, qualifier: qualifier, texts: values.map(DataTable.number))
  }

  /// The same for texts.
  mutating func add(_ heading: String, qualifier: String = "", texts: [String]) -> Int {
    let plain = DataTable.oneLine(heading)
    let qualified = qualifier.isEmpty ? plain : DataTable.oneLine(qualifier) + ": " + plain
    var candidate = plain
    var attempt = 1
    while let index = headings.firstIndex(of: candidate) {
      if columns[index] == texts { return index + 1 }
      candidate = attempt == 1 && qualified != plain ? qualified : "\(qualified) (\(attempt + 1))"
      attempt += 1
    }
    headings.append(candidate)
    columns.append(texts)
    return columns.count
  }

  /// The file's text.
  var csv: String {
    guard !columns.isEmpty else { return "" }
    let rows = (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.map { row < $0.count ? $0[row] : "" }
    }
    return CSV.text([headings] + rows)
  }

  /// The shortest text that reads back as `value`.
  static func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// gnuplot reads line by line, so no field may contain a line's end.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
