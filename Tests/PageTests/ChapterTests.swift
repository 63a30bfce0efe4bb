import ArgumentParser
import Foundation
import Plotting
import Testing

@testable import Notebook

/// A chapter as the workbook has them, in small.
private struct SampleChapter: Chapter {
  static let name = "sample"
  static let title = "A sample"
  static let abstract = "It has $x_i$."
  static let datasets = ["mnist-5k", "mnist"]

  @OptionGroup var options: ChapterOptions
  @Flag var surprise = false
  @Flag var fault = false
  @Flag var failure = false

  var sections: [Section] {
    [Section("The mean", mean), Section("The figure", drawing)]
  }

  func mean(_ page: Notebook) throws {
    let seed = Double(options.seed)
    page.claim(
      Claim(
        "mean", notes: "it is the seed", measured: seed, is: .near(surprise ? -1 : seed, within: 0))
    )
    page.timing("thinking") {}
    if fault { page.code(Snippet("missing")) }
    if failure { throw CocoaError(.fileNoSuchFile) }
  }

  func drawing(_ page: Notebook) throws {
    page.progress("drawing", total: 1) { $0.advance() }
    let figure = Figure(
      name: "line", title: "A line",
      panel: Panel(x: Axis("x"), y: Axis("y"), marks: [.line(x: [0, 1], y: [0, 1], label: "y")]))
    try page.figure(figure, caption: "It rises.")
  }
}

@Suite struct ChapterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let noGnuplot = Gnuplot(program: "/nowhere/gnuplot")

  private func perform(_ arguments: String..., terminal: Terminal = .silent) throws -> ChapterReport
  {
    let chapter = try SampleChapter.parse(["--output", folder.path] + arguments)
    return try chapter.perform(terminal: terminal, progress: .silent, gnuplot: noGnuplot)
  }

  @Test func writesItsFilesWithoutGnuplot() throws {
    let report = try perform("--seed", "7")
    #expect(try folder.names == ["claims.csv", "line.csv", "line.gp", "notebook.md"])
    #expect(report.undrawnFigures == ["line.png"])
    #expect(report.figures.isEmpty)
    #expect(report.exitStatus == 2)
    #expect(report.claim("mean")?.values == [7])
    #expect(report.claims.first?.section == "The mean")
    #expect(report.surprises.isEmpty)
    let warnings = report.warnings(width: 80).map(\.plain)
    #expect(warnings.count == 1)
    #expect(warnings[0].hasPrefix("gnuplot is missing"))
    #expect(try folder.read("notebook.md").contains("with seed 7 and data set mnist-5k."))
    #expect(
      try folder.read("notebook.md").contains(
        "![A line](line.png)\n\nIt rises. ([script](line.gp), [data](line.csv))"))
  }

  @Test func goesOnWhereGnuplotFails() throws {
    let chapter = try SampleChapter.parse(["--output", folder.path])
    let report = try chapter.perform(
      terminal: .silent, progress: .silent, gnuplot: Gnuplot(program: "/bin/false"))
    #expect(try folder.names == ["claims.csv", "line.csv", "line.gp", "notebook.md"])
    #expect(report.problems.count == 1)
    #expect(report.problems.first?.contains("line.gp (exit status 1)") ?? false)
    #expect(report.undrawnFigures.isEmpty && report.figures.isEmpty)
    #expect(report.exitStatus == 1)
    #expect(report.claim("mean")?.isAsExpected ?? false)
  }

  @Test func aSurpriseFails() throws {
    let report = try perform("--surprise")
    #expect(report.exitStatus == 1)
    #expect(report.surprises.map(\.claim.id) == ["mean"])
    #expect(
      report.warnings(width: 80)[0].plain
        == "Claim mean in “The mean” differs, although the chapter expects it to agree:")
  }

  @Test func missingCodeFailsAndShows() throws {
    let recorder = Recorder()
    let report = try perform("--fault", terminal: Terminal(write: recorder.write))
    #expect(report.exitStatus == 1)
    #expect(report.problems.count == 1)
    #expect(recorder.text.contains("ChapterTests.swift has no line"))
    #expect(try folder.read("notebook.md").contains("> **Missing code.** ChapterTests.swift"))
  }

  @Test func namesUsedTwiceAreFaults() throws {
    let chapter = try SampleChapter.parse(["--output", folder.path])
    let page = try chapter.page(terminal: .silent, progress: .silent, gnuplot: noGnuplot)
    for section in chapter.sections + chapter.sections { try section.write(on: page) }
    #expect(page.problems.count == 2)
    #expect(page.problems[0].hasPrefix("Two claims have the id “mean”."))
    #expect(page.problems[1].hasPrefix("Two figures have the name “line”"))
  }

  @Test func errorsOfASectionCome() throws {
    #expect(throws: CocoaError.self) { try perform("--failure") }
  }

  @Test func theSameRunGivesTheSameBytes() throws {
    _ = try perform("--threads", "1")
    let first = try folder.names.map(folder.read)
    let other = try TemporaryFolder()
    let chapter = try SampleChapter.parse(["--output", other.path, "--threads", "2"])
    _ = try chapter.perform(terminal: .silent, progress: .silent, gnuplot: noGnuplot)
    #expect(try other.names.map(other.read) == first)
    for text in first { #expect(!text.contains(folder.path)) }
  }

  @Test func timesAreInTheTerminalOnly() throws {
    let recorder = Recorder()
    _ = try perform(terminal: Terminal(write: recorder.write))
    #expect(recorder.text.contains("thinking: 0.0 s"))
    #expect(try !folder.read("notebook.md").contains("thinking"))
  }

  @Test func summarises() throws {
    let lines = try perform().summary(width: 80).map(\.plain)
    #expect(lines[2] == "1 claim: 1 agrees.")
    #expect(lines[3].hasPrefix("0 figures (1 more not drawn) and notebook.md in"))
  }

  @Test func aFileInTheWayIsFoundBeforeAnythingRuns() throws {
    try folder.write("", to: "file")
    let path = folder.path + "file/deep/er"
    let chapter = try SampleChapter.parse(["--output", path, "--failure"])
    let error = #expect(throws: NotebookError.self) {
      try chapter.perform(terminal: .silent, progress: .silent)
    }
    #expect(
      error?.description == "Cannot write to the folder \(path): \(folder.path)file is a file, "
        + "not a folder. Choose another one with --output DIR.")
  }

  @Test func aDataSetOfAnotherChapterIsRefused() throws {
    let error = #expect(throws: ValidationError.self) { try perform("--dataset", "cifar10") }
    #expect(
      error?.message == "--dataset cifar10 is not one this chapter can use. "
        + "Choose from: mnist-5k, mnist.")
  }

  @Test func helpHasExamples() {
    let help = SampleChapter.helpMessage(columns: 80)
    #expect(help.contains("swift run chapter-sample --seed 7 --output my-figures"))
    #expect(help.contains("It has xᵢ."))
  }
}

