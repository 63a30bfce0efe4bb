/// What a run has found, as it stands between the marks of a page.
package struct PageFills: Sendable, Equatable {
  /// Texts of values, by name.
  package var values: [String: String] = [:]
  /// Texts of times, by name.
  package var times: [String: String] = [:]
  /// Markdown of what stands alone, by the title of its mark: "figure: accuracy".
  package var blocks: [String: String] = [:]

  package init() {}

  /// The text of a mark in a sentence, or nil if the run gives none.
  package func text(_ kind: PageMark.Kind, _ name: String) -> String? {
    kind == .time ? times[name] : values[name]
  }
}

extension PageDocument {
  /// The page with its marks filled. What the run gives nothing for stays as it is; filling again
  /// changes nothing.
  package func filled(with fills: PageFills) -> String {
    filled(with: fills, sections: sections).joined(separator: "\n")
  }

  /// The page's title, and some of its sections, with their marks filled.
  package func filled(with fills: PageFills, only titles: Set<String>) -> String {
    let chosen = sections.filter { titles.contains($0.title) }
    return (["# \(title)", ""] + filled(with: fills, sections: chosen)).joined(separator: "\n")
  }

  private func filled(with fills: PageFills, sections: [Section]) -> [String] {
    sections.flatMap { section -> [String] in
      var result: [String] = []
      var position = section.lines.lowerBound
      func copy(to end: Int) {
        result += lines[position..<end].map { line in
          Inline.replace(in: line, keepingMarks: true) { fills.text($0, $1) }
        }
        position = end
      }
      for case .block(let block) in section.elements {
        guard let content = fills.blocks[block.title] else { continue }
        copy(to: block.opening)
        result +=
          ["<!-- \(block.title) -->", ""]
          + content.split(
            separator: "\n", omittingEmptySubsequences: false
          ).map(String.init) + [""]
        // Up to the caption, or to the end, whose mark is kept as it is.
        position = block.contents.upperBound
        while lines[position].isEmpty { position += 1 }
      }
      copy(to: section.lines.upperBound)
      return result
    }
  }

  /// Some lines with the texts of their marks, and without the comments: to be shown elsewhere.
  ///
  /// - Parameter text: the text of a mark; nil for the one that is there.
  package func plainMarkdown(
    _ range: Range<Int>, _ text: (PageMark.Kind, String) -> String? = { _, _ in nil }
  ) -> String {
    lines[range].map { line in
      let filled = Inline.replace(in: line, keepingMarks: false, text)
      return filled.replacing(/<!--.*?-->/, with: "")
    }.joined(separator: "\n")
  }
}
