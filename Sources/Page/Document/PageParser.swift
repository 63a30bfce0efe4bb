/// Takes a page apart: headings, prose, tables, and the marks that stand alone.
struct PageParser {
  let lines: [String]
  let file: String

  private(set) var title = ""
  private(set) var sections: [PageDocument.Section] = []
  private(set) var problems: [PageProblem] = []

  private var elements: [PageDocument.Element] = []
  private var sectionTitle = ""
  private var sectionStart = 0
  private var proseStart: Int?
  private var position = 0
  private var seen: [String: Int] = [:]

  init(lines: [String], file: String) {
    self.lines = lines
    self.file = file
  }

  mutating func parse() {
    while position < lines.count {
      let line = lines[position]
      if let end = endOfFence(position) {
        proseStart = proseStart ?? position
        position = end
      } else if line.hasPrefix("# "), title.isEmpty {
        endProse()
        title = String(line.dropFirst(2))
        position += 1
      } else if line.hasPrefix("## ") {
        endSection()
        sectionTitle = String(line.dropFirst(3))
        sectionStart = position
        position += 1
      } else if let alone = PageMark.alone(in: line) {
        endProse()
        mark(alone)
      } else if line.hasPrefix("|"), !isInParagraph {
        endProse()
        let start = position
        while position < lines.count, lines[position].hasPrefix("|") { position += 1 }
        elements.append(.table(start..<position))
      } else {
        proseStart = proseStart ?? position
        position += 1
      }
    }
    endSection()
  }

  /// Whether the line before belongs to a paragraph that goes on.
  private var isInParagraph: Bool {
    proseStart != nil && position > 0 && !lines[position - 1].isEmpty
  }

  /// The first line behind what is fenced from `start` on; nil where no fence is opened.
  private func endOfFence(_ start: Int) -> Int? {
    guard let fence = Fence(openedBy: lines[start]) else { return nil }
    let end = lines[(start + 1)...].firstIndex { fence.isClosed(by: $0) }
    return (end ?? lines.count - 1) + 1
  }

  private mutating func endProse() {
    if let start = proseStart {
      let range = trimmed(start..<position)
      if !range.isEmpty { elements.append(.prose(range)) }
    }
    proseStart = nil
  }

  private mutating func endSection() {
    endProse()
    sections.append(
      PageDocument.Section(
        title: sectionTitle, line: sectionStart + 1, elements: elements,
        lines: sectionStart..<position))
    elements = []
  }

  /// Without the empty lines at either end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, lines[last].isEmpty { range = range.lowerBound..<last }
    while let first = range.first, lines[first].isEmpty { range = (first + 1)..<range.upperBound }
    return range
  }

  // MARK: Marks that stand alone

  private mutating func mark(_ alone: PageMark.Alone) {
    let opening = position
    position += 1
    guard case .opening(let word, let names) = alone else {
      return report(opening, "This mark has nothing to belong to. Take it out.")
    }
    guard let kind = PageMark.Kind(rawValue: word) else {
      let known = PageMark.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return report(opening, "There is no mark “\(word)”. Marks are: \(known).")
    }
    if kind.isInline {
      return report(
        opening,
        "A \(word) stands in a sentence, between other words, and ends in the same line: "
          + "<!-- \(word): name -->text<!-- end -->.")
    }
    if names.isEmpty || (names.count > 1 && kind != .claims) {
      return report(opening, "Write <!-- \(word): name -->.")
    }
    guard let (caption, end) = bounds(after: opening) else {
      return report(opening, "“\(word)” has no end. Close it with <!-- end -->.")
    }
    position = end + 1
    for line in [opening, caption, end].compactMap(\.self) where !standsAlone(line) {
      report(line, "Leave an empty line before and after a mark that stands alone.")
    }
    let block = PageMark.Block(
      kind: kind, names: names, opening: opening,
      contents: trimmed((opening + 1)..<(caption ?? end)),
      caption: caption.map { trimmed(($0 + 1)..<end) }, end: end)
    if let line = seen.updateValue(opening + 1, forKey: block.title) {
      report(opening, "“\(block.title)” is also in line \(line). Show it once.")
    }
    elements.append(.block(block))
  }

  /// The lines of the caption's mark, if there is one, and of the end.
  private func bounds(after opening: Int) -> (caption: Int?, end: Int)? {
    var caption: Int?
    var line = opening + 1
    while line < lines.count {
      if let end = endOfFence(line) {
        line = end
        continue
      }
      switch PageMark.alone(in: lines[line]) {
      case .end?: return (caption, line)
      case .caption? where caption == nil: caption = line
      case .opening(let word, _)? where PageMark.Kind(rawValue: word) != nil: return nil
      default: if lines[line].hasPrefix("## ") { return nil }
      }
      line += 1
    }
    return nil
  }

  private func standsAlone(_ line: Int) -> Bool {
    (line == 0 || lines[line - 1].isEmpty)
      && (line + 1 >= lines.count || lines[line + 1].isEmpty)
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(PageProblem(file: file, line: line + 1, message))
  }
}
