/// Where a mark in a sentence may not stand, because it would show.
///
/// To GitHub a line that begins with `<!--` is a piece of HTML: it ends the paragraph, and Markdown and
/// formulas in that line stay as they are typed. In code, in a formula and in the text of an image a
/// comment is shown.
struct PageRules {
  let lines: [String]
  let file: String

  // Made once, since making one takes longer than most matches; literals, so that threads may share them.
  nonisolated(unsafe) private static let inlineOpening = /<!--\s*(?:value|time):/
  nonisolated(unsafe) private static let leadingMark = /^\s*(?:(?:[-*+]|\d+\.|>)\s+)?<!--/
  nonisolated(unsafe) private static let opening = /<!--\s*([a-z]+):/
  nonisolated(unsafe) private static let end = /<!--\s*end\s*-->/
  nonisolated(unsafe) private static let openImage = /!\[[^\]]*$/

  var problems: [PageProblem] {
    var problems: [PageProblem] = []
    var fence: Fence?
    for (index, line) in lines.enumerated() {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
        if line.contains("<!--"), line.contains(Self.inlineOpening) {
          problems.append(problem(index, "A mark in code is shown. Take it out."))
        }
        continue
      }
      fence = Fence(openedBy: line)
      if fence != nil { continue }
      // A comment on a line of its own is a mark that stands alone, or none at all.
      guard line.contains("<!--"), PageMark.comment(in: line) == nil else { continue }
      problems += messages(line).map { problem(index, $0) }
    }
    return problems
  }

  private func problem(_ index: Int, _ message: String) -> PageProblem {
    PageProblem(file: file, line: index + 1, message)
  }

  private func messages(_ line: String) -> [String] {
    var messages: [String] = []
    if line.contains(Self.leadingMark) {
      messages.append(
        "A mark begins this line, so that GitHub splits the paragraph and shows Markdown raw. "
          + "Begin the line with a word.")
    }
    let opened = line.matches(of: Self.opening)
    for match in opened where PageMark.Kind(rawValue: String(match.output.1))?.isInline != true {
      messages.append(
        PageMark.Kind(rawValue: String(match.output.1)) == nil
          ? "There is no mark “\(match.output.1)”."
          : "A mark “\(match.output.1)” stands alone between empty lines.")
    }
    let closed = PageDocument.Inline.marks(in: line, number: 1).count
    let inline = opened.count {
      PageMark.Kind(rawValue: String($0.output.1))?.isInline == true
    }
    if closed != inline || closed != line.matches(of: Self.end).count {
      messages.append(
        "A value ends in the line it begins in: <!-- value: name -->text<!-- end -->.")
    }
    for match in opened {
      let before = line[..<match.range.lowerBound]
      let place =
        before.count { $0 == "`" } % 2 == 1
        ? "code"
        : before.count { $0 == "$" } % 2 == 1
          ? "a formula" : before.contains(Self.openImage) ? "the text of an image" : nil
      if let place { messages.append("A mark in \(place) is shown. Put it beside it.") }
    }
    return messages
  }
}
