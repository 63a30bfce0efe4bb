import SharedState

/// Where a row of a table has not as many cells as its heading.
///
/// GitHub leaves out the cells that are too many, and where the line below the heading is the uneven one it
/// shows no table at all.
struct TableRules {
  let lines: [String]
  let file: String

  var problems: [PageProblem] {
    var problems: [PageProblem] = []
    var fence: Fence?
    /// How many cells the heading has; nil outside of tables.
    var width: Int?
    for (index, line) in lines.enumerated() {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        continue
      }
      fence = Fence(openedBy: line)
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = Table.cells(line).count
      let expected = width ?? cells
      width = expected
      if cells != expected {
        problems.append(
          PageProblem(
            file: file, line: index + 1,
            "This row of a table has \(cells.counted("cell")), its heading \(expected). A bar that belongs "
              + "to a cell is written \\|."))
      }
    }
    return problems
  }
}
