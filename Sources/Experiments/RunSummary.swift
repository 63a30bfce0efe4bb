import Foundation

/// A chapter's report in numbers, for the program that ran the chapter: written as JSON to the file
/// that the hidden option `--report` names.
public struct RunSummary: Codable, Sendable, Equatable {
  /// How many claims agree, as expected.
  public var agreeing: Int
  /// How many differ as the chapter says they do.
  public var differing: Int
  /// One line for each claim that did not turn out as expected.
  public var surprises: [String]
  /// One line for each fault of the page, such as a name used twice.
  public var problems: [String]
  public var figureCount: Int
  /// How many figures were not drawn, because gnuplot is missing.
  public var undrawnCount: Int

  public init(_ report: ChapterReport) {
    let claims = report.claims.map(\.claim)
    let expected = claims.filter(\.isAsExpected)
    agreeing = expected.count { $0.verdict == .agrees }
    differing = expected.count { $0.verdict == .differs }
    surprises = report.surprises.map {
      "\($0.claim.id) in “\($0.section)” \($0.claim.outcome): measured \($0.claim.measured), "
        + "agrees if \($0.claim.criterionText)"
    }
    problems = report.problems
    figureCount = report.figures.count
    undrawnCount = report.undrawnFigures.count
  }

  /// Reads what `--report` has written.
  public init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(RunSummary.self, from: Data(contentsOf: file))
  }

  func write(to file: URL) throws {
    try JSONEncoder().encode(self).write(to: file, options: .atomic)
  }
}
