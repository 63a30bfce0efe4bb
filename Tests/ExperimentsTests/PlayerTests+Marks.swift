import Page
import TestSupport
import Testing

@testable import Experiments

/// Marks that nothing fills, results that no mark shows, and what a run lacks.
extension PlayerTests {
  // MARK: Marks and experiments

  @Test(arguments: [
    (
      "It has", "It <!-- value: none -->1<!-- end --> has", 3,
      "Nothing in this run gives “value: none”."
    ),
    ("time: mean-time", "value: mean-time", 8, "“mean-time” is a time: mark it as one."),
    ("value: mean -->", "time: mean -->", 7, "“mean” is no time: mark it as a value."),
    ("settings: mean", "settings: media", 14, "Nothing in this run gives “settings: media”."),
    ("mnist/mean", "mnist/median", 8, "Nothing in this run gives “value: mnist/median”."),
  ])
  func aMarkWithoutAnExperimentIsNamed(
    _ old: String, _ new: String, _ line: Int, _ message: String
  ) throws {
    let package = try SampleChapter.package(page: SampleChapter.page.replacing(old, with: new))
    let report = try SampleChapter.perform(package)
    #expect(report.problems == ["Chapters/Sample/README.md:\(line): \(message)"])
  }

  @Test func anExperimentWithoutAMarkIsNamed() throws {
    let page = SampleChapter.page.replacing("<!-- figure: dots -->\n\n<!-- end -->\n", with: "")
    let report = try SampleChapter.perform(SampleChapter.package(page: page))
    #expect(
      report.problems == [
        "Chapters/Sample/README.md: no mark shows “figure: dots”, which an experiment gives. "
          + "Show it, or take it out of the experiment."
      ])
  }

  @Test func aFaultOfThePageIsFoundBeforeAnythingRuns() throws {
    let page = SampleChapter.page.replacing("<!-- figure: dots -->", with: "<!-- figur: dots -->")
    let package = try SampleChapter.package(page: page)
    let error = #expect(throws: PageFaults.self) { try SampleChapter.perform(package) }
    #expect(error?.description.hasPrefix("Chapters/Sample/README.md:32: There is no mark") ?? false)
    #expect(try package.read("Chapters/Sample/README.md") == page)
  }

  @Test func sourceThatIsMissingIsAnError() throws {
    let page = SampleChapter.page.replacing("Mean.half", with: "Mean.third")
    let error = #expect(throws: SourceError.self) {
      try SampleChapter.perform(SampleChapter.package(page: page))
    }
    #expect(error?.description.contains("Mean.third") ?? false)
  }

  // MARK: Files, and what a run lacks

  @Test func filesLieBesideTheFigures() throws {
    try Mean.$extras.withValue(Mean.Extras(file: "looks/mean.csv")) {
      _ = try SampleChapter.perform(package)
    }
    #expect(try package.read("Figures/chapter-sample/looks/mean.csv") == "a\n1\n")
  }

  /// The page of such a run says what it lacks, where otherwise the numbers of another run would stand.
  @Test func whatARunLacksIsSaid() throws {
    _ = try SampleChapter.perform(package)
    let report = try Mean.$extras.withValue(Mean.Extras(lacks: true)) {
      try SampleChapter.perform(package, ["--seed", "1", "--output", package.path + "/out"])
    }
    #expect(report.problems.isEmpty, "\(report.problems)")
    let page = try page("out/README.md")
    #expect(page.contains("<!-- claims: mean -->\n\n*Nobody has counted.*\n\n<!-- end -->"))
    #expect(page.contains("<!-- value: mean -->(not in this run)<!-- end -->"))
  }
}
