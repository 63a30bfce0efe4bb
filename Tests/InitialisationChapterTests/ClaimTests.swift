import ChapterTesting
import Testing

@testable import chapter_init

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      InitialisationChapter.self,
      claims: [
        "init-symmetry-zero", "init-symmetry-constant", "init-symmetry-cost", "init-zero-relu",
        "init-sigmoid-ends", "init-sigmoid-gradient", "init-one-gradient",
        "init-sigmoid-half", "init-alike", "init-train-small",
        "init-xavier-formula", "init-uniform-limits", "init-xavier-sigmoid", "init-xavier-tanh",
        "init-train-sigmoid", "init-train-tanh", "init-xavier-relu", "init-train-xavier-relu",
        "init-deep-xavier", "init-he-relu", "init-he-steady", "init-deep-he", "init-moments",
        "init-fans-2d", "init-fans-1d", "init-fans-counted", "init-theory",
      ],
      figuresAtLeast: 14,
      figures: [
        "sigmoid-histograms", "tanh-histograms", "relu-histograms", "depth", "training", "fans",
      ])
  }
}
