import ChapterTesting
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
        "clip-cliff-without", "clip-cliff-with", "clip-net-without", "clip-relu-without",
      ],
      figuresAtLeast: 8)
  }
}
