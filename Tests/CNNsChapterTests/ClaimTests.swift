import ChapterTesting
import Foundation
import Testing

@testable import chapter_cnns

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite(.serialized) struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      CNNsChapter.self,
      claims: [
        "alexnet-table", "alexnet-text", "zfnet", "vgg-error", "googlenet-error", "resnet-error",
        "vgg-convolutions", "vgg-dense", "depths", "features", "parameters",
        "inception-parameters", "baseline-learns", "lenet-lowest", "deep-highest",
        "identity-copies", "identity-gradient", "degradation-plain", "degradation-residual",
        "degradation-gap", "fault-statistics", "fault-mended", "fault-loss", "sure-mistakes",
      ]
    ) { _, folder in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "histories").path(percentEncoded: false))
      #expect(names.count == 11, "a curve for each network: \(names)")
    }
  }
}
