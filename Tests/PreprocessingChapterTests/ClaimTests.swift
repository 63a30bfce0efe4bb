import ChapterTesting
import Testing

@testable import chapter_preprocessing

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      PreprocessingChapter.self,
      claims: [
        "prep-mean-image", "prep-mean-image-zero", "prep-channel-mean", "prep-channel-mean-zero",
        "prep-standard-mean", "prep-standard-variance", "prep-min-max",
        "prep-whiten", "prep-whiten-digits",
        "prep-test-training", "prep-test-one", "prep-test-sorted", "prep-leak",
        "prep-sign", "prep-largest-eigenvalue", "prep-train-raw", "prep-train-whitened",
      ])
  }
}
