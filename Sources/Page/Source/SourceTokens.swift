/// Swift source, cut into tokens: far enough to tell brackets and names from what only looks like
/// them in comments, strings and regular expressions.
struct SourceTokens: Sendable {
  struct Token: Sendable {
    enum Kind: Sendable {
      case word, punctuation, prefixOperator, infixOperator, postfixOperator
      /// A number, a string with all that is interpolated, or a regular expression.
      case literal
    }

    var kind: Kind
    /// As written, but empty for a literal: nobody asks for its text.
    var text: String
    /// Where it is in `scalars`.
    var range: Range<Int>
    /// Whether it is the first token of a line.
    var startsLine: Bool
    /// Whether neither space nor comment is before it.
    var isAttached: Bool
  }

  let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []
  /// The index of the closing bracket for that of each opening one.
  private(set) var closing: [Int: Int] = [:]
  /// Whether each bracket has its partner, of the same kind.
  private(set) var isBalanced = true

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    var lexer = Lexer(scalars: scalars)
    var open: [Int] = []
    while let token = lexer.next() {
      let index = tokens.count
      tokens.append(token)
      if let opening = token.openingBracket {
        if let last = open.popLast(), tokens[last].text == opening {
          closing[last] = index
        } else {
          isBalanced = false
        }
      } else if token.isOpeningBracket {
        open.append(index)
      }
    }
    if !open.isEmpty { isBalanced = false }
  }

  /// Where what begins with the token at `index` goes on: after its partner if it opens a bracket.
  func after(_ index: Int) -> Int { (closing[index] ?? index) + 1 }

  /// What is between the bracket at `index` and its partner.
  func inside(_ index: Int) -> Range<Int> { index + 1..<(closing[index] ?? index + 1) }

  /// The text of a range of scalars.
  func text(_ range: Range<Int>) -> String { scalars[range].text }
}

extension SourceTokens.Token {
  fileprivate var isOpeningBracket: Bool { text == "(" || text == "[" || text == "{" }

  /// The bracket that this one closes.
  fileprivate var openingBracket: String? {
    switch text {
    case ")": "("
    case "]": "["
    case "}": "{"
    default: nil
    }
  }
}

extension Collection<Unicode.Scalar> {
  fileprivate var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension Unicode.Scalar {
  /// Whether a name may have it after its first character.
  var isSwiftName: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    default: value > 0x7F && !isSwiftOperator && self != "\u{FEFF}"
    }
  }

  /// Whether an operator may have it, but for the dot; from the grammar of the language's reference.
  var isSwiftOperator: Bool {
    switch self {
    case "/", "=", "-", "+", "!", "*", "%", "<", ">", "&", "|", "^", "~", "?": true
    case "\u{A1}"..."\u{A7}", "\u{A9}", "\u{AB}", "\u{AC}", "\u{AE}", "\u{B0}", "\u{B1}", "\u{B6}",
      "\u{BB}", "\u{BF}", "\u{D7}", "\u{F7}", "\u{2016}", "\u{2017}", "\u{2020}"..."\u{2027}",
      "\u{2030}"..."\u{203E}", "\u{2041}"..."\u{2053}", "\u{2055}"..."\u{205E}",
      "\u{2190}"..."\u{23FF}", "\u{2500}"..."\u{2775}", "\u{2794}"..."\u{2BFF}",
      "\u{2E00}"..."\u{2E7F}", "\u{3001}"..."\u{3003}", "\u{3008}"..."\u{3020}", "\u{3030}":
      true
    default: false
    }
  }
}

/// Reads one token after the other.
private struct Lexer {
  typealias Token = SourceTokens.Token

  let scalars: [Unicode.Scalar]
  private var at = 0
  private var previous: Token?

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The first index from `start` on at which `condition` fails.
  private func end(from start: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    scalars[start...].firstIndex { !condition($0) } ?? scalars.count
  }

