import Foundation
import Notebook
import Testing

@testable import chapter_backprop

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try BackPropagationChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 10)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "bp-chain-rule", "bp-add-gate", "bp-max-gate", "bp-multiply-gate",
      "bp-sigmoid-range", "bp-sigmoid-slope", "bp-tanh-range", "bp-zero-centred",
      "bp-not-zero-centred", "bp-saturation", "bp-relu-slope", "bp-dead-units", "bp-dead-never",
      "bp-leaky", "bp-leaky-alive", "bp-parametric", "bp-elu", "bp-maxout", "bp-cost",
      "bp-overfit", "bp-overfit-converse",
      "bp-six-times-tanh", "bp-six-times-sigmoid",
      "bp-vanishing", "bp-truncation", "bp-round-off", "bp-precision",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
  }
}
