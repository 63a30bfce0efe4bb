import ArgumentParser
import Experiments
import Foundation
import Grading
import Testing

@testable import workbook

struct RunTests {
  @Test func chaptersByNameInTheBooksOrder() throws {
    #expect(try ChapterName.named([]).count == ChapterName.allCases.count)
    #expect(try ChapterName.named(["chapter-cnns", "bn", "batchnorm"]) == [.batchNorm, .cnns])
    #expect(throws: ValidationError.self) { try ChapterName.named(["batch"]) }
  }

  @Test func optionsAreHandedOn() throws {
    let command = try #require(
      try Workbook.parseAsRoot(["run", "bn", "--seed", "7", "--threads", "1", "--full"])
        as? RunCommand)
    #expect(command.options.arguments == ["--seed", "7", "--threads", "1", "--full"])
    #expect(command.chapters == ["bn"])
    #expect(throws: (any Error).self) { try Workbook.parseAsRoot(["run", "--threads", "0"]) }
    #expect(throws: (any Error).self) { try Workbook.parseAsRoot(["run", "nonsense"]) }
    #expect(throws: (any Error).self) { try Workbook.parseAsRoot(["figures", "--with", "x"]) }
  }

  @Test func withoutArgumentsThereIsTheOverview() throws {
    #expect(try Workbook.parseAsRoot([]) is OverviewCommand)
  }

  private func summary(
    _ agreeing: Int, _ differing: Int, surprises: [String] = [], undrawn: Int = 0
  ) throws -> RunSummary {
    let json: [String: Any] = [
      "agreeing": agreeing, "differing": differing, "undecided": 0, "surprises": surprises,
      "problems": [],
      "figureCount": 3, "undrawnCount": undrawn, "textlessCount": 0,
    ]
    return try JSONDecoder().decode(
      RunSummary.self, from: JSONSerialization.data(withJSONObject: json))
  }

  private func outcome(_ summary: RunSummary?, _ complaint: String? = nil) -> ChapterRunner.Outcome
  {
    ChapterRunner.Outcome(
      chapter: .batchNorm, duration: .seconds(2), summary: summary, complaint: complaint)
  }

  @Test func aGoodRun() throws {
    let report = RunReport(outcomes: [outcome(try summary(4, 1))], asked: 1)
    #expect(report.conclusion == "1 chapter, 3 figures, 5 claims in 2.0 s: everything as expected.")
    #expect(report.complaints.isEmpty)
  }

  @Test func failuresAreNamed() throws {
    let outcomes = [
      outcome(try summary(4, 0, surprises: ["bn-x differs"])), outcome(nil, "it crashed"),
      outcome(try summary(4, 0, undrawn: 2)), outcome(try summary(1, 0)),
    ]
    #expect(outcomes.map(\.isGood) == [false, false, false, true])
    let report = RunReport(outcomes: outcomes, asked: 5)
    #expect(report.conclusion.contains("**3 with failures**"))
    #expect(report.conclusion.contains("1 not run"))
    #expect(
      report.complaints == [
        "chapter-bn: bn-x differs", "chapter-bn failed: it crashed",
        "chapter-bn: 2 figures not drawn: gnuplot is missing",
      ])
  }
}

struct DoctorTests {
  @Test func whatIsMissingIsSaidWithItsCure() {
    let findings = Doctor(output: { _, _ in nil }).findings()
    let gnuplot = findings.first { $0.subject == "gnuplot" }
    #expect(gnuplot?.isFault == true)
    #expect(gnuplot?.advice == "`sudo apt-get install --no-install-recommends gnuplot-nox`")
  }

  @Test(arguments: [
    ("Swift version 6.3.1 (swift-6.3.1-RELEASE)", false), ("Swift version 7.0-dev", false),
    ("Swift version 6.2 (x)", true), ("clang 17", true),
  ])
  func versionsOfSwift(text: String, isFault: Bool) {
    let findings = Doctor(output: { program, _ in program == "swift" ? text : nil }).findings()
    #expect(findings[0].isFault == isFault)
  }
}
