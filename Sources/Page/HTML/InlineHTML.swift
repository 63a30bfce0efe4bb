/// Markdown as HTML: what of it depends on where the page is.
package struct HTMLWriter: Sendable {
  /// Where a link leads.
  package enum Link: Sendable, Equatable {
    case to(String)
    /// There is nothing to be opened; the text in its place.
    case nowhere(title: String)
  }

  /// Where a link of the page leads, as it is written there.
  package var link: @Sendable (String) -> Link
  /// The element for an image.
  package var image: @Sendable (_ path: String, _ alternative: String) -> String
  /// What every identifier begins with, so that several pages can be one.
  package let prefix: String

  package init(
    prefix: String = "", link: @escaping @Sendable (String) -> Link,
    image: @escaping @Sendable (_ path: String, _ alternative: String) -> String
  ) {
    self.prefix = prefix
    self.link = link
    self.image = image
  }

  /// Links and images as they are written.
  package static let plain = HTMLWriter(
    link: { .to($0) },
    image: { path, alternative in
      "<img src=\"\(HTMLText.escaped(path))\" alt=\"\(HTMLText.escaped(alternative))\">"
    })

  // MARK: Lines of text

  /// A line of Markdown, with its marks.
  package func inline(_ markdown: String) -> String {
    var html = ""
    let spans = InlineMarkdown.parse(MarkSigns.inserted(in: markdown))
    for (index, span) in spans.enumerated() {
      switch span {
      case .text(let text, let style):
        var text = text
        if isImage(spans, at: index + 1) { text.removeLast() }
        html += styled(text, style)
      case .code(let text): html += "<code>\(HTMLText.escaped(text))</code>"
      case .math(let latex): html += MathML.html(latex, isBlock: false)
      case .link(let text, let destination):
        html += isImage(spans, at: index) ? image(destination, text) : linked(text, destination)
      }
    }
    return MarkSigns.replaced(in: html)
  }

  /// Whether the span is a link behind a `!`.
  private func isImage(_ spans: [InlineMarkdown.Span], at index: Int) -> Bool {
    guard spans.indices.contains(index), index > 0, case .link = spans[index],
      case .text(let before, _) = spans[index - 1]
    else { return false }
    return before.hasSuffix("!")
  }

  private func styled(_ text: String, _ style: TextStyle) -> String {
    if text.isEmpty { return "" }
    let escaped = HTMLText.escaped(text).replacing("&lt;br&gt;", with: "<br>")
    // The sign of a mark alone: an element around it would end too early.
    if MarkSigns.isAlone(in: text) { return escaped }
    return switch style {
    case .bold: "<strong>\(escaped)</strong>"
    case .italic: "<em>\(escaped)</em>"
    default: escaped
    }
  }

  private func linked(_ text: String, _ destination: String) -> String {
    let isFile = !destination.contains("://") && !destination.hasPrefix("#")
    // A file's name is code, which the terminal does not tell apart in a link.
    let isName = isFile && (text.contains(".swift") || text.contains("/"))
    let shown = isName ? "<code>\(HTMLText.escaped(text))</code>" : HTMLText.escaped(text)
    switch link(destination) {
    case .to(let place): return "<a href=\"\(HTMLText.escaped(place))\">\(shown)</a>"
    case .nowhere(let title):
      return "<span class=\"file\" title=\"\(HTMLText.escaped(title))\">\(shown)</span>"
    }
  }

  // MARK: Tables

  /// A table that can be scrolled sideways where it is wide.
  package func table(_ table: Table, label: String) -> String {
    func row(_ cells: [String], _ element: String) -> String {
      let html = zip(cells, table.columns).map { cell, column in
        let side = column.alignment == .left ? "" : " class=\"\(column.alignment)\""
        let scope = element == "th" ? " scope=\"col\"" : ""
        return "<\(element)\(scope)\(side)>\(inline(cell))</\(element)>"
      }
      return "<tr>\(html.joined())</tr>"
    }
    return """
      <div class="table" role="region" tabindex="0" aria-label="\(HTMLText.escaped(label))"><table>
      <thead>\(row(table.columns.map(\.title), "th"))</thead>
      <tbody>
      \(table.rows.map { row($0, "td") }.joined(separator: "\n"))
      </tbody></table></div>
      """
  }
}

/// Marks on their way through the reader of Markdown, which must not see them: signs that no page has.
private enum MarkSigns {
  static func inserted(in markdown: String) -> String {
    guard markdown.contains("<!--") else { return markdown }
    return markdown.replacing(/<!--\s*(?:value|time):\s*(\S+?)\s*-->(.*?)<!--\s*end\s*-->/) {
      "\u{E000}\($0.output.1)\u{E001}\($0.output.2)\u{E002}"
    }.replacing(/<!--.*?-->/, with: "")
  }

  static func isAlone(in text: String) -> Bool {
    text.wholeMatch(of: /(?:\x{E000}[^\x{E001}]*\x{E001}|\x{E002})+/) != nil
  }

  static func replaced(in html: String) -> String {
    guard html.contains("\u{E000}") else { return html }
    return html.replacing(/\x{E000}([^\x{E001}]*)\x{E001}/) {
      "<span class=\"measured\" data-mark=\"\($0.output.1)\" title=\"\($0.output.1)\">"
    }.replacing("\u{E002}", with: "</span>")
  }
}
