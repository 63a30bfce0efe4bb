/// Text in columns: padding, and breaking lines at spaces.
package enum TextLayout {
  enum Alignment {
    case left, right, centre
  }

  package static func width(_ text: some StringProtocol) -> Int { DisplayWidth.columns(of: text) }

  static func padded(_ text: String, to columns: Int, _ alignment: Alignment) -> String {
    let missing = max(columns - width(text), 0)
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return spaces(before) + text + spaces(missing - before)
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  static func withoutTrailingSpaces(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// The formula with spaces in brackets that no line break can take: `(x - μ)` stays whole.
  static func bindingBrackets(_ formula: String) -> String {
    var depth = 0
    return String(
      formula.map { character in
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
        return character == " " && depth > 0 ? "\u{A0}" : character
      })
  }

  /// Plain text in lines of at most `columns`.
  package static func wrap(_ text: String, to columns: Int) -> [String] {
    wrap([StyledText(text)], to: columns).map(\.plain)
  }

  /// Styled text in lines of at most `columns`; a word that is longer is cut.
  package static func wrap(_ runs: [StyledText], to columns: Int) -> [StyledLine] {
    let limit = max(columns, 1)
    var lines: [StyledLine] = []
    var line = StyledLine()
    for word in words(runs) {
      let gap = line.runs.isEmpty ? 0 : 1
      if line.width + gap + word.width <= limit {
        if gap == 1 { line.append(StyledText(" ", word.gapStyle)) }
        line.append(word)
        continue
      }
      if !line.runs.isEmpty { lines.append(line) }
      line = StyledLine()
      for piece in cut(word, to: limit) {
        if !line.runs.isEmpty { lines.append(line) }
        line = StyledLine()
        line.append(piece)
      }
    }
    if !line.runs.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A line of code in lines of at most `columns`; what follows is indented further.
  static func wrapCode(_ text: String, to columns: Int) -> [String] {
    guard width(text) > columns else { return [text] }
    let indentation = min(text.prefix { $0 == " " }.count, max(columns - 20, 0))
    let body = String(text.drop { $0 == " " })
    let first = spaces(indentation)
    let next = spaces(min(indentation + 4, max(columns - 16, 0)))
    var lines: [String] = []
    var rest = Substring(body)
    while !rest.isEmpty {
      let margin = lines.isEmpty ? first : next
      let room = max(columns - margin.count, 1)
      var piece = prefix(of: rest, columns: room)
      if piece.endIndex < rest.endIndex, let space = piece.lastIndex(of: " "),
        space > piece.startIndex, width(piece[..<space]) > room / 2
      {
        piece = piece[..<space]
      }
      lines.append(margin + piece)
      rest = rest[piece.endIndex...].drop { $0 == " " }
    }
    return lines
  }

  /// Runs of text without spaces between them, each a word with its styles.
  private static func words(_ runs: [StyledText]) -> [StyledLine] {
    var words: [StyledLine] = []
    var word = StyledLine()
    for run in runs {
      var piece = ""
      for character in run.text {
        if character == " " || character == "\n" || character == "\t" {
          if !piece.isEmpty { word.append(StyledText(piece, run.style)) }
          piece = ""
          if !word.runs.isEmpty { words.append(word) }
          word = StyledLine()
          word.gapStyle = run.style
        } else {
          piece.append(character)
        }
      }
      if !piece.isEmpty { word.append(StyledText(piece, run.style)) }
    }
    if !word.runs.isEmpty { words.append(word) }
    return words
  }

  private static func cut(_ word: StyledLine, to limit: Int) -> [StyledLine] {
    guard word.width > limit else { return [word] }
    var pieces: [StyledLine] = []
    var piece = StyledLine()
    for run in word.runs {
      for character in run.text {
        if piece.width + DisplayWidth.columns(of: character) > limit, !piece.runs.isEmpty {
          pieces.append(piece)
          piece = StyledLine()
        }
        piece.append(StyledText(String(character), run.style))
      }
    }
    return pieces + [piece]
  }

  private static func prefix(of text: Substring, columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += DisplayWidth.columns(of: text[index])
      if used > columns, end > text.startIndex { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }
}

/// A run of text in one style.
package struct StyledText: Equatable {
  var text: String
  var style: TextStyle

  package init(_ text: String, _ style: TextStyle = .plain) {
    self.text = text
    self.style = style
  }
}

/// What a piece of text is; how it looks is the terminal's business.
package enum TextStyle: Equatable {
  case plain, bold, italic, code, math, link, heading, faint, good, remarkable, bad
}

/// A line of runs; neighbours of the same style are one run.
package struct StyledLine: Equatable {
  package private(set) var runs: [StyledText] = []
  private(set) var width = 0
  /// The style of the space before it, so that a link is underlined through.
  var gapStyle = TextStyle.plain

  package var plain: String { runs.map(\.text).joined() }

  package init(_ runs: [StyledText] = []) {
    for run in runs { append(run) }
  }

  mutating func append(_ run: StyledText) {
    width += TextLayout.width(run.text)
    if runs.last?.style == run.style {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run) }
  }
}
