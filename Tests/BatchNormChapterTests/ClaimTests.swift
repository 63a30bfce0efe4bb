import Foundation
import Notebook
import Testing

@testable import chapter_bn

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try BatchNormChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 15)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "bn-six-gradients", "bn-closed-form", "bn-mean-path", "bn-variance-path",
      "bn-identity", "bn-affine", "bn-folding", "bn-bias",
      "bn-scale-output", "bn-scale-input", "bn-scale-weights",
      "bn-conv-values", "bn-conv-parameters", "bn-conv-gradients",
      "bn-momentum", "bn-bessel", "bn-forgetting-bias", "bn-forgetting-loss",
      "bn-accuracy", "bn-gap", "bn-percentiles", "bn-learning-rates", "bn-initial-scale",
      "bn-batch-mates", "bn-deterministic", "bn-before", "bn-tails", "bn-linear-part",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
  }
}
