import ChapterTesting
import Testing

@testable import chapter_bn

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      BatchNormChapter.self,
      claims: [
        "bn-six-gradients", "bn-closed-form", "bn-mean-path", "bn-variance-path",
        "bn-identity", "bn-affine", "bn-folding", "bn-bias",
        "bn-scale-output", "bn-scale-input", "bn-scale-weights",
        "bn-conv-values", "bn-conv-parameters", "bn-conv-gradients",
        "bn-momentum", "bn-bessel", "bn-forgetting-bias", "bn-forgetting-loss",
        "bn-accuracy", "bn-gap", "bn-percentiles", "bn-learning-rates", "bn-initial-scale",
        "bn-batch-mates", "bn-deterministic", "bn-before", "bn-tails", "bn-linear-part",
      ])
  }
}
