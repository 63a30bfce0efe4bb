import ChapterTesting
import Experiments
import Page
import Testing

@testable import chapter_init

/// The chapter's claims, as a run makes them, with experiments small enough for a test.
@Suite struct ClaimTests {
  @Test func everyRowOfTheNotesHasItsClaimAndEveryClaimTurnsOutAsExpected() throws {
    try expectQuickRunToSucceed(
      InitialisationChapter.self,
      claims: [
        "init-symmetry-zero", "init-symmetry-constant", "init-symmetry-cost", "init-zero-relu",
        "init-sigmoid-ends", "init-sigmoid-gradient", "init-one-gradient",
        "init-sigmoid-half", "init-alike", "init-train-small",
        "init-xavier-formula", "init-uniform-limits", "init-xavier-sigmoid", "init-xavier-tanh",
        "init-train-sigmoid", "init-train-tanh", "init-xavier-relu", "init-train-xavier-relu",
        "init-deep-xavier", "init-he-relu", "init-he-steady", "init-deep-he", "init-moments",
        "init-fans-2d", "init-fans-1d", "init-fans-counted", "init-theory",
      ]
    ) { report, _ in
      // sqrt(2 / 884) of the paper over sqrt(1 / 784) of the notes, and said so in this direction.
      let formula = try #require(report.claim("init-xavier-formula"))
      #expect(abs(formula.values[0] - (2 * 784.0 / 884).squareRoot()) < 1e-6)
      #expect(formula.measured.hasPrefix("1.33 times as large in the paper as in the notes"))
      for id in ["init-train-sigmoid", "init-train-tanh"] {
        let lag = try #require(report.claim(id))
        #expect(lag.measured.contains("points behind the best other start"))
      }
    }
  }
}
