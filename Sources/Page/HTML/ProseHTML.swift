extension HTMLWriter {
  /// Paragraphs, lists, code and formulas.
  package func prose(_ markdown: String) -> String {
    var html: [String] = []
    var items: [Item] = []
    func endList() {
      if !items.isEmpty { html.append(list(items[...])) }
      items = []
    }
    for paragraph in Prose.parse(markdown) {
      if case .item(let mark, let depth, let text) = paragraph {
        let item = Item(isNumbered: mark != "•", depth: depth, text: text)
        if let first = items.first, depth <= first.depth, item.isNumbered != first.isNumbered {
          endList()
        }
        items.append(item)
        continue
      }
      endList()
      html.append(element(paragraph))
    }
    endList()
    return html.joined(separator: "\n")
  }

  private func element(_ paragraph: Prose.Paragraph) -> String {
    switch paragraph {
    case .text(let text):
      let isImage = text.wholeMatch(of: /!\[[^\]]*\]\([^)]*\)/) != nil
      return isImage ? "<figure>\(inline(text))</figure>" : "<p>\(inline(text))</p>"
    case .heading(let text):
      return "<h3 id=\"\(prefix)\(HTMLText.anchor(text))\">\(inline(text))</h3>"
    case .quote(let text): return "<blockquote><p>\(inline(text))</p></blockquote>"
    case .code(let lines, let language):
      return CodeHTML.block(lines.joined(separator: "\n"), language: language)
    case .formula(let latex):
      return "<div class=\"formula\" tabindex=\"0\">\(MathML.html(latex, isBlock: true))</div>"
    case .item: return ""
    }
  }

  private struct Item {
    let isNumbered: Bool
    let depth: Int
    let text: String
  }

  /// Items that are moved in belong to the one before.
  private func list(_ items: ArraySlice<Item>) -> String {
    guard let first = items.first else { return "" }
    let name = first.isNumbered ? "ol" : "ul"
    var html = "<\(name)>\n"
    var rest = items
    while let item = rest.popFirst() {
      let inner = rest.prefix { $0.depth > item.depth }
      rest = rest.dropFirst(inner.count)
      html += "<li>\(inline(item.text))\(inner.isEmpty ? "" : "\n" + list(inner))</li>\n"
    }
    return html + "</\(name)>"
  }
}
