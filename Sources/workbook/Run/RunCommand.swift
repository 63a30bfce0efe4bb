import ArgumentParser
import Experiments
import Foundation
import Grading
import Page

/// `swift run workbook run`: chapters one after the other, with a summary.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run chapters, all of them unless some are named, and sum up what came of it.",
    discussion: """
      A chapter that fails does not stop the others. The exit status is 0 only if every chapter \
      ended, with each claim as the chapter expects it.

      Examples:
        swift run workbook run
        swift run workbook run bn dropout --seed 7 --output my-figures
      """)

  @Argument(help: "The chapters: \(ChapterName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var chapters: [String] = []

  @OptionGroup var options: ChapterRunOptions

  @Option(
    help: ArgumentHelp(
      "The folder for the chapters' folders. (default: as for each chapter)", valueName: "dir"))
  var output: String?

  func validate() throws { _ = try ChapterName.named(chapters) }

  func run() throws {
    try reporting {
      let folder = output.map { URL(filePath: $0, directoryHint: .isDirectory) }
      let outcomes = try options.run(try ChapterName.named(chapters), to: folder)
      if !outcomes.allSatisfy(\.isGood) { throw ExitCode.failure }
    }
  }
}

/// The options that `run` and `figures` hand to the chapters.
struct ChapterRunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where all chance begins. (default: 1)", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("How many threads compute. (default: all cores)", valueName: "n"))
  var threads: Int?

  @Flag(help: "Run the experiments at the size of the notes; this takes hours.")
  var full = false

  @Flag(help: .hidden)
  var quick = false

  mutating func validate() throws {
    try validateThreads(threads)
  }

  var arguments: [String] {
    (seed.map { ["--seed", "\($0)"] } ?? []) + (threads.map { ["--threads", "\($0)"] } ?? [])
      + (full ? ["--full"] : []) + (quick ? ["--quick"] : [])
  }

  /// Builds and runs the chapters, and shows the summary.
  ///
  /// Ctrl-C ends the chapter that runs, which changes nothing; what ran before is summed up.
  ///
  /// - Parameter option: The option that names another folder, for an error's advice.
  func run(
    _ chapters: [ChapterName], to output: URL?, option: String? = "--output DIR"
  ) throws -> [ChapterRunner.Outcome] {
    let runner = try ChapterRunner(package: PackageFolder(), options: arguments, output: output)
    if let output { try OutputFolder.prepare(output, option: option) }
    try runner.build(chapters)
    let programs = try runner.package.programFolder()
    var outcomes: [ChapterRunner.Outcome] = []
    for (index, chapter) in chapters.enumerated() {
      var line = ProgressLine("\(chapter.program), \(index + 1) of \(chapters.count)")
      defer { line.finish() }
      do {
        outcomes.append(try runner.run(chapter, programs: programs) { line.refresh() })
      } catch is Interrupted {
        line.finish()
        Terminal.standardError.show(text: "**Stopped** in \(chapter.program).")
        break
      }
    }
    RunReport(outcomes: outcomes, asked: chapters.count).show(on: .standardOutput)
    if outcomes.count < chapters.count { throw ExitCode(Interruption.exitStatus) }
    return outcomes
  }
}
