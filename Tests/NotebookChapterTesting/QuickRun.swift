import Foundation
import Notebook
import Testing

/// Runs a chapter with experiments small enough for a test, in a folder of its own, and records an
/// issue for each claim that is missing or surprises, each figure that is missing, and each problem.
///
/// - Parameters:
///   - claims: the claims that the run must make: at least one for each C of the notes' digest, in
///     its order.
///   - figures: names without ".png" that must be among the figures.
///   - furtherChecks: what else to look at, in the report and in the folder.
public func expectQuickRunToSucceed<Subject: Chapter>(
  _ chapter: Subject.Type, claims: [String], figuresAtLeast figureCount: Int,
  figures: [String] = [], sourceLocation: SourceLocation = #_sourceLocation,
  furtherChecks: (_ report: ChapterReport, _ folder: URL) throws -> Void = { _, _ in }
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let chapter = try Subject.parse(["--output", folder.path(percentEncoded: false), "--quick"])
  let report = try chapter.perform(terminal: .silent, progress: .silent)

  for surprise in report.surprises {
    let claim = surprise.claim
    Issue.record(
      "\(claim.id): measured \(claim.measured), agrees if \(claim.criterionText)",
      sourceLocation: sourceLocation)
  }
  #expect(report.problems.isEmpty, "\(report.problems)", sourceLocation: sourceLocation)
  #expect(report.figures.count >= figureCount, sourceLocation: sourceLocation)
  #expect(report.exitStatus == 0, sourceLocation: sourceLocation)

  let made = Set(report.claims.map(\.claim.id))
  for id in claims {
    #expect(made.contains(id), "\(id) is missing", sourceLocation: sourceLocation)
  }
  for name in figures {
    #expect(
      report.figures.contains("\(name).png"), "\(name).png is missing",
      sourceLocation: sourceLocation)
  }
  try furtherChecks(report, folder)
}
