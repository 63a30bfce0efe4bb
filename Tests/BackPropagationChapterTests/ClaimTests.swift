import ChapterTesting
import Foundation
import Testing

@testable import chapter_backprop

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      BackPropagationChapter.self,
      claims: [
        "bp-chain-rule", "bp-add-gate", "bp-max-gate", "bp-multiply-gate",
        "bp-sigmoid-range", "bp-sigmoid-slope", "bp-tanh-range", "bp-zero-centred",
        "bp-not-zero-centred", "bp-saturation", "bp-relu-slope", "bp-dead-units", "bp-dead-never",
        "bp-leaky", "bp-leaky-alive", "bp-parametric", "bp-elu", "bp-maxout", "bp-cost",
        "bp-overfit", "bp-overfit-converse",
        "bp-six-times-tanh", "bp-six-times-sigmoid",
        "bp-vanishing", "bp-truncation", "bp-round-off", "bp-precision",
      ]
    ) { _, folder in
      let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
      // 4 and 5 operations say nothing about what an exponential costs: the page has to say so.
      #expect(page.contains("an exponential counts as one"))
    }
  }
}
