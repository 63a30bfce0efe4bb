import Experiments
import Foundation
import Grading
import Page

/// Builds chapters and runs them one after the other, each on all cores.
struct ChapterRunner {
  let package: PackageFolder
  /// Options for every chapter, such as `--seed 7`.
  var options: [String] = []
  /// Where each chapter's folder goes; nil for where the chapter puts it.
  var output: URL?

  /// What came of one chapter.
  struct Outcome {
    let chapter: ChapterName
    let duration: Duration
    /// Nil where the chapter ended without one: it crashed, or a section threw.
    let summary: RunSummary?
    /// What it said last, for a chapter that failed.
    let complaint: String?

    /// Whether it ended as expected, with all of its figures.
    var isGood: Bool {
      guard let summary else { return false }
      return summary.surprises.isEmpty && summary.problems.isEmpty
        && summary.undrawnCount + summary.textlessCount == 0
    }
  }

  /// Builds the programs.
  ///
  /// - Throws: `WorkbookError` with the compiler's errors.
  func build(_ chapters: [ChapterName], progress: ProgressOutput = .standardError) throws {
    var line = ProgressLine("building", to: progress)
    defer { line.finish() }
    // One product at a time builds nothing else; for many, building all is faster.
    let products = chapters.count > 3 ? [nil] : chapters.map { Optional($0.program) }
    for product in products {
      let build = try package.swiftBuild(product.map { ["--product", $0] } ?? [])
        .run(tick: { line.refresh() })
      guard build.isSuccess else {
        throw WorkbookError("`swift build` failed:", details: build.tail(20))
      }
    }
  }

  /// Runs one chapter; `tick` is called while it runs.
  func run(_ chapter: ChapterName, programs: URL, tick: () -> Void) throws -> Outcome {
    let report = FileManager.default.temporaryDirectory
      .appending(path: "workbook-report-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: report) }
    let place = output.map { $0.appending(path: chapter.program).path(percentEncoded: false) }
    let arguments =
      options + (place.map { ["--output", $0] } ?? [])
      + ["--report", report.path(percentEncoded: false)]
    let start = ContinuousClock.now
    let program = programs.appending(path: chapter.program).path(percentEncoded: false)
    let result = try Command(program, arguments).run(tick: tick)
    let summary = try? RunSummary(contentsOf: report)
    return Outcome(
      chapter: chapter, duration: start.duration(to: .now), summary: summary,
      complaint: summary == nil ? complaint(result) : nil)
  }

  private func complaint(_ result: Command.Result) -> String {
    let lines = result.errors.split(separator: "\n").suffix(3).joined(separator: "\n")
    switch result.ending {
    case .signal: return "it \(result.ending)" + (lines.isEmpty ? "" : "\n\(lines)")
    case .exit: return lines.isEmpty ? "it \(result.ending) and said nothing" : lines
    }
  }
}
