import ChapterTesting
import Testing

@testable import chapter_dropout

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      DropoutChapter.self,
      claims: [
        "drop-subnetwork", "drop-per-sample", "drop-inference", "drop-expectation",
        "drop-expectation-linear", "drop-expectation-deep",
        "drop-gradient", "drop-gradient-fails", "drop-resting",
        "drop-overfit", "drop-gap", "drop-gap-wide", "drop-too-much", "drop-test-wide",
        "drop-one-subnetwork", "drop-average",
      ])
  }
}
