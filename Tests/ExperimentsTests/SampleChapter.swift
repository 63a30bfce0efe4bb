import ArgumentParser
import Datasets
import Foundation
import Page
import Plotting
import TestSupport
import Testing

@testable import Experiments

/// A chapter as the workbook has them, in small: its page is written into a folder of its own.
struct SampleChapter: ChapterProgram {
  static let name = "sample"
  static let folder = ChapterFolder(file: "/nowhere/Chapters/Sample/Chapter.swift")
  static let datasets: [DatasetName] = [.mnist5k, .mnist]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [Section("The mean", [Mean()]), Section("The figure", [Line(), Dots()])]
  }

  static let page = """
    # A sample

    It has $x_i$.

    ## The mean

    With <!-- value: mean.count -->?<!-- end --> numbers it is <!-- value: mean -->?<!-- end -->;
    it took <!-- time: mean-time -->?<!-- end -->. Kept: <!-- value: mnist/mean -->?<!-- end -->.

    <!-- claims: mean -->

    <!-- end -->

    <!-- settings: mean -->

    <!-- end -->

    <!-- source: Mean.half -->

    <!-- end -->

    ## The figure

    <!-- figure: line -->

    <!-- caption -->

    It rises, see [the code](Sample.swift).

    <!-- end -->

    <!-- figure: dots -->

    <!-- end -->

    ## Exercises

    None.

    """

  /// A package with this chapter, its page written and run before.
  static func package(page: String = page) throws -> TemporaryFolder {
    let package = try TemporaryFolder()
    try package.write("", to: "Package.swift")
    try package.write(page, to: "Chapters/Sample/README.md")
    try package.write(
      "struct Mean {\n  /// Half of it.\n  func half(_ x: Double) -> Double {\n    x / 2\n  }\n}\n",
      to: "Chapters/Sample/Sample.swift")
    try package.write("id,measured\nmean,12\n", to: "Figures/chapter-sample/mnist/claims.csv")
    return package
  }

  /// Runs the chapter in a package.
  static func perform(
    _ package: TemporaryFolder, _ arguments: [String] = [], terminal: Terminal = .silent,
    gnuplot: Gnuplot = Gnuplot(program: "/nowhere/gnuplot")
  ) throws -> ChapterReport {
    try SampleChapter.parse(arguments).perform(
      terminal: terminal, progress: .silent, gnuplot: gnuplot, in: package.url)
  }
}

struct Mean: Experiment {
  @Setting("numbers", in: 1...100, quick: 2) var count = 3

  struct Findings: Codable, Sendable { var mean: Double }

  func check() throws(SettingError) {
    guard count != 99 else { throw refusal(of: "count", "99 are one too few. Give 100.") }
  }

  func run(in context: RunContext) throws -> Findings {
    if Mean.fault.isOn { throw CocoaError(.fileNoSuchFile) }
    try context.progress("counting", total: count).advance()
    return Findings(mean: Double(context.seed) * Double(count))
  }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    if let name = Mean.extras.file { evidence.file(name, "a\n1\n") }
    if Mean.extras.lacks {
      evidence.lacks("mean", because: "Nobody has counted.")
    } else {
      evidence.claim(
        "mean", .check, notes: "it is 3", measured: findings.mean, format: .fixed(0),
        is: .equal(to: 3))
    }
    evidence.time("mean-time", "\(Mean.seconds.value) s")
    return evidence
  }

  /// What a test changes: whether the run fails, and what the clock says.
  @TaskLocal static var fault = Flag(isOn: false)
  @TaskLocal static var seconds = Seconds(value: 1)
  /// What else it gives, or does not.
  @TaskLocal static var extras = Extras()

  struct Flag: Sendable { var isOn: Bool }
  struct Seconds: Sendable { var value: Int }

  struct Extras: Sendable {
    var file: String?
    var lacks = false
  }
}

struct Line: Experiment {
  struct Findings: Codable, Sendable {}

  func run(in context: RunContext) -> Findings { Findings() }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.figure(
      Figure(
        name: "line", title: "A line [of \(conditions.seed)]",
        panel: Panel(
          x: Axis("x"), y: Axis("y"),
          marks: [.line(x: [0, 1], y: [0, Double(conditions.seed)], label: "y")])))
    return evidence
  }
}

struct Dots: Experiment {
  struct Findings: Codable, Sendable {}

  func run(in context: RunContext) -> Findings { Findings() }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.raster(
      Raster(width: 2, height: 1, channels: .grey, samples: [0, 255]), name: "dots",
      alternative: "Two dots")
    return evidence
  }
}
