import ArgumentParser
import Foundation
import Page
import Plotting
import SharedState
import Synchronization
import TestSupport
import Testing

@testable import Experiments

@Suite struct PlayerTests {
  private let package: TemporaryFolder

  init() throws { package = try SampleChapter.package() }

  private func page(_ name: String = "Chapters/Sample/README.md") throws -> String {
    try package.read(name)
  }

  // MARK: A plain run

  @Test func fillsItsPage() throws {
    let report = try SampleChapter.perform(package)
    #expect(report.problems.isEmpty, "\(report.problems)")
    #expect(report.claims.map(\.section) == ["The mean"])
    #expect(report.exitStatus == 2 && report.undrawnFigures == ["line.png"])
    #expect(report.figures == ["dots.png"])
    #expect(
      try page().hasPrefix(
        """
        # A sample

        It has $x_i$.

        ## The mean

        With <!-- value: mean.count -->3<!-- end --> numbers it is <!-- value: mean -->3<!-- end -->;
        it took <!-- time: mean-time -->1 s<!-- end -->. Kept: <!-- value: mnist/mean -->12<!-- end -->.

        <!-- claims: mean -->

        | claim | the notes say | we find | it agrees if | verdict |
        | --- | --- | --- | --- | --- |
        | `mean` (check) | it is 3 | 3 | exactly 3 | ✓ agrees |

        <!-- end -->

        <!-- settings: mean -->

        | setting of `mean` | value | what it is | range |
        | --- | ---: | --- | --- |
        | `count` | 3 | numbers | from 1 to 100 |

        <!-- end -->

        <!-- source: Mean.half -->

        ```swift
        func half(_ x: Double) -> Double {
          x / 2
        }
        ```

        <!-- end -->

        ## The figure

        <!-- figure: line -->

        ![A line (of 1)](../../Figures/chapter-sample/line.png)

        <!-- caption -->

        It rises
        """))
    let files = try package.files().keys.filter { $0.hasPrefix("Figures/chapter-sample/") }
    #expect(
      files.sorted().map { $0.split(separator: "/").dropFirst(2).joined(separator: "/") } == [
        "claims.csv", "dots.png", "line.csv", "line.gp", "marks.csv", "mnist/claims.csv",
        "times.csv", "varying-files.txt",
      ])
    #expect(try package.read("Figures/chapter-sample/varying-files.txt") == "times.csv\n")
    #expect(
      try package.read("Figures/chapter-sample/times.csv").contains(
        "mean-time,time,The mean,,1 s,,,"))
  }

  @Test func aSecondRunChangesNothing() throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    let report = try SampleChapter.perform(package)
    #expect(try package.files() == first)
    #expect(report.changes.values == 0 && report.changes.figures.isEmpty)
    #expect(report.summary(width: 80).contains { $0.plain == "Nothing is other than it was." })
  }

  @Test func aChangedNumberComesBack() throws {
    _ = try SampleChapter.perform(package)
    let right = try page()
    try package.write(
      right.replacing("-->3<!-- end -->;", with: "-->4<!-- end -->;"),
      to: "Chapters/Sample/README.md")
    let record = PageRecord(csv: try package.read("Figures/chapter-sample/marks.csv"))
    let problems = record.problems(in: PageDocument(try page(), file: "README.md"))
    #expect(problems.map(\.line) == [7])
    let report = try SampleChapter.perform(package)
    #expect(try page() == right)
    #expect(report.changes.values == 1)
  }

  @Test func anotherGnuplotChangesNoByte() throws {
    _ = try SampleChapter.perform(package)
    try package.write("an image of another gnuplot", to: "Figures/chapter-sample/line.png")
    let first = try package.files()
    let report = try SampleChapter.perform(package, gnuplot: Gnuplot())
    #expect(report.exitStatus == 0)
    #expect(try package.files() == first)
  }

  /// Without gnuplot, too, what is there stays: an image belongs to its script and data.
  @Test func aFigureThatIsNotDrawnTakesNothingAway() throws {
    try package.write("an older image", to: "Figures/chapter-sample/line.png")
    try package.write("an older script", to: "Figures/chapter-sample/line.gp")
    let report = try SampleChapter.perform(package)
    #expect(report.undrawnFigures == ["line.png"])
    #expect(try package.read("Figures/chapter-sample/line.gp") == "an older script")
    #expect(try package.read("Figures/chapter-sample/line.png") == "an older image")
  }

  /// One warning, and a status that scripts can tell from success.
  @Test func figuresWithoutTextAreToldOnce() throws {
    let gnuplot = try package.write(
      "#!/bin/sh\necho 'warning: Invalid terminal font size' >&2\nexec gnuplot \"$@\"\n",
      to: "fontless")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gnuplot)
    let report = try SampleChapter.perform(package, gnuplot: Gnuplot(program: gnuplot))
    #expect(report.textlessFigures == ["line.png"] && report.figures == ["line.png", "dots.png"])
    #expect(report.exitStatus == 2 && report.problems.isEmpty)
    let warnings = report.warnings(width: 200).map(\.plain)
    #expect(warnings.count { $0.contains("DejaVu Sans") && $0.contains("fonts-dejavu-core") } == 1)
    #expect(RunSummary(report).textlessCount == 1)
  }

  @Test func whereGnuplotFailsThePageGoesOn() throws {
    let report = try SampleChapter.perform(package, gnuplot: Gnuplot(program: "/bin/false"))
    #expect(report.problems.count == 1)
    #expect(report.problems.first?.contains("line.gp (exit status 1)") ?? false)
    #expect(report.exitStatus == 1)
    #expect(try page().contains("-->3<!-- end -->;"))
  }

  // MARK: Times

  @Test func aTimeIsKept() throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    let recorder = Recorder()
    try Mean.$seconds.withValue(Mean.Seconds(value: 5)) {
      _ = try SampleChapter.perform(package, terminal: Terminal(write: recorder.write))
    }
    #expect(try package.files() == first)
    #expect(recorder.text.contains("it took 5 s (kept: 1 s)."))
    try Mean.$seconds.withValue(Mean.Seconds(value: 5)) {
      _ = try SampleChapter.perform(package, ["--keep-times"])
    }
    #expect(try page().contains("<!-- time: mean-time -->5 s<!-- end -->"))
    #expect(try package.read("Figures/chapter-sample/times.csv").contains(",5 s,"))
  }

  // MARK: Runs that are not plain

  @Test(arguments: [
    ["--seed", "2"], ["--quick"], ["--full"], ["--set", "mean.count=5"],
    ["--only", "the mean"],
  ])
  func otherRunsLeaveThePageAlone(_ arguments: [String]) throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    let report = try SampleChapter.perform(package, arguments)
    let second = try package.files()
    for (name, data) in first { #expect(second[name] == data, "\(name)") }
    let added = second.keys.filter { first[$0] == nil }
    #expect(added.allSatisfy { $0.hasPrefix("Output/chapter-sample/") })
    #expect(added.contains("Output/chapter-sample/README.md"))
    #expect(report.problems.isEmpty, "\(report.problems)")
  }

  @Test func thePageOfAnotherRunHasLinksThatWork() throws {
    let output = try TemporaryFolder()
    _ = try SampleChapter.perform(
      package, ["--seed", "2", "--output", output.path], gnuplot: Gnuplot())
    let text = try output.read("README.md")
    #expect(text.contains("![A line (of 2)](line.png)"))
    #expect(text.contains("<!-- value: mean -->6<!-- end -->"))
    for match in text.matches(of: /\]\(([^)]*)\)/) {
      let file = output.url.appending(path: String(match.output.1)).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: file.path(percentEncoded: false)), "\(file)")
    }
  }

  @Test func aSectionIsPlayedAlone() throws {
    let report = try SampleChapter.perform(package, ["--only", "The fig"])
    #expect(report.titles == ["The figure"])
    #expect(report.claims.isEmpty)
    let text = try page("Output/chapter-sample/README.md")
    #expect(text.hasPrefix("# A sample\n\n## The figure\n"))
    #expect(!text.contains("## The mean") && !text.contains("## Exercises"))
  }

  @Test(arguments: ["", "The", "nothing"]) func aSectionHasToBeNamed(_ name: String) {
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, ["--only", name])
    }
    #expect(error?.description.contains("  The figure") ?? false)
  }

  /// A reader who changes a setting is shown what comes of it, not scolded.
  @Test func aChangedSettingDoesNotFail() throws {
    let report = try SampleChapter.perform(
      package, ["--set", "mean.count=5"], gnuplot: Gnuplot())
    #expect(report.surprises.map(\.claim.id) == ["mean"])
    #expect(report.exitStatus == 0)
    #expect(try SampleChapter.perform(package, ["--seed", "2"]).exitStatus == 1)
  }

  @Test(arguments: [
    (["--set", "mean.count=0"], "mean.count is numbers, from 1 to 100: not 0."),
    (["--set", "mean.cont=1"], "The experiment mean has no setting “cont”. It has: count."),
    (
      ["--set", "median.count=1"],
      "There is no experiment “median”. There are: mean, line, dots. --list shows their settings."
    ),
    (
      ["--dataset", "cifar10"],
      "--dataset cifar10 is not one this chapter can use. Choose from: mnist-5k, mnist."
    ),
  ])
  func refuses(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) { try SampleChapter.parse(arguments) }
    #expect(error.map { SampleChapter.message(for: $0) } == message)
  }

  // MARK: Nothing is lost

  @Test func anExperimentThatFailsChangesNothing() throws {
    _ = try SampleChapter.perform(package)
    let first = try package.files()
    Mean.$fault.withValue(Mean.Flag(isOn: true)) {
      #expect(throws: CocoaError.self) { try SampleChapter.perform(package, ["--keep-times"]) }
    }
    #expect(try package.files() == first)
  }

  @Test func aPageThatIsEditedMeanwhileStays() throws {
    let edited = SampleChapter.page + "\nMore.\n"
    let isFirst = Mutex(true)
    let terminal = Terminal { [package] _ in
      let isNow = isFirst.withLock { isFirst in
        let isNow = isFirst
        isFirst = false
        return isNow
      }
      if !isNow { return }
      _ = try? package.write(edited, to: "Chapters/Sample/README.md")
    }
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, terminal: terminal)
    }
    #expect(error?.description.contains("was changed while the chapter ran") ?? false)
    #expect(try page() == edited)
    #expect(try page("Output/chapter-sample/README.md").contains("-->3<!-- end -->;"))
  }

  @Test func thereIsOneWriter() throws {
    let folder = package.url.appending(path: "Figures/chapter-sample")
    let lock = try #require(FolderLock(folder))
    let error = #expect(throws: PageError.self) { try SampleChapter.perform(package) }
    #expect(error?.description.hasPrefix("Another program is writing to") ?? false)
    withExtendedLifetime(lock) {}
  }

  @Test func aFileInTheWayIsFoundBeforeAnythingRuns() throws {
    try package.write("", to: "file")
    let path = package.path + "/file/deep/er"
    let error = #expect(throws: PageError.self) {
      try SampleChapter.perform(package, ["--output", path])
    }
    #expect(
      error?.description == "Cannot write to the folder \(path): \(package.path)/file is a file, "
        + "not a folder. Choose another one with --output DIR.")
  }

  /// A page that no run has written stays, and nothing is computed; that of a run is written anew.
  @Test(arguments: ["README.md", "times.csv", "claims.csv"])
  func aForeignFileStays(name: String) throws {
    let output = try TemporaryFolder()
    try output.write("mine", to: name)
    let arguments = ["--seed", "2", "--output", output.path]
    let error = #expect(throws: PageError.self) { try SampleChapter.perform(package, arguments) }
    #expect(error?.description.contains("its \(name) is not that of a run") == true)
    #expect(try output.read(name) == "mine")
    try FileManager.default.removeItem(at: output.url.appending(path: name))
    for _ in 0..<2 { _ = try SampleChapter.perform(package, arguments) }
  }

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

  // MARK: The terminal

  @Test func showsItsPage() throws {
    let recorder = Recorder()
    _ = try SampleChapter.perform(package, terminal: Terminal(write: recorder.write))
    #expect(
      recorder.text == """
        A sample
        ════════

        It has xᵢ.

        The mean
        ────────

        With 3 numbers it is 3; it took 1 s. Kept: 12.

          notes say   it is 3
          we compute  3 (agrees if exactly 3)
          verdict     ✓ agrees (mean, a check)

          setting of mean  value  what it is  range
          ───────────────  ─────  ──────────  ─────────────
          count                3  numbers     from 1 to 100

          source      Sample.swift, line 3
            func half(_ x: Double) -> Double {
              x / 2
            }

        The figure
        ──────────

          figure      line.png (not drawn)
                      It rises, see the code.

          figure      dots.png

        Exercises
        ─────────

        None.

        """)
  }

  @Test func listsItsExperiments() throws {
    let recorder = Recorder()
    let chapter = try SampleChapter.parse([])
    let document = PageDocument(SampleChapter.page, file: "README.md")
    ChapterList(document: document, sections: chapter.sections)
      .show(on: Terminal(write: recorder.write))
    #expect(recorder.text.contains("count                3  numbers     from 1 to 100"))
    #expect(recorder.text.contains("\nline\n") && recorder.text.contains("\nExercises\n"))
  }
}
