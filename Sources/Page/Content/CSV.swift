import Plotting

/// Comma-separated values as RFC 4180 has them, with plain line feeds.
///
/// Read and written by Unicode scalars, as other programs do: a quote with a combining mark behind
/// it, one `Character` for Swift, is a quote.
package enum CSV {
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }.joined()
  }

  package static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.append(scalar)
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(field))
        field = String.UnicodeScalarView()
      case _ where Character(scalar).isNewline && !isQuoted:
        // Programs of other systems end a line with two of them.
        if scalar == "\r" && next == "\n" { next = scalars.next() }
        rows.append(row + [String(field)])
        row = []
        field = String.UnicodeScalarView()
      default: field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [String(field)]) }
    return rows
  }
}
