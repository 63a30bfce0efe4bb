/// A field of a file of comma-separated values (RFC 4180).
package enum CSVField {
  /// The text, in quotes where its commas, quotes or line ends would be misread.
  ///
  /// Readers of such files see Unicode scalars or bytes: a comma with a combining mark behind it,
  /// one `Character` for Swift, is a comma for them.
  package static func quoted(_ text: String) -> String {
    let isSpecial = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || Character($0).isNewline
    }
    return isSpecial ? "\"" + text.doubling("\"") + "\"" : text
  }
}
