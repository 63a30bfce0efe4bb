import Experiments
import Foundation
import Page
import Testing

/// Runs a chapter with experiments small enough for a test, in a copy of its page, and records an issue for
/// each claim that surprises, each mark without an experiment, each experiment without a mark, and each
/// figure that was not drawn.
///
/// - Parameters:
///   - claims: the claims that the run must make: at least one for each C of the notes' digest.
///   - furtherChecks: what else to look at, in the report and in the folder.
func expectQuickRunToSucceed<Subject: ChapterProgram>(
  _ chapter: Subject.Type, claims: [String], sourceLocation: SourceLocation = #_sourceLocation,
  furtherChecks: (_ report: ChapterReport, _ folder: URL) throws -> Void = { _, _ in }
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.path(percentEncoded: false)
  let chapter = try Subject.parse(["--output", path, "--quick"])
  let report = try chapter.perform(terminal: .silent, progress: .silent)

  for surprise in report.surprises {
    let claim = surprise.claim
    Issue.record(
      "\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)",
      sourceLocation: sourceLocation)
  }
  for problem in report.problems {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
  #expect(report.exitStatus == 0, sourceLocation: sourceLocation)
  let made = Set(report.claims.map(\.claim.id))
  for id in claims {
    #expect(made.contains(id), "\(id) is missing", sourceLocation: sourceLocation)
  }
  try expectFilledOnce(folder, sourceLocation)
  try furtherChecks(report, folder)
}

/// Every mark of the copy shows what the run found, and filling it again would change nothing.
private func expectFilledOnce(_ folder: URL, _ sourceLocation: SourceLocation) throws {
  let text = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
  let record = try String(
    contentsOf: folder.appending(path: PageRecord.fileName), encoding: .utf8)
  let page = PageDocument(text, file: "README.md")
  // Each section can be asked for with --only, by its title as the terminal shows it.
  for section in page.sections.dropFirst() {
    let title = InlineMarkdown.plain(section.title)
    #expect(
      page.section(named: title)?.line == section.line, "--only “\(title)” is another section",
      sourceLocation: sourceLocation)
  }
  #expect(page.problems.isEmpty, "\(page.problems)", sourceLocation: sourceLocation)
  for problem in PageRecord(csv: record).problems(in: page) {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}
