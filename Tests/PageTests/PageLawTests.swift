import TestSupport
import Testing

@testable import Page

/// Whatever a page is put together of: what a run fills in changes that and nothing else.
@Suite struct PageLawTests {
  private struct Case: CustomStringConvertible {
    var text = ""
    var fills = PageFills()
    var description: String { "\(text.debugDescription) with \(fills)" }

    init(_ draws: inout Draws) {
      var lines = ["# A title", ""]
      for number in 0..<draws.int(1...draws.size) {
        lines += Self.part("name-\(number)", &draws, &fills) + [""]
        // As editors leave them: several empty lines, or none at the end.
        if draws.once(in: 4) { lines.append("") }
      }
      text = lines.joined(separator: "\n") + (draws.once(in: 2) ? "\n" : "")
    }

    /// Lines without an empty one at their end; what a run gives for them, often.
    private static func part(
      _ name: String, _ draws: inout Draws, _ fills: inout PageFills
    ) -> [String] {
      switch draws.int(0...5) {
      case 0: return ["## Section \(name)"]
      case 1: return ["A paragraph of", "two lines, `a <- b`, $x_1$."]
      case 2: return ["```swift", "// ## no heading", "", "```"]
      case 3:
        fills.values[name] =
          draws.once(in: 4) ? nil : draws.pick(["1", "90.6%", "$-1$", "a `b`", ""])
        return ["It is <!-- value: \(name) -->\(draws.pick(["old", "", "a b"]))<!-- end --> here."]
      case 4:
        fills.times[name] = draws.once(in: 4) ? nil : "2 s"
        return [
          "- takes <!-- time: \(name) -->3 s<!-- end -->, twice <!-- time: \(name) --><!-- end -->"
        ]
      default:
        let title = "\(draws.pick(["figure", "table", "claims", "output", "settings"])): \(name)"
        fills.blocks[title] =
          draws.once(in: 4)
          ? nil
          : draws.pick(["![new](n.png)", "| a |\n| --- |\n| 1 |", "one\n\ntwo", "```\nx\n```"])
        let contents = draws.pick([[], ["![old](o.png)", ""], ["", "| b |", "| --- |", "", ""]])
        let caption = draws.once(in: 2) ? ["<!-- caption -->", "", "It *rises*.", ""] : []
        return ["<!-- \(title) -->", ""] + contents + caption + ["<!-- end -->"]
      }
    }
  }

  @Test func fillingTwiceIsFillingOnce() {
    let found = counterexample(cases: 400, sizes: 1...12) {
      Case(&$0)
    } law: { drawn in
      let page = PageDocument(drawn.text, file: "README.md")
      guard page.problems.isEmpty else { return "no page: \(page.problems)" }
      if page.filled(with: PageFills()) != drawn.text { return "a run without results changes it" }
      let once = page.filled(with: drawn.fills)
      let filled = PageDocument(once, file: "README.md")
      guard filled.problems.isEmpty else { return "filled it is no page: \(once.debugDescription)" }
      let twice = filled.filled(with: drawn.fills)
      if twice != once { return "\(once.debugDescription) becomes \(twice.debugDescription)" }
      let isSame =
        filled.inlineMarks.map(\.name) == page.inlineMarks.map(\.name)
        && filled.blocks.map(\.title) == page.blocks.map(\.title)
        && filled.sections.map(\.title) == page.sections.map(\.title)
      if !isSame { return "other marks or sections: \(once.debugDescription)" }
      let values = filled.inlineMarks.allSatisfy { mark in
        drawn.fills.text(mark.kind, mark.name).map { $0 == mark.text } ?? true
      }
      return values ? nil : "a value is not there: \(once.debugDescription)"
    }
    #expect(found == nil)
  }
}
