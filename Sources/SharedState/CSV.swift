/// Comma-separated values as RFC 4180 has them, with plain line feeds.
///
/// Read and written by Unicode scalars, as other programs do: a quote with a combining mark behind
/// it, one `Character` for Swift, is a quote.
package enum CSV {
  /// The lines of a file.
  package static func text(_ rows: [[String]]) -> String { rows.map(line).joined() }

  /// One line, with its end.
  package static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  /// The text, in quotes where its commas, quotes or line ends would be misread.
  package static func field(_ text: String) -> String {
    let isSpecial = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || Character($0).isNewline
    }
    return isSpecial ? "\"" + text.doubling("\"") + "\"" : text
  }

  /// The fields of a file, line by line. Lines may end as on any system, and the last one need not.
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

extension String {
  /// The text with each such scalar twice.
  package func doubling(_ special: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar)
      if scalar == special { result.append(special) }
    }
    return String(result)
  }
}
