import SharedState
import TensorCore

// A history as a table for spreadsheets and for pages that are made without training.

extension TrainingHistory {
  /// A line for each epoch, all digits of each number.
  public var csv: String { csv(includingSeconds: true) }

  /// A line for each epoch. Without seconds it is the same each time.
  public func csv(includingSeconds: Bool) -> String {
    let columns = Self.columns.filter { column in
      !(column.isOptional && self[keyPath: column.values].isEmpty)
        && (includingSeconds || column.name != Self.secondsName)
    }
    let lines = (0..<epochs).map { epoch in
      ["\(epoch + 1)", "\(steps[epoch])"] + columns.map { "\(self[keyPath: $0.values][epoch])" }
    }
    return CSV.text([["epoch", "steps"] + columns.map(\.name)] + lines)
  }

  /// Reads a table that `csv` has written.
  ///
  /// - Throws: `TableError`, with the line that is not as it should be.
  public init(csv: String) throws(TableError) {
    self.init()
    let rows = CSV.rows(csv)
    let names = rows.first ?? []
    var columns: [Column] = []
    for name in names.dropFirst(2) {
      guard let column = Self.columns.first(where: { $0.name == name }),
        !columns.contains(where: { $0.name == name })
      else {
        throw TableError(line: 1, expected: "the name of a column, once each", found: name)
      }
      columns.append(column)
    }
    let missing = Self.columns.first { column in
      !column.isOptional && !columns.contains { $0.name == column.name }
    }
    guard names.prefix(2) == ["epoch", "steps"], missing == nil else {
      throw TableError(
        line: 1, expected: "epoch,steps,... with a column \(missing?.name ?? "steps")",
        found: names.joined(separator: ","))
    }
    for (index, cells) in rows.enumerated().dropFirst() where cells != [""] {
      guard cells.count == names.count, Int(cells[0]) == epochs + 1, let count = Int(cells[1])
      else {
        throw TableError(
          line: index + 1, expected: "\(names.count) numbers of epoch \(epochs + 1)",
          found: cells.joined(separator: ","))
      }
      for (column, cell) in zip(columns, cells.dropFirst(2)) {
        guard let number = Double(cell) else {
          throw TableError(line: index + 1, expected: "a number", found: cell)
        }
        self[keyPath: column.values].append(number)
      }
      steps.append(count)
    }
  }
}

/// A table is not as it should be.
public struct TableError: Error, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What should have been there, and what was: messages show 80 characters of it.
  public let expected, found: String

  public var description: String {
    "line \(line): expected \(expected), found “\(found.prefix(80))”"
  }
}
