import Foundation
import Notebook
import Testing

@testable import chapter_receptive_field

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try ReceptiveFieldChapter.parse(["--output", folder.path(), "--quick"])
    let report = try chapter.perform(terminal: .silent, progress: .silent)

    for surprise in report.surprises {
      let claim = surprise.claim
      Issue.record("\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)")
    }
    #expect(report.problems.isEmpty)
    #expect(report.figures.count >= 12)
    #expect(report.exitStatus == 0)

    let ids = Set(report.claims.map(\.claim.id))
    // One line for each C of the notes' digest, in its order.
    let wanted = [
      "rf-dense-parameters", "rf-worked", "rf-worked-channels", "rf-output-side", "rf-sizes",
      "rf-padding-uneven", "rf-two", "rf-three", "rf-weights-two", "rf-weights-one",
      "rf-polynomial-two", "rf-polynomial-one", "rf-crossing", "rf-cheaper-above",
      "rf-cheaper-below", "rf-max-pool", "rf-mean-pool", "rf-time",
      "rf-lenet5", "rf-alexnet8", "rf-vgg16", "rf-inception10", "rf-resnet18",
      "rf-random-stacks", "rf-misaligned", "rf-effective", "rf-inside-box",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
  }
}
