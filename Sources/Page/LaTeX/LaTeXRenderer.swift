/// Writes the nodes of a formula as text with sensible spaces and brackets.
enum LaTeXRenderer {
  /// - Parameter followsOperand: Whether a `-` at the beginning is between two operands.
  static func text(_ nodes: [LaTeXNode], followsOperand: Bool = false) -> String {
    var line = Line(followsOperand: followsOperand)
    for node in nodes { line.add(node) }
    return line.text.trimmingCharacters(in: .whitespaces)
  }

  /// A line that grows by one node at a time.
  private struct Line {
    var text = ""
    var previous: LaTeXKind?
    var isSpacePending = false

    init(followsOperand: Bool) {
      previous = followsOperand ? .ordinary : nil
    }

    mutating func add(_ node: LaTeXNode) {
      switch node {
      case .space, .gap: isSpacePending = true
      case .group(let nodes):
        // A group's signs take part in the spacing of the line: `a {+} b`.
        if nodes.isEmpty { return }
        for inner in nodes { add(inner) }
      default: add(LaTeXRenderer.text(of: node), LaTeXRenderer.kind(of: node), node)
      }
    }

    private mutating func add(_ piece: String, _ kind: LaTeXKind, _ node: LaTeXNode) {
      guard !piece.isEmpty else { return }
      var kind = kind
      let isBetweenOperands = previous.map { [.ordinary, .closing, .words].contains($0) } ?? false
      // A sign without a left operand belongs to its right one.
      if kind == .binary, !isBetweenOperands { kind = .prefix }
      if wantsSpace(before: kind, node) { text += " " }
      text += piece
      previous = kind
      isSpacePending = false
      isAfterFraction = if case .fraction = node { true } else { false }
    }

    private var isAfterFraction = false

    private func wantsSpace(before kind: LaTeXKind, _ node: LaTeXNode) -> Bool {
      guard let previous, !text.isEmpty || kind == .relation || kind == .binary else {
        return false
      }
      if kind == .words || previous == .words { return isSpacePending && !text.hasSuffix(" ") }
      if kind == .punctuation || kind == .closing || previous == .opening { return false }
      if kind == .relation || kind == .binary { return true }
      switch previous {
      case .relation, .binary, .punctuation, .largeOperator: return true
      case .prefix: return false
      case .function: return kind != .opening
      default: break
      }
      if kind == .function || kind == .largeOperator || isAfterFraction { return true }
      if case .fraction = node { return true }
      return isSpacePending && (kind != .opening || previous == .closing)
    }
  }

  private static func kind(of node: LaTeXNode) -> LaTeXKind {
    switch node {
    case .symbol(_, let kind): kind
    case .scripts(let base, let sub, _):
      // `max_i` is still a function, `)^2` still closes, but `∇_θ` is set off from what follows.
      switch kind(of: base) {
      case .prefix: sub == nil ? .prefix : .ordinary
      case .binary, .punctuation, .words: .ordinary
      case let kind: kind
      }
    default: .ordinary
    }
  }

  private static func text(of node: LaTeXNode) -> String {
    switch node {
    case .symbol(let text, _): text
    case .space, .gap: " "
    case .group(let nodes): text(nodes)
    case .scripts(let base, let sub, let sup): scripted(base, sub, sup)
    case .fraction(let numerator, let denominator):
      bracketed(numerator, when: isSum) + "/" + bracketed(denominator, when: isProduct)
    case .root(let index, let nodes): root(index, nodes)
    case .accent(let mark, let name, let nodes): accented(mark, name, nodes)
    case .rows(let environment, let rows): environmentText(environment, rows)
    }
  }

  private static func scripted(
    _ base: LaTeXNode, _ sub: [LaTeXNode]?, _ sup: [LaTeXNode]?
  ) -> String {
    var line = text(of: base)
    if case .group(let nodes) = base, isProduct(nodes), nodes.only == nil { line = "(\(line))" }
    if case .fraction = base { line = "(\(line))" }
    if let sub { line += script(sub, sign: "_", LaTeXSymbols.subscripts) }
    if let sup { line += script(sup, sign: "^", LaTeXSymbols.superscripts) }
    return line
  }

