/// LaTeX formulas as plain text for a terminal.
///
/// It knows what the chapters use: Greek letters, accents, scripts, fractions, roots, the usual
/// signs, and the environments for several lines. A command it does not know stays as it is.
///
/// ```swift
/// LaTeX.inline(#"\hat{x}_i = \frac{x_i - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}}"#)
/// // x̂ᵢ = (xᵢ - μ_B)/√(σ_B² + ε)
/// ```
public enum LaTeX {
  /// The formula on one line.
  public static func inline(_ source: String) -> String {
    lines(source).joined(separator: "; ")
  }

  /// The formula with the line breaks and alignment it asks for.
  public static func lines(_ source: String) -> [String] {
    var parser = LaTeXParser(source)
    let rows = parser.parseRows(until: nil)
    // `aligned` around the whole formula is the formula's own lines.
    if rows.count == 1, rows[0].count == 1, case .rows(let name, let inner)? = rows[0][0].only,
      !LaTeXSymbols.brackets.keys.contains(name)
    {
      return aligned(inner)
    }
    return aligned(rows)
  }

  /// One text a row, with the cells of each column beginning at the same place.
  private static func aligned(_ rows: [[[LaTeXNode]]]) -> [String] {
    let texts = rows.map { row in
      row.enumerated().map { column, cell in
        LaTeXRenderer.text(cell, followsOperand: column > 0)
      }
    }
    let columns = texts.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      texts.map { $0.indices.contains(column) ? TextLayout.width($0[column]) : 0 }.max() ?? 0
    }
    let lines = texts.map { row in
      let cells = row.enumerated().map { column, text in
        // Before the sign that is aligned, the text moves to the right.
        column % 2 == 0 && columns > 1
          ? TextLayout.padded(text, to: widths[column], .right)
          : TextLayout.padded(text, to: widths[column], .left)
      }
      return TextLayout.withoutTrailingSpaces(cells.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return Array(lines.trimmed(\.isEmpty))
  }
}

extension Array where Element == LaTeXNode {
  /// The single node that is not a space, or nil.
  var only: LaTeXNode? {
    let nodes = filter { !$0.isSpace }
    return nodes.count == 1 ? nodes[0] : nil
  }
}

/// A part of a formula.
indirect enum LaTeXNode: Equatable {
  case symbol(String, LaTeXKind)
  case space
  /// A space that the formula asks for, `\quad`: how many times as wide as the letters are high.
  case gap(Double)
  /// A script on nothing: `{}^2`.
  case group([LaTeXNode])
  case scripts(LaTeXNode, sub: [LaTeXNode]?, sup: [LaTeXNode]?)
  case fraction([LaTeXNode], [LaTeXNode])
  case root(index: [LaTeXNode]?, [LaTeXNode])
  /// A combining mark on what it covers; `name` is used where the mark would not do.
  case accent(mark: String, name: String, [LaTeXNode])
  /// An environment: rows of cells.
  case rows(String, [[[LaTeXNode]]])

  var isSpace: Bool {
    switch self {
    case .space, .gap: true
    default: false
    }
  }
}

/// What a sign does to the spaces around it.
enum LaTeXKind: Equatable {
  /// A letter, a number.
  case ordinary
  /// `=`, `<`, `→`.
  case relation
  /// `+`, `·`: spaces only between two operands.
  case binary
  /// `log`: set off from letters, but not from the bracket that follows.
  case function
  /// `∑`: set off from everything.
  case largeOperator
  /// `∂`, `∇`: belongs to what follows.
  case prefix
  case opening
  case closing
  case punctuation
  /// Text in the words of a language, with spaces of its own.
  case words
}

extension Array {
  /// The elements without those at either end that satisfy `isEmpty`.
  func trimmed(_ isEmpty: (Element) -> Bool) -> ArraySlice<Element> {
    let head = drop(while: isEmpty)
    let end = head.lastIndex { !isEmpty($0) }
    return end.map { head[...$0] } ?? []
  }
}
