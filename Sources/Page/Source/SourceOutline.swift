/// The declarations of a Swift file.
///
/// The file is not parsed: statements are told apart by brackets and by what may begin or end a
/// line, and those that begin with a declaration's keyword are kept. What does not compile gives
/// any outline, but an outline.
struct SourceOutline: Sendable {
  /// A declaration, or one of the names that a statement like `let a = 1, b = 2` declares.
  struct Entry: Sendable {
    /// The names from the outside in.
    var path: [SourceName]
    /// How many of the names are types around the function that it is declared in; 0 for what is
    /// declared in no function.
    var outerTypes: Int
    var isExtension: Bool
    /// Where its keyword, or the first of its attributes and modifiers, begins.
    var range: Range<Int>
    /// What is between the braces of its body.
    var body: Range<Int>?
  }

  let tokens: SourceTokens
  /// In the order of the file, an outer one before those inside it.
  let entries: [Entry]

  init(_ source: String) {
    let tokens = SourceTokens(source)
    var reader = OutlineReader(source: tokens)
    reader.read(tokens.tokens.indices, in: OutlineReader.Owner(), .type)
    self.tokens = tokens
    entries = reader.entries
  }

  /// The line of a declaration, from 1.
  func line(of entry: Entry) -> Int {
    tokens.scalars[..<entry.range.lowerBound].count { $0 == "\n" } + 1
  }

  /// The text of a declaration without the indentation its lines share.
  ///
  /// A remark behind it, in its last line, belongs to it.
  func code(of entry: Entry) -> String {
    let scalars = tokens.scalars
    let lineStart = scalars[..<entry.range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let startsLine = scalars[lineStart..<entry.range.lowerBound].allSatisfy(\.isSpace)
    let rest = scalars[entry.range.upperBound...].prefix { $0 != "\n" }
    let hasRemark = rest.drop(while: \.isSpace).starts(with: "//".unicodeScalars)
    let start = startsLine ? lineStart : entry.range.lowerBound
    let end = hasRemark ? rest.endIndex : entry.range.upperBound
    return Self.dedented(tokens.text(start..<end), fromLineStart: startsLine)
  }

  /// What is between the braces of a declaration, without the indentation its lines share, or nil
  /// if it has none.
  func body(of entry: Entry) -> String? {
    entry.body.map { Self.dedented(tokens.text($0), fromLineStart: false) }
  }

  /// The lines without their common indentation and without empty ones at either end.
  ///
  /// - Parameter fromLineStart: Whether the first line is a whole one and counts for indentation.
  private static func dedented(_ text: String, fromLineStart: Bool) -> String {
    guard let end = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    var lines: [Substring] = text[...end].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
    if !fromLineStart { lines[0] = lines[0].drop(while: \.isWhitespace) }
    let whole = lines.indices.dropFirst(fromLineStart ? 0 : 1)
    let indentations = whole.filter { !lines[$0].isEmpty }
      .map { lines[$0].prefix(while: \.isWhitespace).count }
    for index in whole { lines[index] = lines[index].dropFirst(indentations.min() ?? 0) }
    return lines.drop(while: \.isEmpty).joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { self == " " || self == "\t" }
}

/// Walks through the tokens of a file and collects its declarations.
private struct OutlineReader {
  typealias Token = SourceTokens.Token

  enum Scope {
    /// A file, or the body of a type or an extension.
    case type
    /// The body of an `enum`, which has cases.
    case enumeration
    /// The body of a function, of an accessor or of a closure in them, with local declarations.
    case code
    /// Where no statement can begin, but in the braces of a closure.
    case expression
  }

  /// The declaration that those found belong to.
  struct Owner {
    var path: [SourceName] = []
    /// Where in the path the outermost function is.
    var function: Int?
  }

  let source: SourceTokens
  var entries: [SourceOutline.Entry] = []

  init(source: SourceTokens) { self.source = source }

  private var tokens: [Token] { source.tokens }

  private func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].text : ""
  }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Collects the declarations that begin in a range of tokens.
  mutating func read(_ range: Range<Int>, in owner: Owner, _ scope: Scope) {
    var at = range.lowerBound
    while at < range.upperBound {
      if scope != .expression, beginsStatement(at, in: range, scope),
        let end = readDeclaration(at, in: range, owner, scope)
      {
        at = end
        continue
      }
      if source.closing[at] != nil, scope == .code || scope == .expression {
        // The blocks of a function and the closures in it belong to the function.
        read(source.inside(at), in: owner, text(at) == "{" ? .code : .expression)
      }
      at = source.after(at)
    }
  }

  private func beginsStatement(_ at: Int, in range: Range<Int>, _ scope: Scope) -> Bool {
    if at == range.lowerBound { return true }
    switch text(at - 1) {
    case ";", "}": return true
    // Behind a `case` or the parameters of a closure.
    case ":", "in": return scope == .code
    default: return tokens[at].startsLine && !expectsMore(at - 1)
    }
  }

