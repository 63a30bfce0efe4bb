/// Reads a formula into nodes. It never fails: what it cannot read stays as text.
struct LaTeXParser {
  private let source: [Character]
  private var position = 0

  init(_ source: String) {
    self.source = Array(source)
  }

  /// Rows of cells up to `\end{environment}`, or to the end of the formula.
  mutating func parseRows(until environment: String?) -> [[[LaTeXNode]]] {
    var rows: [[[LaTeXNode]]] = [[]]
    while true {
      let cell = parseList()
      rows[rows.count - 1].append(cell)
      guard let next = peek() else { return rows }
      if next == "&" {
        position += 1
      } else if next == "}" {
        // A bracket that was never opened.
        position += 1
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(.symbol("}", .closing))
      } else if let name = commandAhead(), name == "\\" {
        position += 2
        skipOptionalArgument()
        rows.append([])
      } else {
        // `\end`, of this environment or a stray one.
        _ = readCommand()
        _ = readName()
        return environment == nil ? rows + [[parseList()]] : rows
      }
    }
  }

  /// Nodes up to something that ends a cell: `&`, `\\`, `\end`, `}`.
  private mutating func parseList() -> [LaTeXNode] {
    var nodes: [LaTeXNode] = []
    while let character = peek() {
      if character == "&" || character == "}" { break }
      if let name = commandAhead(), name == "\\" || name == "end" { break }
      if character == "^" || character == "_" || character == "'" {
        addScript(to: &nodes)
      } else {
        nodes += parseNode()
      }
    }
    return nodes
  }

  private mutating func parseNode() -> [LaTeXNode] {
    guard let character = peek() else { return [] }
    if character == "\\" { return parseCommand() }
    position += 1
    switch character {
    case "{":
      let nodes = parseList()
      if peek() == "}" { position += 1 }
      return [.group(nodes)]
    case "~": return [.space]
    case _ where character.isWhitespace:
      while peek()?.isWhitespace == true { position += 1 }
      return [.space]
    case "=", "<", ">": return [.symbol(String(character), .relation)]
    case "+", "-", "*", "−": return [.symbol(String(character), .binary)]
    case "(", "[": return [.symbol(String(character), .opening)]
    case ")", "]", "!": return [.symbol(String(character), .closing)]
    case ",", ";": return [.symbol(String(character), .punctuation)]
    case "0"..."9":
      var number = String(character)
      while let next = peek(), next.isNumber || (next == "." && peek(1)?.isNumber == true) {
        number.append(next)
        position += 1
      }
      return [.symbol(number, .ordinary)]
    default: return [.symbol(String(character), .ordinary)]
    }
  }

  private mutating func parseCommand() -> [LaTeXNode] {
    let name = readCommand()
    if let symbol = LaTeXSymbols.commands[name] {
      if symbol.kind == .prefix { skipSpaces() }
      return [.symbol(symbol.text, symbol.kind)]
    }
    if let mark = LaTeXSymbols.accents[name] {
      return [.accent(mark: mark, name: name, parseArgument())]
    }
    if let width = LaTeXSymbols.spaces[name] { return [.gap(width)] }
    if LaTeXSymbols.texts.contains(name) { return [.symbol(readVerbatimArgument(), .words)] }
    if LaTeXSymbols.names.contains(name) {
      let text = readVerbatimArgument()
      return [.symbol(text, text.count > 1 ? .function : .ordinary)]
    }
    if LaTeXSymbols.ignored.contains(name) {
      // `\left.` is a bracket that nobody sees.
      if ["left", "right"].contains(name), peek() == "." { position += 1 }
      return []
    }
    if LaTeXSymbols.fonts.contains(name) { return [.group(parseArgument())] }
    switch name {
    case "frac", "dfrac", "tfrac":
      let numerator = parseArgument()
      return [.fraction(numerator, parseArgument())]
    case "sqrt":
      var index: [LaTeXNode]?
      if let text = readOptionalArgument() {
        var parser = LaTeXParser(text)
        index = parser.parseList()
      }
      return [.root(index: index, parseArgument())]
    case "mathbb":
      let text = readVerbatimArgument()
      return [.symbol(text.map { LaTeXSymbols.blackboard[$0] ?? String($0) }.joined(), .ordinary)]
    case "begin":
      let environment = readName()
      if environment == "array" { _ = readVerbatimArgument() }
      return [.rows(environment, parseRows(until: environment))]
    default: return parseUnknown(name)
    }
  }

  /// An unknown command and its arguments, as they are.
  private mutating func parseUnknown(_ name: String) -> [LaTeXNode] {
    var text = "\\" + name
    while peek() == "{" { text += "{" + readVerbatimArgument() + "}" }
    return [.symbol(text, .ordinary)]
  }

  private mutating func addScript(to nodes: inout [LaTeXNode]) {
    let sign = source[position]
    position += 1
    let script = sign == "'" ? [LaTeXNode.symbol("′", .ordinary)] : parseArgument()
    while nodes.last?.isSpace == true { nodes.removeLast() }
    let base = nodes.popLast() ?? .group([])
    var (inner, sub, sup): (LaTeXNode, [LaTeXNode]?, [LaTeXNode]?) = (base, nil, nil)
    if case .scripts(let node, let lower, let upper) = base {
      (inner, sub, sup) = (node, lower, upper)
    }
    if sign == "_" { sub = (sub ?? []) + script } else { sup = (sup ?? []) + script }
    nodes.append(.scripts(inner, sub: sub, sup: sup))
  }

  /// What is in braces, or the next sign.
  private mutating func parseArgument() -> [LaTeXNode] {
    skipSpaces()
    guard peek() == "{" else {
      guard let next = peek(), next != "}", next != "&" else { return [] }
      // `^12` raises the 1 only.
      if next.isNumber {
        position += 1
        return [.symbol(String(next), .ordinary)]
      }
      return parseNode()
    }
    if case .group(let nodes)? = parseNode().first { return nodes }
    return []
  }

  // MARK: Characters

  private func peek(_ offset: Int = 0) -> Character? {
    position + offset < source.count ? source[position + offset] : nil
  }

  /// The name of the command that comes next, if one does.
  private func commandAhead() -> String? {
    var copy = self
    return peek() == "\\" ? copy.readCommand() : nil
  }

  /// The letters after a backslash, or the one sign after it.
  private mutating func readCommand() -> String {
    position += 1
    var name = ""
    while let next = peek(), next.isASCII, next.isLetter {
      name.append(next)
      position += 1
    }
    if name.isEmpty, let next = peek() {
      name.append(next)
      position += 1
    }
    return name
  }

  private mutating func skipSpaces() {
    while peek()?.isWhitespace == true { position += 1 }
  }

  private mutating func readName() -> String {
    skipSpaces()
    return peek() == "{" ? readVerbatimArgument() : ""
  }

  private mutating func readVerbatimArgument() -> String {
    skipSpaces()
    guard peek() == "{" else {
      defer { position += 1 }
      return peek().map { String($0) } ?? ""
    }
    position += 1
    var depth = 1
    var text = ""
    while let next = peek() {
      position += 1
      if next == "{" { depth += 1 }
      if next == "}" { depth -= 1 }
      if depth == 0 { break }
      text.append(next)
    }
    return text
  }

  private mutating func readOptionalArgument() -> String? {
    guard peek() == "[" else { return nil }
    let end = source[position...].firstIndex(of: "]") ?? source.count - 1
    let text = String(source[(position + 1)..<max(end, position + 1)])
    position = end + 1
    return text
  }

  private mutating func skipOptionalArgument() {
    _ = readOptionalArgument()
  }
}
