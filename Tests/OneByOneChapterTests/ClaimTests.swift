import ChapterTesting
import Foundation
import Page
import Testing

@testable import chapter_1x1

/// The chapter's claims, as a run makes them, with fewer turns of the clock.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      OneByOneChapter.self,
      claims: [
        "1x1-weights-direct", "1x1-weights-through", "1x1-share",
        "1x1-macs-direct", "1x1-macs-through", "1x1-counts",
        "1x1-time", "1x1-dense", "1x1-inception", "1x1-inception-memory", "1x1-bottleneck",
        "1x1-basic", "1x1-average",
      ]
    ) { report, folder in
      // Times stay out of the files that are the same for the same seed.
      let times = Set(report.claims.map(\.claim).filter { $0.kind == .time }.map(\.id))
      #expect(times == ["1x1-time", "1x1-time-widest", "1x1-bottleneck-time"])
      let varying = try String(
        contentsOf: folder.appending(path: OutputFolder.varyingFiles), encoding: .utf8)
      #expect(varying == "times.csv\nwidth.csv\nwidth.gp\nwidth.png\n")
    }
  }
}
