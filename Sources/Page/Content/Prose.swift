/// The paragraphs of a piece of Markdown, as far as a terminal cares.
enum Prose {
  enum Paragraph: Equatable {
    case text(String)
    case heading(String)
    /// A list item; `depth` is the number of columns it is moved in, `mark` "•" or "1.".
    case item(mark: String, depth: Int, String)
    case quote(String)
    case code([String], language: String = "")
    case formula(String)
  }

  static func parse(_ markdown: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isOpen = false
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty {
        isOpen = false
      } else if let fence = Fence(openedBy: trimmed) {
        let body = lines.prefix { !fence.isClosed(by: $0) }
        lines = lines.dropFirst(body.count + 1)
        paragraphs.append(
          fence.language == "math"
            ? .formula(body.joined(separator: "\n"))
            : .code(body.map { String($0) }, language: fence.language))
        isOpen = false
      } else if trimmed.hasPrefix("$$") {
        paragraphs.append(.formula(displayMath(trimmed, &lines)))
        isOpen = false
      } else if isOpen, trimmed.hasPrefix(">"), case .quote? = paragraphs.last {
        paragraphs.append(paragraphs.removeLast().joined(with: trimmed))
      } else if let paragraph = opening(trimmed, indentation: line.prefix { $0 == " " }.count) {
        paragraphs.append(paragraph)
        if case .heading = paragraph { isOpen = false } else { isOpen = true }
      } else if isOpen, let last = paragraphs.popLast() {
        paragraphs.append(last.joined(with: trimmed))
      } else {
        paragraphs.append(.text(trimmed))
        isOpen = true
      }
    }
    return paragraphs
  }

  /// The paragraph that a line with a mark of its own begins.
  private static func opening(_ line: String, indentation: Int) -> Paragraph? {
    if line.hasPrefix("#") {
      let text = line.drop { $0 == "#" }
      return text.hasPrefix(" ") ? .heading(text.trimmingCharacters(in: .whitespaces)) : nil
    }
    if line.hasPrefix("> ") { return .quote(String(line.dropFirst(2))) }
    let (mark, text) = splitAtSpace(line)
    guard !text.isEmpty else { return nil }
    if ["-", "*", "+"].contains(mark) { return .item(mark: "•", depth: indentation, text) }
    if mark.hasSuffix("."), let number = Int(mark.dropLast()), number < 1000 {
      return .item(mark: mark, depth: indentation, text)
    }
    return nil
  }

  private static func splitAtSpace(_ line: String) -> (String, String) {
    let parts = line.split(separator: " ", maxSplits: 1)
    return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
  }

  private static func displayMath(_ first: String, _ lines: inout ArraySlice<Substring>) -> String {
    var body = String(first.dropFirst(2))
    while !body.hasSuffix("$$"), let line = lines.popFirst() {
      body += "\n" + line.trimmingCharacters(in: .whitespaces)
    }
    return String(body.hasSuffix("$$") ? body.dropLast(2) : body[...])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Prose.Paragraph {
  fileprivate func joined(with line: String) -> Self {
    switch self {
    case .text(let text): .text(text + " " + line)
    case .heading(let text): .heading(text + " " + line)
    case .item(let mark, let depth, let text): .item(mark: mark, depth: depth, text + " " + line)
    case .quote(let text):
      .quote(text + " " + line.trimmingPrefix(">").trimmingPrefix(" "))
    case .code, .formula: self
    }
  }
}
