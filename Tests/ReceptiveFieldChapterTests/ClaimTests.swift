import ChapterTesting
import Testing

@testable import chapter_receptive_field

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      ReceptiveFieldChapter.self,
      claims: [
        "rf-dense-parameters", "rf-worked", "rf-worked-channels", "rf-output-side", "rf-sizes",
        "rf-padding-uneven", "rf-two", "rf-three", "rf-weights-two", "rf-weights-one",
        "rf-polynomial-two", "rf-polynomial-one", "rf-crossing", "rf-cheaper-above",
        "rf-cheaper-below", "rf-max-pool", "rf-mean-pool", "rf-time",
        "rf-lenet5", "rf-alexnet8", "rf-vgg16", "rf-inception10", "rf-resnet18",
        "rf-random-stacks", "rf-misaligned", "rf-effective", "rf-inside-box",
        "rf-trained-wider",
      ])
  }
}
