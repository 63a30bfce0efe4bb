import Foundation
import Notebook
import Testing

@testable import chapter_clipping

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try GradientClippingChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 8)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "clip-value-direction", "clip-norm-direction", "clip-norm-whole", "clip-global-direction",
      "clip-average", "clip-norm-types",
      "clip-coefficient", "clip-capped", "clip-returns-before",
      "clip-culprit", "clip-silent", "clip-overflow",
      "clip-cliff-without", "clip-cliff-with", "clip-net-without", "clip-relu-without",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
  }
}
