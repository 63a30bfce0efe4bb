import ChapterTesting
import Testing

@testable import chapter_clipping

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      GradientClippingChapter.self,
      claims: [
        "clip-formulas", "clip-value-direction", "clip-norm-direction", "clip-norm-whole",
        "clip-global-direction", "clip-average", "clip-norm-types", "clip-norm-types-direction",
        "clip-coefficient", "clip-epsilon", "clip-capped", "clip-returns-before",
        "clip-culprit", "clip-silent", "clip-overflow", "clip-explodes",
        "clip-cliff-without", "clip-cliff-with", "clip-net-without", "clip-net-with",
        "clip-net-saturated", "clip-relu-without", "clip-any",
      ])
  }
}