@Suite struct ChapterOptionsTests {
  @Test func hasDefaults() throws {
    let options = try ChapterOptions.parse([])
    #expect(options.seed == 1)
    #expect(options.dataset == "mnist-5k")
    #expect(options.output == nil)
    #expect(options.data == nil)
    #expect(!options.full)
    #expect((1...256).contains(options.threads))
  }

  @Test func readsValues() throws {
    let folder = try TemporaryFolder()
    let options = try ChapterOptions.parse([
      "--seed", "18446744073709551615", "--output", "out", "--dataset", "mnist", "--data",
      folder.path, "--full", "--threads", "256",
    ])
    #expect(options.seed == .max)
    #expect(options.outputFolder(for: "bn").lastPathComponent == "out")
    #expect(options.data == folder.path)
    #expect(options.full)
    #expect(options.threads == 256)
  }

  @Test(arguments: [
    (["--seed", "-1"], "The value '-1' is invalid for '--seed <n>'"),
    (["--seed", "x"], "The value 'x' is invalid for '--seed <n>'"),
    (["--seed"], "Missing value for '--seed <n>'"),
    (["--threads", "0"], "--threads takes a number from 1 to 256, not 0."),
    (["--threads", "-2"], "--threads takes a number from 1 to 256, not -2."),
    (["--threads", "257"], "--threads takes a number from 1 to 256, not 257."),
    (["--output", ""], "--output needs the name of a folder."),
    (
      ["--output", "a\u{FFFD}"],
      "--output takes a name in UTF-8, and this is none: a\u{FFFD}. Rename the folder."
    ),
    (
      ["--data", "/nowhere/at/all"],
      "--data /nowhere/at/all does not exist. It takes the folder that holds the files of the "
        + "data set."
    ),
    (["--speed", "1"], "Unknown option '--speed'. Did you mean '--seed'?"),
  ])
  func refuses(_ arguments: [String], _ message: String) {
    let error = #expect(throws: (any Error).self) { try ChapterOptions.parse(arguments) }
    #expect(error.map { ChapterOptions.message(for: $0) } == message)
  }

  @Test func onlyCIFAR10TakesAnArchive() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "cifar-10-binary.tar.gz")
    let path = folder.path + "cifar-10-binary.tar.gz"
    #expect(try ChapterOptions.parse(["--dataset", "cifar10", "--data", path]).data == path)
    let error = #expect(throws: (any Error).self) {
      try ChapterOptions.parse(["--dataset", "mnist", "--data", path])
    }
    #expect(
      error.map { ChapterOptions.message(for: $0) } == "--data \(path) is a file. "
        + "It takes the folder that holds the files of the data set.")
  }

  @Test func theFolderIsInThePackage() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "book/Package.swift")
    try folder.write("", to: "book/Sources/Notebook/Notebook.swift")
    try folder.write("", to: "book/Chapters/BatchNorm/Package.swift")
    let inside = folder.url.appending(path: "book/Chapters/BatchNorm")
    #expect(OutputFolder.standard(for: "bn", from: inside).path.hasSuffix("/book/Figures/bn"))
    #expect(
      OutputFolder.standard(for: "bn", from: folder.url).path.hasSuffix(
        folder.url.lastPathComponent + "/Figures/bn"))
  }
}