  private func has(_ text: String, at index: Int) -> Bool {
    scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars)
  }

  mutating func next() -> Token? {
    let before = at
    let startsLine = skipTrivia() || previous == nil
    guard let first = scalar(at) else { return nil }
    let start = at
    let (kind, end) = token(first)
    at = end
    let token = Token(
      kind: kind, text: kind == .literal ? "" : scalars[start..<end].text, range: start..<end,
      startsLine: startsLine, isAttached: start == before)
    previous = token
    return token
  }

  private func token(_ first: Unicode.Scalar) -> (Token.Kind, end: Int) {
    if let end = literalEnd(first) { return (.literal, end) }
    if first.isSwiftName || first == "#" || first == "`" {
      // `#if`, `#expect`, and names that are whole sentences in backticks.
      if first == "`", let close = scalars[(at + 1)...].firstIndex(of: "`") {
        return (.word, close + 1)
      }
      return (.word, end(from: at + 1, while: \.isSwiftName))
    }
    if first.isSwiftOperator || first == "." && (scalar(at + 1).map(isDotOrOperator) ?? false) {
      let end = operatorEnd(first)
      return (operatorKind(at..<end), end)
    }
    return (.punctuation, at + 1)
  }

  private func isDotOrOperator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar.isSwiftOperator
  }

  // MARK: Spaces and comments

  /// Skips spaces and comments, and says whether a line ended there.
  private mutating func skipTrivia() -> Bool {
    var startsLine = false
    while let current = scalar(at) {
      if has("//", at: at) {
        at = end(from: at) { $0 != "\n" }
      } else if has("/*", at: at) {
        var depth = 0
        repeat {
          let step = has("/*", at: at) ? 1 : has("*/", at: at) ? -1 : 0
          depth += step
          startsLine = startsLine || scalars[at] == "\n"
          at += step == 0 ? 1 : 2
        } while depth > 0 && at < scalars.count
      } else if current.properties.isWhitespace || current == "\u{FEFF}" {
        startsLine = startsLine || current == "\n"
        at += 1
      } else {
        break
      }
    }
    return startsLine
  }

  // MARK: Operators

  private func operatorEnd(_ first: Unicode.Scalar) -> Int {
    // Behind a name or a bracket `?` and `!` stand alone, as the compiler sees it.
    if first == "?" || first == "!", isLeftBound(at) { return at + 1 }
    var end = at
    while let next = scalar(end), next.isSwiftOperator || next == "." && first == ".",
      end == at || !has("//", at: end) && !has("/*", at: end)
    {
      end += 1
    }
    return end
  }

  /// An operator is an infix one if it has space on both sides or on none.
  private func operatorKind(_ range: Range<Int>) -> Token.Kind {
    if has("=", at: range.lowerBound), range.count == 1 { return .infixOperator }
    let left = isLeftBound(range.lowerBound)
    let right = isRightBound(range.upperBound)
    return left == right ? .infixOperator : left ? .postfixOperator : .prefixOperator
  }

  private func isLeftBound(_ index: Int) -> Bool {
    guard let before = scalar(index - 1) else { return false }
    return !before.properties.isWhitespace && !"([{,;:".unicodeScalars.contains(before)
  }

  private func isRightBound(_ index: Int) -> Bool {
    guard let after = scalar(index) else { return false }
    return !after.properties.isWhitespace && !")]},;:".unicodeScalars.contains(after)
      && !has("//", at: index) && !has("/*", at: index)
  }

  // MARK: Literals

  private func literalEnd(_ first: Unicode.Scalar) -> Int? {
    switch first {
    case "0"..."9": return numberEnd()
    case "\"": return stringEnd(hashes: 0)
    case "/": return regexEnd()
    case "#":
      let open = end(from: at) { $0 == "#" }
      if scalar(open) == "\"" { return stringEnd(hashes: open - at) }
      return scalar(open) == "/" ? extendedRegexEnd(open) : nil
    default: return nil
    }
  }

  private func numberEnd() -> Int {
    var end = at
    while let next = scalar(end) {
      let isPoint = next == "." && scalar(end + 1).map { "0"..."9" ~= $0 } ?? false
      guard next.isSwiftName || isPoint else { break }
      end += 1
    }
    return end
  }

  private func stringEnd(hashes: Int) -> Int {
    let pounds = String(repeating: "#", count: hashes)
    var index = at + hashes
    // Text begins on the line after three quotes; otherwise they are an empty string and a quote.
    let isMultiline =
      has(#"""""#, at: index)
      && scalar(end(from: index + 3) { $0 == " " || $0 == "\t" }) == "\n"
    let close = (isMultiline ? #"""""# : "\"") + pounds
    index += isMultiline ? 3 : 1
    while index < scalars.count {
      if has(close, at: index) { return index + hashes + (isMultiline ? 3 : 1) }
      if has("\\" + pounds, at: index) {
        index += 1 + hashes
        index = has("(", at: index) ? interpolationEnd(index) : index + 1
      } else {
        index += 1
      }
    }
    return scalars.count
  }

  /// After the bracket that closes the one at `index`, which holds code.
  private func interpolationEnd(_ index: Int) -> Int {
    var inner = self
    inner.at = index
    inner.previous = nil
    var depth = 0
    repeat {
      guard let token = inner.next() else { return scalars.count }
      depth += token.text == "(" ? 1 : token.text == ")" ? -1 : 0
    } while depth > 0
    return inner.at
  }

  /// The end of `/.../`, which begins like a prefix operator and ends in the same line.
  private func regexEnd() -> Int? {
    let isName = previous.map { ["func", "operator"].contains($0.text) } ?? false
    guard !isName, !isLeftBound(at), isRightBound(at + 1) else { return nil }
    var index = at + 1
    while let current = scalar(index), current != "\n" {
      // A space before it makes it a division.
      if current == "/" { return scalars[index - 1] == " " ? nil : index + 1 }
      index += current == "\\" ? 2 : 1
    }
    return nil
  }

  /// The end of `#/.../#`, which may have several lines.
  private func extendedRegexEnd(_ open: Int) -> Int? {
    let close = "/" + String(repeating: "#", count: open - at)
    var index = open + 1
    while let current = scalar(index) {
      if has(close, at: index) { return index + close.unicodeScalars.count }
      index += current == "\\" ? 2 : 1
    }
    return nil
  }
}
