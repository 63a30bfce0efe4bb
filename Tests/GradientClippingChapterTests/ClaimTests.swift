import NotebookChapterTesting
import Foundation
import Notebook
import Testing

@testable import chapter_clipping

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      GradientClippingChapter.self,
      claims: [
        "clip-value-direction", "clip-norm-direction", "clip-norm-whole", "clip-global-direction",
        "clip-average", "clip-norm-types",
        "clip-coefficient", "clip-capped", "clip-returns-before",
        "clip-culprit", "clip-silent", "clip-overflow",
        "clip-cliff-without", "clip-cliff-with", "clip-net-without", "clip-net-saturated",
        "clip-relu-without",
      ],
      figuresAtLeast: 8
    ) { _, folder in
      let page = try String(
        contentsOf: folder.appending(path: Notebook.fileName), encoding: .utf8)
      #expect(page.contains("| start $(w, b)$ |"))
      #expect(linesWithOpenFormula(page) == [])
    }
  }

  /// The lines outside fences in which a dollar has no partner.
  private func linesWithOpenFormula(_ page: String) -> [String] {
    var isInFence = false
    return page.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isInFence.toggle() }
      return !isInFence && !line.count { $0 == "$" }.isMultiple(of: 2)
    }.map(String.init)
  }
}
