import Foundation

/// A chapter's page as HTML: made of the same parts as the terminal's.
package struct PageHTML: Sendable {
  package let document: PageDocument
  let writer: HTMLWriter
  /// By the names of claims; a question that is not here is shown as it is written, and hides nothing.
  let questions: [String: Question]

  /// A question that this reader is asked.
  package struct Question: Sendable {
    /// What the reader sees of it: choices, or what came of them.
    package let html: String
    /// Whether the reader has answered: until then what follows in the section is veiled.
    package let isAnswered: Bool

    package init(html: String, isAnswered: Bool) {
      self.html = html
      self.isAnswered = isAnswered
    }
  }

  package init(
    _ document: PageDocument, _ writer: HTMLWriter, questions: [String: Question] = [:]
  ) {
    self.document = document
    self.writer = writer
    self.questions = questions
  }

  /// The title, which may hold a formula.
  package var title: String { writer.inline(document.title) }

  /// A section of the page.
  package struct Section: Sendable {
    /// As it is written; empty for what comes before the first.
    package let name: String
    /// Its title in HTML.
    package let title: String
    /// What a link to it ends with.
    package let anchor: String
    /// All below its title.
    package let body: String
    /// Whether a run fills something of it.
    package let isFilled: Bool
  }

  /// The sections in order, the first without a title.
  package var sections: [Section] {
    document.sections.map { section in
      Section(
        name: section.title, title: writer.inline(section.title),
        anchor: writer.prefix + HTMLText.anchor(section.title),
        body: body(section.elements),
        isFilled: section.elements.contains(where: isFilled))
    }
  }

  /// What stands alone in one section, by the titles of its marks: "figure: accuracy".
  package func blocks(inSection name: String) -> [(title: String, html: String)] {
    document.sections.filter { $0.title == name }.flatMap(\.elements).compactMap { element in
      if case .block(let block) = element { (block.title, html(element)) } else { nil }
    }
  }

  /// The texts in the sentences of one section, by the names of their marks.
  package func values(inSection name: String) -> [(name: String, html: String)] {
    document.sections.filter { $0.title == name }.flatMap(\.elements)
      .flatMap { document.inlineMarks(in: $0) }.map { ($0.name, writer.inline($0.text)) }
  }

  // MARK: Elements

  private func isFilled(_ element: PageDocument.Element) -> Bool {
    if case .block(let block) = element, ![.source, .predict].contains(block.kind) { return true }
    return !document.inlineMarks(in: element).isEmpty
  }

  /// All of a section, with a veil over what follows a question: but for settings, which give nothing away.
  private func body(_ elements: [PageDocument.Element]) -> String {
    var parts: [String] = []
    var asked: [String] = []
    var open: [String] = []
    func veil(_ claims: [String]) {
      if claims == open { return }
      if !open.isEmpty { parts.append("</div>") }
      if !claims.isEmpty { parts.append(start(ofVeil: claims)) }
      open = claims
    }
    for element in elements {
      let block: PageMark.Block? = if case .block(let block) = element { block } else { nil }
      veil(block?.kind == .settings ? [] : asked)
      parts.append(html(element))
      if block?.kind == .predict, let claim = block?.names.first, questions[claim] != nil {
        asked.append(claim)
      }
    }
    veil([])
    return parts.joined(separator: "\n")
  }

  /// Hidden until all of its questions are answered; whoever searches for a word in it finds it.
  private func start(ofVeil claims: [String]) -> String {
    let isOpen = claims.allSatisfy { questions[$0]?.isAnswered == true }
    let names = HTMLText.escaped(claims.joined(separator: " "))
    return "<div class=\"veil\" data-claims=\"\(names)\"\(isOpen ? "" : " hidden=\"until-found\"")>"
  }

  private func html(_ element: PageDocument.Element) -> String {
    switch element {
    case .prose(let range): writer.prose(document.markdown(range))
    case .table(let range): table(range, label: "table") ?? writer.prose(document.markdown(range))
    case .block(let block): html(block)
    }
  }

  private func html(_ block: PageMark.Block) -> String {
    let name = block.names.first ?? ""
    let caption = block.caption.map { writer.prose(document.markdown($0)) } ?? ""
    let content = content(of: block)
    let mark = "data-block=\"\(HTMLText.escaped(block.title))\""
    switch block.kind {
    case .figure:
      // Below a kept run's name it is another one: "mnist/accuracy".
      let id = writer.prefix + "figure-" + HTMLText.anchor(name.replacing("/", with: "-"))
      let text = caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>"
      return "<figure class=\"plot\" id=\"\(id)\" \(mark)>\n\(content)\n\(text)</figure>"
    default:
      let text = caption.isEmpty ? "" : "\n<div class=\"caption\">\(caption)</div>"
      return "<div class=\"\(block.kind)\" \(mark)>\n\(content)\(text)\n</div>"
    }
  }

  private func content(of block: PageMark.Block) -> String {
    let range = block.contents
    let name = block.names.joined(separator: ", ")
    switch block.kind {
    case .claims: return claims(range) ?? writer.prose(document.markdown(range))
    case .table, .settings:
      let label = block.kind == .table ? "table: \(name)" : "settings of \(name)"
      return table(range, label: label) ?? writer.prose(document.markdown(range))
    case .figure:
      let text = document.markdown(range)
      guard let match = text.wholeMatch(of: /!\[([^\]]*)\]\(([^)\s]*)\)/) else {
        return writer.prose(text)
      }
      return writer.image(String(match.output.2), String(match.output.1))
    case .predict:
      if let question = questions[name] { return question.html }
      // What decides stands hidden behind the answers.
      return writer.prose(document.markdown(range).replacing(/\s*<!--.*?-->/, with: ""))
    case .source, .output, .value, .time: return writer.prose(document.markdown(range))
    }
  }

  private func table(_ range: Range<Int>, label: String) -> String? {
    Table(markdown: document.lines[range]).map { writer.table($0, label: label) }
  }

  // MARK: Claims

  /// Each claim with what is said, what was found and the verdict, one below the other: five columns would
  /// be narrow.
  private func claims(_ range: Range<Int>) -> String? {
    guard let table = Table(markdown: document.lines[range]), table.columns.count == 5 else {
      return nil
    }
    let found = table.columns[2].title
    return table.rows.map { claim($0, found: found) }.joined(separator: "\n")
  }

  private func claim(_ cells: [String], found: String) -> String {
    let match = cells[0].wholeMatch(of: /`([^`]+)`\s*(?:\((.*)\))?/)
    let id = match.map { String($0.output.1) } ?? cells[0]
    let kind = match?.output.2.map(String.init) ?? ""
    let verdict = PageHTML.verdict(cells[4])
    return """
      <article class="claim \(verdict)" id="\(writer.prefix)claim-\(HTMLText.escaped(id.replacing("/", with: "-")))" \
      data-claim="\(HTMLText.escaped(id))" aria-label="claim \(HTMLText.escaped(id))">
      <p class="verdict"><span class="badge">\(writer.inline(cells[4]))</span> \
      <code>\(HTMLText.escaped(id))</code> <span class="kind">\(HTMLText.escaped(kind))</span></p>
      <dl><dt>The notes say</dt><dd>\(writer.inline(cells[1]))</dd>
      <dt>\(HTMLText.escaped(found.prefix(1).uppercased() + found.dropFirst()))</dt>\
      <dd class="measured-claim">\(writer.inline(cells[2]))</dd>
      <dt>It agrees if</dt><dd>\(writer.inline(cells[3]))</dd></dl>
      </article>
      """
  }

  /// The class of a verdict: "agrees", "differs", "undecided".
  static func verdict(_ text: String) -> String {
    ["agrees", "differs", "undecided"].first { text.contains($0) } ?? "other"
  }
}
