import ChapterTesting
import Testing

@testable import chapter_decay

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      WeightDecayChapter.self,
      claims: [
        "decay-cost", "decay-gradient", "decay-weight-gradient", "decay-biases",
        "decay-gradient-fails", "decay-mini-batch", "decay-factor", "decay-balance",
        "decay-notes-lambda", "decay-other-lambdas", "decay-through-points", "decay-slope",
        "decay-squares-fall", "decay-slope-falls", "decay-slope-bound", "decay-best-lambda",
        "decay-overfit", "decay-gap-notes", "decay-gap", "decay-smaller-weights",
        "decay-unused-pixel", "decay-gap-free", "decay-test", "decay-network-slope",
        "decay-too-much", "decay-sgd-same", "decay-momentum-differs", "decay-adam-differs",
        "decay-momentum-factor", "decay-adamw-even", "decay-adam-uneven", "decay-adam-theory",
        "decay-grid", "decay-bn-schedule", "decay-bn-right-angle", "decay-bn-longer",
      ])
  }
}
