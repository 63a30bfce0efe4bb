import ArgumentParser
import Foundation
import Page
import Plotting
import TestSupport
import Testing

@testable import Experiments

/// A chapter whose only experiment keeps its runs.
private struct KeptChapter: ChapterProgram {
  static let name = "kept"
  static let folder = ChapterFolder(file: "/nowhere/Chapters/Kept/Chapter.swift")

  @OptionGroup var options: ChapterOptions

  var sections: [Section] { [Section("Squares", [Squares()])] }

  static func perform(
    _ package: TemporaryFolder, _ arguments: [String] = []
  ) throws -> ChapterReport {
    try KeptChapter.parse(arguments).perform(
      terminal: .silent, progress: .silent, gnuplot: Gnuplot(program: "/nowhere/gnuplot"),
      in: package.url)
  }
}

private struct Squares: Experiment {
  @TaskLocal static var bias = 0.0

  func run(in context: RunContext) throws -> Sweep {
    let bias = Self.bias
    return try context.sweep([("a", 1.0)], rates: [1, 2, 3], seeds: 2, keptFor: self) {
      _, trial, progress -> Double in
      try progress.advance()
      return trial.rate * Double(trial.seed) + bias
    }
  }

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("squares.best", "\(sweep["a"].bestResult.mean, .fixed(1))")
    return evidence
  }
}

@Suite struct KeptChapterTests {
  private let package: TemporaryFolder
  private let file = "Figures/chapter-kept/squares.runs.csv"

  init() throws {
    package = try TemporaryFolder()
    try package.write("", to: "Package.swift")
    try package.write(
      "# Kept\n\n## Squares\n\nIt is <!-- value: squares.best -->?<!-- end -->.\n",
      to: "Chapters/Kept/README.md")
  }

  @Test func aPlainRunKeepsAndThenChecks() throws {
    let first = try KeptChapter.perform(package)
    #expect(first.problems.isEmpty && first.notes.isEmpty)
    let text = try package.read(file)
    #expect(try !package.files().keys.contains { $0.contains(".part.") })
    let second = try KeptChapter.perform(package)
    #expect(second.notes.count == 1 && second.exitStatus == 0)
    #expect(second.summary(width: 200).contains { $0.plain.contains("of 6 kept runs one") })
    #expect(try package.read(file) == text)

    // Somebody has changed what a training does.
    let changed = try Squares.$bias.withValue(1) { try KeptChapter.perform(package) }
    #expect(changed.problems.count == 1 && changed.exitStatus == 1)
    #expect(try package.read(file) == text)
    #expect(try package.read("Chapters/Kept/README.md").contains("-->4.5<!--"))
  }

  /// `--full` renews what the chapter keeps, though its page goes elsewhere; with another seed or folder
  /// the results go with the page.
  @Test func aFullRunRenews() throws {
    _ = try KeptChapter.perform(package)
    let text = try package.read(file)
    try Squares.$bias.withValue(1) {
      _ = try KeptChapter.perform(package, ["--full", "--seed", "7"])
      #expect(try package.read(file) == text)
      #expect(try package.read("Output/chapter-kept/squares.runs.csv").contains(#"""seed"":8"#))
      _ = try KeptChapter.perform(package, ["--full"])
    }
    #expect(try package.read(file) != text)
    let after = try Squares.$bias.withValue(1) { try KeptChapter.perform(package) }
    #expect(after.exitStatus == 0)
    #expect(try package.read("Chapters/Kept/README.md").contains("-->5.5<!--"))
  }

  /// Another seed checks another run of the same results; a quick run keeps nothing.
  @Test func seedsChooseAndTestsKeepNothing() throws {
    _ = try KeptChapter.perform(package)
    let text = try package.read(file)
    #expect(try KeptChapter.perform(package, ["--seed", "5"]).exitStatus == 0)
    let quick = try KeptChapter.perform(package, ["--quick", "--output", package.path(of: "q")])
    #expect(quick.notes.isEmpty)
    #expect(try package.files().keys.filter { $0.hasPrefix("q/") && $0.contains("runs") }.isEmpty)
    #expect(try package.read(file) == text)
  }
}
