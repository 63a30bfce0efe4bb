/// The parts of a line of Markdown: bold, italics, code, links and formulas.
package enum InlineMarkdown {
  enum Span: Equatable {
    case text(String, TextStyle)
    case code(String)
    case math(String)
    case link(String, destination: String)
  }

  static func parse(_ source: String) -> [Span] {
    var parser = Parser(source: Array(source))
    return parser.parse()
  }

  /// For the terminal: formulas as text, links with their address where it can be opened.
  static func styled(_ source: String) -> [StyledText] {
    parse(source).flatMap { span -> [StyledText] in
      switch span {
      case .text(let text, let style): return [StyledText(text, style)]
      case .code(let text): return [StyledText(text, .code)]
      case .math(let latex):
        let text = LaTeX.inline(latex)
        // A short formula stays on one line.
        let isShort = TextLayout.width(text) <= 30
        return [StyledText(isShort ? text.replacing(" ", with: "\u{A0}") : text, .math)]
      case .link(let text, let destination):
        guard destination.contains("://"), destination != text else {
          return [StyledText(text, .link)]
        }
        return [StyledText(text, .link), StyledText(" (\(destination))")]
      }
    }
  }

  /// For GitHub: the same Markdown, with formulas protected where Markdown would eat a sign
  /// of theirs (`_` and `*` as emphasis, `\{` as an escape).
  static func markdown(_ source: String) -> String {
    var parser = Parser(source: Array(source))
    return parser.protectingMath()
  }

  static func mathMarkdown(_ latex: String) -> String {
    let characters = Array(latex)
    let isRisky = characters.indices.contains { index in
      let character = characters[index]
      if "_*<|".contains(character) { return true }
      guard character == "\\", index + 1 < characters.count else { return false }
      return !characters[index + 1].isLetter
    }
    return isRisky && !latex.contains("`") ? "$`\(latex)`$" : "$\(latex)$"
  }

  private struct Parser {
    let source: [Character]
    var position = 0
    var spans: [Span] = []
    var text = ""
    var style = TextStyle.plain

    init(source: [Character]) { self.source = source }

    mutating func parse() -> [Span] {
      while position < source.count {
        if let (length, span) = special() {
          flush()
          spans.append(span)
          position += length
        } else if has("**"), style == .bold || isOpening("**") {
          flush()
          style = style == .bold ? .plain : .bold
          position += 2
        } else if let mark = ["*", "_"].first(where: isItalic) {
          flush()
          style = style == .italic ? .plain : .italic
          position += mark.count
        } else {
          if has("\\"), let next = peek(1), next.isPunctuation || next.isSymbol { position += 1 }
          text.append(source[position])
          position += 1
        }
      }
      flush()
      return spans
    }

    mutating func protectingMath() -> String {
      var result = ""
      while position < source.count {
        if has("\\"), let next = peek(1) {
          result += "\\\(next)"
          position += 2
          continue
        }
        guard let (length, span) = special() else {
          result.append(source[position])
          position += 1
          continue
        }
        if case .math(let latex) = span {
          result += InlineMarkdown.mathMarkdown(latex)
        } else {
          result += String(source[position..<(position + length)])
        }
        position += length
      }
      return result
    }

    /// Code, a formula or a link that begins here, and how many characters it takes.
    private func special() -> (Int, Span)? {
      switch source[position] {
      case "`":
        let ticks = source[position...].prefix { $0 == "`" }.count
        let fence = String(repeating: "`", count: ticks)
        guard let end = find(fence, from: position + ticks) else { return nil }
        let code = String(source[(position + ticks)..<end])
        let isPadded = ticks > 1 && code.hasPrefix(" ") && code.hasSuffix(" ") && code.count > 2
        let text = isPadded ? String(code.dropFirst().dropLast()) : code
        return (end + ticks - position, .code(text))
      case "$": return math()
      case "[": return link()
      default: return nil
      }
    }

    /// `$x$`, `$$x$$` or `` $`x`$ ``. As in Pandoc, "from $5 to $6" is not a formula.
    private func math() -> (Int, Span)? {
      for (opening, closing) in [("$$", "$$"), ("$`", "`$")] where has(opening) {
        guard let end = find(closing, from: position + 2) else { return nil }
        return (end + 2 - position, .math(String(source[(position + 2)..<end])))
      }
      guard let first = peek(1), !first.isWhitespace, first != "$" else { return nil }
      var end = position + 1
      while end < source.count {
        if source[end] == "\\" {
          end += 2
          continue
        }
        if source[end] == "$" {
          let isClosing = !source[end - 1].isWhitespace
          let follower = end + 1 < source.count ? source[end + 1] : " "
          guard isClosing, !follower.isNumber else { return nil }
          return (end + 1 - position, .math(String(source[(position + 1)..<end])))
        }
        end += 1
      }
      return nil
    }

    private func link() -> (Int, Span)? {
      guard let middle = find("](", from: position + 1), let end = find(")", from: middle + 2),
        !source[position..<middle].dropFirst().contains("[")
      else { return nil }
      let name = String(source[(position + 1)..<middle]).replacing("`", with: "")
      let destination = String(source[(middle + 2)..<end])
      return (end + 1 - position, .link(name, destination: destination))
    }

    private func isOpening(_ mark: String) -> Bool {
      guard let next = peek(mark.count), !next.isWhitespace else { return false }
      return find(mark, from: position + mark.count) != nil
    }

    private func isItalic(_ mark: String) -> Bool {
      guard has(mark), !has(mark + mark) else { return false }
      let before = position > 0 ? source[position - 1] : " "
      let isInWord = before.isLetter || before.isNumber
      if style == .italic { return !before.isWhitespace }
      return style == .plain && !isInWord && isOpening(mark)
    }

    private func peek(_ offset: Int) -> Character? {
      position + offset < source.count ? source[position + offset] : nil
    }

    private func has(_ mark: String) -> Bool { matches(mark, at: position) }

    private func matches(_ mark: String, at index: Int) -> Bool {
      index + mark.count <= source.count && zip(mark, source[index...]).allSatisfy { $0 == $1 }
    }

    private func find(_ mark: String, from start: Int) -> Int? {
      guard start <= source.count - mark.count else { return nil }
      return (start...(source.count - mark.count)).first { matches(mark, at: $0) }
    }

    private mutating func flush() {
      if !text.isEmpty { spans.append(.text(text, style)) }
      text = ""
    }
  }
}

extension InlineMarkdown {
  /// The text without its styles.
  package static func plain(_ source: String) -> String {
    styled(source).map(\.text).joined().replacing("\u{A0}", with: " ")
  }
}
