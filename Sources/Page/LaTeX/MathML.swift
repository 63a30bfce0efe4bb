import Foundation

/// LaTeX formulas as MathML, made of the same tree as the terminal's text.
///
/// ```swift
/// MathML.html(#"\frac{1}{2}"#, isBlock: false)
/// // <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>
/// ```
package enum MathML {
  /// - Parameter isBlock: whether it stands alone, and large.
  package static func html(_ latex: String, isBlock: Bool) -> String {
    var parser = LaTeXParser(latex)
    let rows = parser.parseRows(until: nil)
    let isOneRow = rows.count == 1 && rows[0].count == 1
    let content =
      isOneRow ? MathMLWriter.row(rows[0][0][...]).joined() : MathMLWriter.table("aligned", rows)
    return isBlock ? "<math display=\"block\">\(content)</math>" : "<math>\(content)</math>"
  }

  /// The commands of a formula that nobody here knows: they would be shown as they are typed.
  package static func unknownCommands(in latex: String) -> [String] {
    var parser = LaTeXParser(latex)
    return parser.parseRows(until: nil).flatMap { $0 }.flatMap { unknown($0) }
  }

  private static func unknown(_ nodes: [LaTeXNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .symbol(let text, let kind):
        return kind != .words && text.hasPrefix("\\") && text.count > 1 ? [text] : []
      case .space, .gap: return []
      case .group(let inner): return unknown(inner)
      case .scripts(let base, let sub, let sup): return unknown([base] + (sub ?? []) + (sup ?? []))
      case .fraction(let top, let bottom): return unknown(top + bottom)
      case .root(let index, let inner): return unknown((index ?? []) + inner)
      case .accent(_, _, let inner): return unknown(inner)
      case .rows(let name, let rows):
        let isKnown = MathMLWriter.environments.contains(name)
        return (isKnown ? [] : ["\\begin{\(name)}"]) + unknown(rows.flatMap { $0 }.flatMap { $0 })
      }
    }
  }
}

/// Writes the nodes of a formula as elements of MathML.
enum MathMLWriter {
  /// The elements of a list of nodes. A pair of brackets with all between is one element, so that
  /// brackets grow with what is in them and with nothing else.
  static func row(_ nodes: ArraySlice<LaTeXNode>) -> [String] {
    var elements: [String] = []
    var rest = nodes.filter { $0 != .space }[...]
    var previous: LaTeXKind?
    while let node = rest.popFirst() {
      if LaTeXBrackets.opens(node), let end = LaTeXBrackets.end(of: node, in: rest) {
        let inside = row(rest[..<end])
        let (closing, sub, sup) = LaTeXBrackets.closing(rest[end])
        let pair = "<mrow>\(element(node))\(inside.joined())\(element(closing))</mrow>"
        elements.append(scripted(pair, sub, sup, isOver: false))
        rest = rest[(end + 1)...]
        previous = .closing
        continue
      }
      let kind = kind(of: node)
      let isSetOff = kind == .function && [.ordinary, .closing].contains(previous)
      if isSetOff { elements.append(space(0.167)) }
      elements.append(element(node))
      if kind == .function, let next = rest.first, self.kind(of: next) != .opening, !next.isSpace {
        elements.append(space(0.167))
      }
      previous = kind
    }
    return elements
  }

  /// The nodes as a single element.
  static func one(_ nodes: [LaTeXNode]) -> String {
    let elements = row(nodes[...])
    return elements.count == 1 ? elements[0] : "<mrow>\(elements.joined())</mrow>"
  }

  private static func element(_ node: LaTeXNode) -> String {
    switch node {
    case .symbol(let text, let kind): return symbol(text, kind)
    case .space: return ""
    case .gap(let width): return space(width)
    case .group(let nodes): return one(nodes)
    case .scripts(let base, let sub, let sup):
      return scripted(element(base), sub, sup, isOver: isOver(base))
    case .fraction(let top, let bottom): return "<mfrac>\(one(top))\(one(bottom))</mfrac>"
    case .root(let index, let nodes):
      return index.map { "<mroot>\(one(nodes))\(one($0))</mroot>" }
        ?? "<msqrt>\(one(nodes))</msqrt>"
    case .accent(_, let name, let nodes):
      let (sign, isWide) = accents[name] ?? ("^", false)
      return "<mover accent=\"true\">\(one(nodes))<mo stretchy=\"\(isWide)\">\(sign)</mo></mover>"
    case .rows(let name, let rows): return table(name, rows)
    }
  }

  // MARK: Signs

  private static func symbol(_ text: String, _ kind: LaTeXKind) -> String {
    let escaped = HTMLText.escaped(text == "-" ? "−" : text)
    switch kind {
    case .words:
      // Spaces at an end would go.
      return "<mtext>\(escaped.replacing(" ", with: "\u{A0}"))</mtext>"
    case .ordinary: return ordinary(text, escaped)
    case .prefix: return "<mi mathvariant=\"normal\">\(escaped)</mi>"
    case .function:
      return isLimit(text)
        ? "<mo movablelimits=\"true\" form=\"prefix\">\(escaped)</mo>" : "<mi>\(escaped)</mi>"
    case .largeOperator: return "<mo>\(escaped)</mo>"
    case .opening: return "<mo fence=\"true\" form=\"prefix\">\(escaped)</mo>"
    case .closing where text == "!": return "<mo>!</mo>"
    case .closing: return "<mo fence=\"true\" form=\"postfix\">\(escaped)</mo>"
    case .relation, .binary: return "<mo>\(escaped)</mo>"
    case .punctuation: return "<mo separator=\"true\">\(escaped)</mo>"
    }
  }

