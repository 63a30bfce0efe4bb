/// A chapter's page as it is written in README.md: its prose, and the marks that a run fills.
package struct PageDocument: Sendable {
  /// The file, as messages name it: "Chapters/BatchNorm/README.md".
  package let file: String
  package let text: String
  let lines: [String]
  /// The first heading.
  package let title: String
  /// What comes before the first section, whose title is empty, and then the sections.
  package let sections: [Section]
  /// What is wrong with the marks, in the order of the lines.
  package let problems: [PageProblem]

  /// A heading of the second level, and what is below it.
  package struct Section: Sendable {
    package let title: String
    /// The line of its heading, from 1.
    package let line: Int
    package let elements: [Element]
    /// All of its lines, with the heading, from 0.
    let lines: Range<Int>
  }

  /// Something to be shown in one piece. Lines are counted from 0.
  package enum Element: Sendable, Equatable {
    case prose(Range<Int>)
    case table(Range<Int>)
    case block(PageMark.Block)
  }

  package init(_ text: String, file: String) {
    self.file = file
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var parser = PageParser(lines: lines, file: file)
    parser.parse()
    title = parser.title
    sections = parser.sections
    problems =
      (parser.problems + PageRules(lines: lines, file: file).problems
      + TableRules(lines: lines, file: file).problems)
      .sorted { $0.line < $1.line }
  }

  /// The first paragraph: what the chapter is about.
  package var abstract: String {
    for case .prose(let range) in sections.first?.elements ?? [] {
      return lines[range].prefix { !$0.isEmpty }.joined(separator: " ")
    }
    return ""
  }

  /// The section with this title, or else the only one whose title begins so; as it is read, in capitals
  /// or small letters.
  package func section(named name: String) -> Section? {
    let wanted = InlineMarkdown.plain(name).lowercased()
    if wanted.isEmpty { return nil }
    let titles = sections.dropFirst().map { ($0, InlineMarkdown.plain($0.title).lowercased()) }
    if let exact = titles.first(where: { $0.1 == wanted }) { return exact.0 }
    let matches = titles.filter { $0.1.hasPrefix(wanted) }
    return matches.count == 1 ? matches[0].0 : nil
  }

  /// All marks that stand alone.
  package var blocks: [PageMark.Block] {
    sections.flatMap(\.elements).compactMap { element in
      if case .block(let block) = element { block } else { nil }
    }
  }

  /// All marks in sentences, captions among them.
  package var inlineMarks: [PageMark.Inline] {
    sections.flatMap(\.elements).flatMap(inlineMarks)
  }

  /// The marks in the sentences of an element.
  package func inlineMarks(in element: Element) -> [PageMark.Inline] {
    let range: Range<Int>? =
      switch element {
      case .prose(let range), .table(let range): range
      case .block(let block): block.caption
      }
    return range.map { $0.flatMap { Inline.marks(in: lines[$0], number: $0 + 1) } } ?? []
  }

  /// The Markdown of some lines.
  package func markdown(_ range: Range<Int>) -> String {
    lines[range].joined(separator: "\n")
  }

  /// The marks inside lines of text.
  enum Inline {
    /// - Parameter number: the line's number, from 1.
    static func marks(in line: String, number: Int) -> [PageMark.Inline] {
      guard line.contains("<!--") else { return [] }
      return line.matches(of: pattern).compactMap { match in
        PageMark.Kind(rawValue: String(match.output.1)).map {
          PageMark.Inline(
            kind: $0, name: String(match.output.2), line: number, text: String(match.output.3))
        }
      }
    }

    /// Replaces what stands between the marks of a line and their ends; nil leaves it. Without
    /// `keepingMarks` the comments go.
    static func replace(
      in line: String, keepingMarks: Bool, _ text: (PageMark.Kind, String) -> String?
    ) -> String {
      guard line.contains("<!--") else { return line }
      return line.replacing(pattern) { match in
        guard let kind = PageMark.Kind(rawValue: String(match.output.1)), kind.isInline else {
          return String(match.output.0)
        }
        let new = text(kind, String(match.output.2))
        if !keepingMarks { return new ?? String(match.output.3) }
        return new.map { "<!-- \(kind): \(match.output.2) -->\($0)<!-- end -->" }
          ?? String(match.output.0)
      }
    }

    // Made once, since making it takes longer than most matches; a literal, so that threads may share it.
    nonisolated(unsafe) private static let pattern =
      /<!--\s*(value|time):\s*(\S+?)\s*-->(.*?)<!--\s*end\s*-->/
  }
}
