import Foundation
import Notebook
import Testing

@testable import chapter_cnns

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite(.serialized) struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try CNNsChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(report.figures.count >= 15)
    #expect(report.exitStatus == 0)
    let ids = Set(report.claims.map(\.claim.id))
    for id in Self.structure { #expect(ids.contains(id), "\(id) is missing") }
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
