import Foundation
import Notebook
import Testing

@testable import chapter_dropout

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try DropoutChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 7)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "drop-subnetwork", "drop-per-sample", "drop-inference", "drop-expectation",
      "drop-expectation-linear", "drop-expectation-deep",
      "drop-gradient", "drop-gradient-fails", "drop-resting",
      "drop-overfit", "drop-gap", "drop-gap-wide", "drop-too-much", "drop-test-wide",
      "drop-one-subnetwork", "drop-average",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
    for name in ["sub-networks", "overfitting", "averaging"] {
      #expect(report.figures.contains("\(name).png"))
    }
  }
}
