// All by Unicode scalars: a shell ends a word at a quote even where a combining mark follows, which makes one
// `Character` of the two.
extension String {
  /// In quotes where a shell would read it otherwise.
  var shellWord: String {
    if !isEmpty, unicodeScalars.allSatisfy(Self.plainInShells.contains) { return self }
    return unicodeScalars.reduce("'") { $0 + ($1 == "'" ? "'\\''" : String($1)) } + "'"
  }

  private static let plainInShells = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@%".unicodeScalars)

  /// In double quotes, as people write it, and what a shell would read there behind a backslash.
  var inDoubleQuotes: String {
    let special = Set("\"$`\\".unicodeScalars)
    return unicodeScalars.reduce("\"") { $0 + (special.contains($1) ? "\\" : "") + String($1) }
      + "\""
  }

  /// The words of a line, as a shell would split it: by spaces, but for those in quotes and
  /// behind a backslash.
  ///
  /// Nil where a quote is not closed.
  var shellWords: [String]? {
    var words: [String] = []
    var word: UnicodeScalarView?
    var quote: Unicode.Scalar?
    var isEscaped = false
    func append(_ scalar: Unicode.Scalar) {
      var longer = word ?? UnicodeScalarView()
      longer.append(scalar)
      word = longer
    }
    for scalar in unicodeScalars {
      if isEscaped {
        append(scalar)
        isEscaped = false
      } else if let open = quote {
        if scalar == open { quote = nil } else { append(scalar) }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? UnicodeScalarView()
      } else if scalar.properties.isWhitespace {
        if let complete = word { words.append(String(complete)) }
        word = nil
      } else {
        append(scalar)
      }
    }
    if let word { words.append(String(word)) }
    return quote == nil && !isEscaped ? words : nil
  }
}
