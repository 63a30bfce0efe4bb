import Foundation
import Notebook
import Testing

@testable import chapter_decay

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try WeightDecayChapter.parse(["--output", folder.path(), "--quick"])
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
      "decay-cost", "decay-gradient", "decay-weight-gradient", "decay-biases",
      "decay-gradient-fails", "decay-mini-batch", "decay-factor", "decay-balance",
      "decay-notes-lambda", "decay-other-lambdas", "decay-through-points", "decay-slope",
      "decay-squares-fall", "decay-slope-falls", "decay-slope-bound", "decay-best-lambda",
      "decay-overfit", "decay-gap-notes", "decay-gap", "decay-smaller-weights",
      "decay-unused-pixel", "decay-gap-free", "decay-test", "decay-network-slope",
      "decay-too-much", "decay-sgd-same", "decay-momentum-differs", "decay-adam-differs",
      "decay-momentum-factor", "decay-adamw-even", "decay-adam-uneven", "decay-adam-theory",
      "decay-grid", "decay-bn-schedule", "decay-bn-right-angle", "decay-bn-longer",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
    for name in ["overfitting", "weights", "polynomials", "slopes", "coupling", "strengths"] {
      #expect(report.figures.contains("\(name).png"))
    }
  }
}
