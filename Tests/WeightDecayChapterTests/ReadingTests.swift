import Foundation
import Notebook
import Testing

/// The reading names only figures and numbers that the last committed run has produced.
@Suite struct ReadingTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func readingAndRunAgree() throws {
    let problems = try Reading.problems(
      in: root.appending(path: "Chapters/WeightDecay/README.md"),
      output: root.appending(path: "Figures/chapter-decay"))
    for problem in problems { Issue.record("line \(problem.line): \(problem.message)") }
  }
}
