import Foundation
import Notebook
import Testing

@testable import chapter_init

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try InitialisationChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 14)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each statement of the notes' digest, in its order.
    let wanted = [
      "init-symmetry-zero", "init-symmetry-constant", "init-symmetry-cost", "init-zero-relu",
      "init-sigmoid-ends", "init-sigmoid-gradient", "init-one-gradient",
      "init-sigmoid-half", "init-alike", "init-train-small",
      "init-xavier-formula", "init-uniform-limits", "init-xavier-sigmoid", "init-xavier-tanh",
      "init-train-sigmoid", "init-train-tanh", "init-xavier-relu", "init-train-xavier-relu",
      "init-deep-xavier", "init-he-relu", "init-he-steady", "init-deep-he", "init-moments",
      "init-fans-2d", "init-fans-1d", "init-fans-counted", "init-theory",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
    for name in [
      "sigmoid-histograms", "tanh-histograms", "relu-histograms", "depth", "training", "fans",
    ] {
      #expect(report.figures.contains("\(name).png"))
    }
  }
}