  /// Small letters where every character has one, `_in` or `^(a·b)` otherwise.
  private static func script(
    _ nodes: [LaTeXNode], sign: String, _ small: [Character: Character]
  ) -> String {
    let plain = text(nodes)
    let compact = plain.filter { $0 != " " }
    let characters = compact.compactMap { small[$0] }
    // Words are easier to read at full size.
    let isWord = compact.count > 2 && compact.allSatisfy(\.isLetter)
    if characters.count == compact.count, !isWord { return String(characters) }
    let isWhole = plain.count == 1 || plain.allSatisfy { $0.isLetter || $0.isNumber }
    return isWhole ? sign + plain : sign + "(\(plain))"
  }

  private static func root(_ index: [LaTeXNode]?, _ nodes: [LaTeXNode]) -> String {
    let sign =
      switch index.map({ text($0) }) {
      case nil, "", "2": "√"
      case "3": "∛"
      case "4": "∜"
      case .some(let text): String(text.map { LaTeXSymbols.superscripts[$0] ?? $0 }) + "√"
      }
    return sign + bracketed(nodes, when: isProduct)
  }

  private static func accented(_ mark: String, _ name: String, _ nodes: [LaTeXNode]) -> String {
    let covered = text(nodes)
    if covered.count == 1 { return covered + mark }
    // A subscript goes under the hat in print; here the hat sits on the letter.
    if case .scripts(.symbol(let letter, _), let sub, let sup)? = nodes.only, letter.count == 1 {
      return scripted(.symbol(letter + mark, .ordinary), sub, sup)
    }
    return "\(name)(\(covered))"
  }

  private static func environmentText(_ name: String, _ rows: [[[LaTeXNode]]]) -> String {
    let brackets = LaTeXSymbols.brackets[name]
    let isMatrix = brackets != nil && name != "cases"
    let lines = rows.map { row in
      row.map { text($0) }.filter { !$0.isEmpty }
        .joined(separator: isMatrix ? "  " : " ")
    }
    let body = lines.filter { !$0.isEmpty }.joined(separator: "; ")
    return (brackets?.opening ?? "") + body + (brackets?.closing ?? "")
  }

  private static func bracketed(_ nodes: [LaTeXNode], when isLoose: ([LaTeXNode]) -> Bool)
    -> String
  {
    isLoose(nodes) ? "(\(text(nodes)))" : text(nodes)
  }

  /// Whether the nodes need brackets above a fraction bar: a sum, a relation, a fraction.
  private static func isSum(_ nodes: [LaTeXNode]) -> Bool {
    let items = flattened(nodes)
    return items.enumerated().contains { index, node in
      // A sign in front is not a sum: `-1/2`.
      if index == 0, kind(of: node) == .binary { return false }
      switch node {
      case .fraction: return items.count > 1
      case .rows: return true
      default:
        return [.relation, .binary, .punctuation, .largeOperator].contains(kind(of: node))
      }
    } && !isInBrackets(items)
  }

  /// Whether the nodes need brackets below a fraction bar: anything but a single factor.
  private static func isProduct(_ nodes: [LaTeXNode]) -> Bool {
    let factors = flattened(nodes).filter { kind(of: $0) != .prefix }
    if factors.contains(where: { if case .fraction = $0 { true } else { false } }) { return true }
    return factors.count > 1 && !isInBrackets(factors)
  }

  /// Whether one pair of brackets holds everything: `(a + b)`.
  private static func isInBrackets(_ items: [LaTeXNode]) -> Bool {
    guard items.count > 2, kind(of: items[0]) == .opening,
      kind(of: items[items.count - 1]) == .closing
    else { return false }
    var depth = 0
    for (index, item) in items.enumerated() {
      if kind(of: item) == .opening { depth += 1 }
      if kind(of: item) == .closing { depth -= 1 }
      if depth == 0 { return index == items.count - 1 }
    }
    return false
  }

  private static func flattened(_ nodes: [LaTeXNode]) -> [LaTeXNode] {
    nodes.flatMap { node in
      if case .group(let inner) = node { return flattened(inner) }
      return node.isSpace ? [] : [node]
    }
  }
}
