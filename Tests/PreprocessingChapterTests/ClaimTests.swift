import Foundation
import Notebook
import Testing

@testable import chapter_preprocessing

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try PreprocessingChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 9)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "prep-mean-image", "prep-mean-image-zero", "prep-channel-mean", "prep-channel-mean-zero",
      "prep-standard-mean", "prep-standard-variance", "prep-min-max",
      "prep-whiten", "prep-whiten-digits",
      "prep-test-training", "prep-test-one", "prep-test-sorted", "prep-leak",
      "prep-sign", "prep-largest-eigenvalue", "prep-train-raw", "prep-train-whitened",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
    for name in ["cloud", "mean-image", "samples", "training", "spectrum", "test-groups"] {
      #expect(report.figures.contains("\(name).png"))
    }
  }
}
