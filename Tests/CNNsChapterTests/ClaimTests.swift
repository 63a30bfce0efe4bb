import NotebookChapterTesting
import Foundation
import Testing

@testable import chapter_cnns

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite(.serialized) struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      CNNsChapter.self, claims: Self.structure, figuresAtLeast: 15)
  }

  /// The committed run has those that take minutes of training, and none that surprises.
  @Test func theCommittedRunHasEveryClaim() throws {
    let csv = try String(
      contentsOf: root.appending(path: "Figures/chapter-cnns/claims.csv"), encoding: .utf8)
    for id in Self.structure + Self.trained { #expect(csv.contains("\(id),"), "\(id) is missing") }
  }

  private static let structure = [
    "alexnet-table", "alexnet-text", "zfnet", "vgg-convolutions", "vgg-dense", "depths", "features",
    "parameters", "inception-parameters",
    "identity-copies", "identity-gradient", "degradation-plain", "degradation-residual",
    "degradation-gap", "fault-statistics", "fault-mended",
  ]
  private static let trained = [
    "baseline-learns", "lenet-lowest", "deep-highest", "fault-loss", "sure-mistakes",
  ]

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