  // MARK: One declaration

  /// Reads the declaration that begins at `start`, and those inside it; returns its end, or nil if
  /// none begins there.
  private mutating func readDeclaration(
    _ start: Int, in range: Range<Int>, _ owner: Owner, _ scope: Scope
  ) -> Int? {
    let keyword = afterModifiers(start, in: range)
    guard keyword < range.upperBound, isWord(keyword) else { return nil }
    let (end, open) = extent(keyword, in: range)
    guard let names = names(keyword, end: end, scope), let first = names.first else {
      return nil
    }
    let body = open.flatMap { open in
      source.closing[open].map { close in
        tokens[open].range.upperBound..<tokens[close].range.lowerBound
      }
    }
    for name in names {
      entries.append(
        SourceOutline.Entry(
          path: owner.path + name, outerTypes: owner.function ?? 0,
          isExtension: text(keyword) == "extension",
          range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, body: body))
    }
    var inner = Owner(path: owner.path + first, function: owner.function)
    if Self.types.contains(text(keyword)), let open {
      read(source.inside(open), in: inner, text(keyword) == "enum" ? .enumeration : .type)
    } else {
      inner.function = owner.function ?? owner.path.count
      read(keyword + 1..<end, in: inner, .expression)
    }
    return end
  }

  private static let types: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]
  private static let modifiers: Set = [
    "async", "borrowing", "class", "consuming", "convenience", "distributed", "dynamic",
    "fileprivate", "final", "indirect", "infix", "internal", "isolated", "lazy", "mutating",
    "nonisolated", "nonmutating", "open", "optional", "override", "package", "postfix", "prefix",
    "private", "public", "required", "static", "unowned", "weak", "__consuming",
  ]

  /// The index behind attributes and modifiers.
  private func afterModifiers(_ start: Int, in range: Range<Int>) -> Int {
    var at = start
    while at < range.upperBound {
      if text(at) == "@" {
        at = afterAttribute(at, in: range)
      } else if Self.modifiers.contains(text(at)), text(at) != "class" || isClassModifier(at) {
        at = afterArguments(at + 1)
      } else {
        break
      }
    }
    return at
  }

  private func afterAttribute(_ start: Int, in range: Range<Int>) -> Int {
    var at = start + 2
    while text(at) == ".", isWord(at + 1) { at += 2 }
    return afterArguments(afterGenerics(at, in: range))
  }

  /// The index behind the arguments, if there are any, of `@Setting("...")` or `private(set)`.
  private func afterArguments(_ at: Int) -> Int {
    text(at) == "(" && tokens[at].isAttached ? source.after(at) : at
  }

  private func isClassModifier(_ at: Int) -> Bool {
    ["func", "var", "let", "subscript"].contains(text(at + 1))
      || Self.modifiers.contains(text(at + 1))
  }

  /// The index behind this token, or behind the partner of a bracket; with spaces around it, `<` is
  /// none.
  private func afterBracket(_ at: Int, in range: Range<Int>) -> Int {
    text(at) == "<" && tokens[at].isAttached ? afterGenerics(at, in: range) : source.after(at)
  }

  /// The index behind `<...>` at `at`, if it is there.
  private func afterGenerics(_ at: Int, in range: Range<Int>) -> Int {
    guard text(at) == "<" else { return at }
    var (index, depth) = (at, 0)
    while index < range.upperBound, !["{", "}", ";"].contains(text(index)) {
      if text(index) == "<" { depth += 1 }
      depth -= text(index).prefix { $0 == ">" }.count
      index = source.after(index)
      if depth <= 0 { return index }
    }
    return at + 1
  }

  // MARK: Where it ends

  /// The end of the declaration whose keyword is at `keyword`, and the brace that opens its body.
  private func extent(_ keyword: Int, in range: Range<Int>) -> (end: Int, open: Int?) {
    var mayHaveBody = !["case", "typealias", "associatedtype"].contains(text(keyword))
    var at = keyword + 1
    while at < range.upperBound, text(at) != ";" {
      if tokens[at].startsLine, !expectsMore(at - 1), !continuesStatement(at) { break }
      if text(at) == "{", mayHaveBody { return (source.after(at), at) }
      // The braces of a value are a closure.
      if text(at) == "=" { mayHaveBody = false }
      at = afterBracket(at, in: range)
    }
    return (at, nil)
  }

  /// Whether a line that begins with this token goes on with the statement of the line before.
  private func continuesStatement(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .infixOperator: return true
    case .punctuation: return [".", ",", ":", "{"].contains(token.text)
    case .word:
      return ["as", "is", "where", "throws", "rethrows", "else"].contains(token.text)
        || token.text == "async" && text(at + 1) != "let"
    case .literal, .prefixOperator, .postfixOperator: return false
    }
  }

  private static let unfinished: Set = [
    "as", "await", "case", "else", "for", "func", "guard", "if", "inout", "is", "let", "switch",
    "try", "var", "where", "while",
  ]

  /// Whether a statement cannot end with this token.
  private func expectsMore(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    // `>` on a line of its own ends generic arguments.
    case .infixOperator: return !(token.startsLine && token.text.hasPrefix(">"))
    case .prefixOperator: return true
    // `try?`, `as!`.
    case .postfixOperator: return ["try", "as"].contains(text(at - 1))
    case .punctuation: return [",", ":", ".", "@", "\\"].contains(token.text)
    case .word:
      return Self.unfinished.contains(token.text) && ![".", "case"].contains(text(at - 1))
    case .literal: return false
    }
  }

  // MARK: Its names

  /// What the declaration at `keyword` is called: several names for several variables or cases, and
  /// several components for an extension of a nested type; nil if it is no declaration.
  private func names(_ keyword: Int, end: Int, _ scope: Scope) -> [[SourceName]]? {
    let next = keyword + 1
    guard next < end else { return nil }
    switch text(keyword) {
    case "var", "let": return variables(next..<end).map { [SourceName($0)] }
    case "case" where scope == .enumeration: return cases(next..<end).map { [$0] }
    case "func", "macro":
      let isOperator = !isWord(next)
      guard !isOperator || text(keyword) == "func" && tokens[next].kind != .punctuation else {
        return nil
      }
      return [[SourceName(text(next), labels: labels(next + 1..<end, single: !isOperator))]]
    case "init":
      let isFailable = ["?", "!"].contains(text(next))
      return [[SourceName("init", labels: labels(next + (isFailable ? 1 : 0)..<end))]]
    case "subscript":
      return [[SourceName("subscript", labels: labels(next..<end, single: false))]]
    case "deinit": return [[SourceName("deinit")]]
    case "extension": return extended(next..<end).map { [$0] }
    case "struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype",
      "precedencegroup":
      // `actor` may also be a variable.
      return isWord(next) && text(next) != "in"
        ? [[SourceName(text(next))]] : nil
    case "operator": return isWord(next) ? nil : [[SourceName(text(next))]]
    default: return nil
    }
  }

  /// The parts of a range between its commas.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, at) = (range.lowerBound, range.lowerBound)
    while at < range.upperBound {
      if text(at) == "," {
        parts.append(start..<at)
        start = at + 1
      }
      at = afterBracket(at, in: range)
    }
    return start < range.upperBound ? parts + [start..<range.upperBound] : parts
  }

  /// The names in the patterns `a`, `(a, b)` of each part.
  private func variables(_ range: Range<Int>) -> [String] {
    parts(range).flatMap { part in
      (part.lowerBound..<source.after(part.lowerBound))
        .filter { isWord($0) && text($0) != "_" && (part.lowerBound == $0 || text($0 + 1) != ":") }
        .map { text($0) }
    }
  }

  private func cases(_ range: Range<Int>) -> [SourceName] {
    parts(range).filter { isWord($0.lowerBound) }.map { part in
      SourceName(text(part.lowerBound), labels: labels(part.lowerBound + 1..<part.upperBound))
    }
  }

  /// The argument labels of the parameters that begin in a range.
  ///
  /// - Parameter single: Whether a parameter's only name is also its label.
  private func labels(_ range: Range<Int>, single: Bool = true) -> [String]? {
    let open = afterGenerics(range.lowerBound, in: range)
    guard text(open) == "(" else { return nil }
    return parts(source.inside(open)).map { part in
      // Only attributes: a label may be called `prefix`.
      var first = part.lowerBound
      while text(first) == "@" { first = afterAttribute(first, in: part) }
      let isOnly = text(first + 1) == ":"
      let isLabel = isOnly ? single : isWord(first) && text(first + 2) == ":"
      return isLabel ? SourceName(text(first)).text : "_"
    }
  }

  /// The type that an extension extends: `Foo.Bar`, `[Double]`.
  private func extended(_ range: Range<Int>) -> [SourceName]? {
    var at = range.lowerBound
    if text(at) == "[" {
      let isDictionary = source.inside(at).contains { text($0) == ":" }
      return [SourceName(isDictionary ? "Dictionary" : "Array")]
    }
    var names: [SourceName] = []
    while at < range.upperBound, isWord(at) {
      names.append(SourceName(text(at)))
      at = afterGenerics(at + 1, in: range)
      if text(at) == "?" { return [SourceName("Optional")] }
      guard text(at) == "." else { break }
      at += 1
    }
    return names.isEmpty ? nil : names
  }
}
