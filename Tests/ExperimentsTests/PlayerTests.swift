import ArgumentParser
import Foundation
import Page
import Plotting
import TestSupport
import Testing

@testable import Experiments

@Suite struct PlayerTests {
  let package: TemporaryFolder

  init() throws { package = try SampleChapter.package() }

  func page(_ name: String = "Chapters/Sample/README.md") throws -> String {
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
