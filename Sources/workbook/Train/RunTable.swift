import Foundation
import Runs

/// The runs of a folder as a table in Markdown: what was trained, with which command, and what came of
/// it.
struct RunTable {
  private let runs: [(name: String, run: KeptRun)]

  /// All runs in a folder, and in the folders in it.
  ///
  /// - Throws: `RunError` if one cannot be read.
  init(_ folder: URL) throws {
    runs = try RunFolder.tree(in: folder)
  }

  /// A line for each run, by name. One that came to nothing says why; one that has no epoch behind it has no
  /// accuracies.
  var markdown: String {
    let head = """
      | run | network | setting | images | epochs | validation accuracy | test accuracy | command |
      |---|---|---|---:|---:|---:|---:|---|

      """
    return runs.reduce(head) { $0 + row($1.name, $1.run) }
  }

  private func row(_ name: String, _ run: KeptRun) -> String {
    let settings = run.settings
    let measured = run.history.averagedAccuracy.last ?? run.history.validationAccuracy.last
    let isTest = settings.curve == .test
    if let failure = run.description.failure {
      let first = failure.split(separator: "\n").first ?? ""
      return "| `\(name)` | \(settings.network.title) | \(settings.summary) | "
        + "\(run.description.images.learningCount) | \(run.history.epochs) | | \(first) | "
        + "`\(run.description.command)` |\n"
    }
    let cells = [
      "`\(name)`", settings.network.title,
      settings.summary + (run.description.remark == nil ? "" : "; made in parts, see run.json"),
      "\(run.description.images.learningCount)",
      "\(run.history.epochs)" + (run.description.result == nil ? " of \(settings.epochs)" : ""),
      isTest ? "" : measured.map(\.percentText) ?? "",
      run.description.result.map { $0.testAccuracy.percentText }
        ?? (isTest ? measured.map { "\($0.percentText) so far" } ?? "" : ""),
      "`\(run.description.command)`",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
}