  private static func ordinary(_ text: String, _ escaped: String) -> String {
    if text.first?.isNumber == true { return "<mn>\(escaped)</mn>" }
    if text.allSatisfy(\.isLetter) { return "<mi>\(escaped)</mi>" }
    // A bar may be either bracket of a pair: it does not grow, and stands close.
    if ["|", "‖", "/"].contains(text) {
      return "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">\(escaped)</mo>"
    }
    return text == "∞" || text == "∅" ? "<mi>\(escaped)</mi>" : "<mo>\(escaped)</mo>"
  }

  private static func kind(of node: LaTeXNode) -> LaTeXKind {
    switch node {
    case .symbol(_, let kind): kind
    case .scripts(let base, _, _): kind(of: base)
    default: .ordinary
    }
  }

  private static func space(_ width: Double) -> String { "<mspace width=\"\(width)em\"></mspace>" }

  // MARK: Scripts

  /// Whether scripts stand above and below where there is room: `∑` and `max`, but no integral.
  private static func isOver(_ base: LaTeXNode) -> Bool {
    guard case .symbol(let text, let kind) = base else { return false }
    return (kind == .largeOperator && text != "∫") || (kind == .function && isLimit(text))
  }

  private static func isLimit(_ name: String) -> Bool {
    ["max", "min", "sup", "inf", "lim", "argmax", "argmin", "det", "gcd", "Pr"].contains(name)
  }

  private static func scripted(
    _ base: String, _ sub: [LaTeXNode]?, _ sup: [LaTeXNode]?, isOver: Bool
  ) -> String {
    switch (sub, sup) {
    case (nil, nil): return base
    case (let sub?, nil):
      let name = isOver ? "munder" : "msub"
      return "<\(name)>\(base)\(one(sub))</\(name)>"
    case (nil, let sup?):
      let name = isOver ? "mover" : "msup"
      return "<\(name)>\(base)\(one(sup))</\(name)>"
    case (let sub?, let sup?):
      let name = isOver ? "munderover" : "msubsup"
      return "<\(name)>\(base)\(one(sub))\(one(sup))</\(name)>"
    }
  }

  private static let accents: [String: (sign: String, isWide: Bool)] = [
    "hat": ("^", false), "widehat": ("^", true), "bar": ("¯", false), "overline": ("¯", true),
    "tilde": ("~", false), "widetilde": ("~", true), "vec": ("→", false), "dot": ("˙", false),
    "ddot": ("¨", false), "check": ("ˇ", false),
  ]

  // MARK: Rows and columns

  /// The environments that look as they should.
  static let environments: Set<String> = [
    "aligned", "align", "align*", "gathered", "split", "cases", "matrix", "pmatrix", "bmatrix",
    "vmatrix", "array", "smallmatrix",
  ]

  static func table(_ name: String, _ rows: [[[LaTeXNode]]]) -> String {
    let brackets = LaTeXSymbols.brackets[name]
    let isAligned = brackets == nil
    let filled = rows.filter { row in row.contains { $0.contains { !$0.isSpace } } }
    let lines = filled.map { row in
      let cells = row.enumerated().map { column, cell -> String in
        let side =
          !isAligned ? (name == "cases" ? "left" : "center") : column % 2 == 0 ? "right" : "left"
        // An empty element: a sign that begins a cell has a left side in the cell before.
        let start = isAligned && column % 2 == 1 ? "<mrow></mrow>" : ""
        return
          "<mtd class=\"\(side)\">\(start)\(row.isEmpty ? "" : self.row(cell[...]).joined())</mtd>"
      }
      return "<mtr>\(cells.joined())</mtr>"
    }
    let style = isAligned ? " displaystyle=\"true\" class=\"aligned\"" : ""
    let table = "<mtable\(style)>\(lines.joined())</mtable>"
    guard let brackets else { return table }
    func fence(_ sign: String) -> String {
      sign.isEmpty ? "" : "<mo fence=\"true\">\(sign.trimmingCharacters(in: .whitespaces))</mo>"
    }
    return "<mrow>\(fence(brackets.opening))\(table)\(fence(brackets.closing))</mrow>"
  }
}

/// Which brackets of a formula belong together.
private enum LaTeXBrackets {
  static func opens(_ node: LaTeXNode) -> Bool {
    if case .symbol(_, .opening) = node { true } else { false }
  }

  /// The bracket that ends a pair, without the scripts that hang on it.
  static func closing(_ node: LaTeXNode) -> (LaTeXNode, sub: [LaTeXNode]?, sup: [LaTeXNode]?) {
    if case .scripts(let base, let sub, let sup) = node {
      (base, sub, sup)
    } else {
      (node, nil, nil)
    }
  }

  /// Where the partner of an opening bracket is in what follows it.
  static func end(of opening: LaTeXNode, in rest: ArraySlice<LaTeXNode>) -> Int? {
    var depth = 0
    for index in rest.indices {
      if opens(rest[index]) { depth += 1 }
      guard case .symbol(let text, .closing) = closing(rest[index]).0, text != "!" else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }
}
