import Foundation
import Notebook
import Testing

@testable import chapter_1x1

/// The chapter's claims, as a run makes them, with fewer turns of the clock.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapter = try OneByOneChapter.parse(["--output", folder.path(), "--quick"])
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
      "1x1-weights-direct", "1x1-weights-through", "1x1-share",
      "1x1-macs-direct", "1x1-macs-through", "1x1-counts",
      "1x1-time", "1x1-dense", "1x1-inception", "1x1-inception-memory", "1x1-bottleneck",
      "1x1-basic", "1x1-average",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }

    // Times stay out of the files that are the same for the same seed.
    let times = Set(report.claims.map(\.claim).filter(\.isTime).map(\.id))
    #expect(times == ["1x1-time", "1x1-time-widest", "1x1-bottleneck-time"])
    let varying = try String(
      contentsOf: folder.appending(path: Notebook.varyingFilesName), encoding: .utf8)
    #expect(varying == "times.csv\nwidth.csv\nwidth.gp\nwidth.png\n")
  }
}
