import ArgumentParser
import Foundation
import Grading
import Page

/// `swift run workbook figures`: makes the figures again, or checks those that are there.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Make pages and figures again; with --check, compare with what is kept.",
    discussion: """
      --check runs the chapters into a temporary folder. Scripts, data, claims, and what stands \
      between the marks of a page have to be the same, byte for byte; images have to have the same \
      size and nearly the same pixels (other versions of fonts and gnuplot draw a letter in other \
      ways). Files that hold measured times, which a chapter lists in varying-files.txt, only have to \
      be there.

      Sums of 8 and of 16 numbers at a time round in different ways, so a processor with other \
      vector instructions gives other last digits, and other curves where training is chaotic.
      """)

  @Argument(help: "The chapters; all of them unless some are named.")
  var chapters: [String] = []

  @Flag(help: "Compare, and leave Figures as it is. Ends with status 1 if anything differs.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "With --check: compare this folder of a run instead of running.", valueName: "dir"))
  var with: String?

  @OptionGroup var options: ChapterRunOptions

  func validate() throws {
    _ = try ChapterName.named(chapters)
    if with != nil && !check { throw ValidationError("--with DIR belongs to --check.") }
  }

  func run() throws {
    try reporting {
      let chosen = try ChapterName.named(chapters)
      guard check else {
        let outcomes = try options.run(chosen, to: nil)
        if !outcomes.allSatisfy(\.isGood) { throw ExitCode.failure }
        return
      }
      let isGood =
        if let with {
          try areSame(chosen, in: URL(filePath: with))
        } else {
          try runAndCompare(chosen)
        }
      if !isGood { throw ExitCode.failure }
    }
  }

  /// Whether the chapters run as expected and make the files that are in `Figures`.
  private func runAndCompare(_ chapters: [ChapterName]) throws -> Bool {
    var isGood = false
    try withNewFolder { folder in
      let outcomes = try options.run(chapters, to: folder, option: nil)
      let isSame = try areSame(outcomes.map(\.chapter), in: folder)
      isGood = isSame && outcomes.allSatisfy(\.isGood)
      // What differs stays to be looked at.
      return !isSame
    }
    return isGood
  }

  /// Compares, and shows what is different.
  private func areSame(_ chapters: [ChapterName], in folder: URL) throws -> Bool {
    let package = try PackageFolder()
    var isSame = true
    for chapter in chapters {
      let comparison = try FolderComparison(
        expected: package.file(chapter.figures), given: folder.appending(path: chapter.program))
      isSame = isSame && comparison.differences.isEmpty
      show(comparison, of: chapter)
    }
    if isSame { return true }
    Terminal.standardOutput.show(
      text: """
        The new files are in \(folder.path(percentEncoded: false)). If they are right, run \
        `swift run workbook figures`, look at what moved, and commit it.
        """)
    return false
  }

  private func show(_ comparison: FolderComparison, of chapter: ChapterName) {
    let terminal = Terminal.standardOutput
    let count = comparison.differences.count
    let kept =
      comparison.leftOut.isEmpty
      ? "" : " (kept runs are not: \(comparison.leftOut.joined(separator: ", ")))"
    terminal.show(
      text: count == 0
        ? "✓ \(chapter.program): \(comparison.compared) files are the same\(kept)"
        : "✗ \(chapter.program): \(count) of \(comparison.compared) files differ\(kept)")
    for difference in comparison.differences { terminal.show(verbatim: difference) }
  }
}

/// Runs `body` with a place for a new folder, which is removed again unless `body` says to keep it.
func withNewFolder(keptIf body: (URL) throws -> Bool) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "workbook-figures-\(UUID().uuidString)", directoryHint: .isDirectory)
  var isKept = false
  defer { if !isKept { try? FileManager.default.removeItem(at: folder) } }
  isKept = try body(folder)
}
