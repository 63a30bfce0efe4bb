import Foundation
import Page
import SharedState

/// What came of running a chapter.
public struct ChapterReport: Sendable {
  /// All claims in order, each with its section.
  public let claims: [RecordedClaim]
  /// The image files drawn, by name.
  public let figures: [String]
  /// The image files that could not be drawn because gnuplot is missing.
  public let undrawnFigures: [String]
  /// The image files that were drawn without their texts because gnuplot has found no font.
  public let textlessFigures: [String]
  /// What is wrong with the page itself: marks without experiments, experiments without marks, names used
  /// twice.
  public let problems: [String]
  /// Which results are kept data, and what came of computing one of their runs again.
  public let notes: [String]
  /// The sections that were played.
  public let titles: [String]
  /// Whether settings were changed: then a claim that turns out otherwise is what the reader asked for.
  public let isAltered: Bool
  /// What is other than before.
  public let changes: PageChanges
  /// How long it took.
  public let duration: Duration

  init(
    found: FoundEvidence, titles: [String], problems: [String], notes: [String] = [],
    changes: PageChanges, isAltered: Bool, duration: Duration
  ) {
    self.isAltered = isAltered
    self.titles = titles
    claims = found.claims
    figures = found.drawings.filter { [.drawn, .withoutFont].contains($0.drawing) }.map(\.file)
    textlessFigures = found.drawings.filter { $0.drawing == .withoutFont }.map(\.file)
    undrawnFigures = found.drawings.filter { $0.drawing == .gnuplotMissing }.map(\.file)
    self.problems = problems
    self.notes = notes
    self.changes = changes
    self.duration = duration
  }

  /// The claim with this id.
  public func claim(_ id: String) -> Claim? {
    claims.first { $0.claim.id == id }?.claim
  }

  /// The claims that did not turn out as the chapter expects.
  public var surprises: [RecordedClaim] {
    claims.filter { !$0.claim.isAsExpected }
  }

  /// 0 if everything is as it should be, 1 for a surprising claim or a fault of the page, 2 where
  /// only gnuplot or its font is missing.
  public var exitStatus: Int32 {
    if (!surprises.isEmpty && !isAltered) || !problems.isEmpty { return 1 }
    return undrawnFigures.isEmpty && textlessFigures.isEmpty ? 0 : 2
  }

  /// The lines under the last section.
  func summary(width: Int) -> [StyledLine] {
    let drawn = figures.count.counted("figure")
    let undrawn = undrawnFigures.isEmpty ? "" : " (\(undrawnFigures.count) more not drawn)"
    var texts: [String] = []
    if !claims.isEmpty { texts.append(ClaimCount(claims.map(\.claim)).text + ".") }
    let page = changes.page.map { ", the page is \(ChapterReport.shortPath($0))" } ?? ""
    texts.append(
      "\(drawn)\(undrawn) in \(ChapterReport.shortPath(changes.folder))\(page); "
        + "it took \(duration.inWords).")
    texts += notes
    if let moved { texts.append(moved) }
    let rule = StyledLine([StyledText(String(repeating: "─", count: width), .faint)])
    return [StyledLine(), rule] + texts.flatMap { TextLayout.wrap([StyledText($0)], to: width) }
  }

  /// What a plain run has moved, and how to bring it back.
  private var moved: String? {
    guard let page = changes.page, page.path != changes.folder.appending(path: "README.md").path
    else { return nil }
    if changes.values == 0 && changes.figures.isEmpty && changes.files.isEmpty {
      return "Nothing is other than it was."
    }
    let folder = ChapterReport.shortPath(page.deletingLastPathComponent())
    let figures = ChapterReport.shortPath(changes.folder)
    let parts =
      [changes.values.counted("line") + " of the page"]
      + (changes.figures.isEmpty ? [] : [changes.figures.count.counted("figure")])
      + changes.files
    return
      "Other than before: \(parts.joined(separator: ", ")). `git diff` shows it; "
      + "`git checkout \(folder) \(figures)` brings back what is kept."
  }

  /// What needs attention: for standard error, so that it is seen when the page is piped.
  func warnings(width: Int) -> [StyledLine] {
    var texts: [String] = []
    for record in surprises {
      texts.append(
        "Claim \(record.claim.id) in “\(record.section)” \(record.claim.outcome): "
          + "measured \(record.claim.measured), agrees if \(record.claim.criterionText).")
    }
    texts += problems
    var lines = texts.flatMap { TextLayout.wrap([StyledText($0, .bad)], to: width) }
    if !undrawnFigures.isEmpty {
      lines.append(StyledLine([StyledText(ChapterReport.gnuplotAdvice, .bad)]))
    }
    if !textlessFigures.isEmpty {
      lines.append(StyledLine([StyledText(ChapterReport.fontAdvice, .bad)]))
    }
    return lines
  }

  static var fontAdvice: String {
    #if os(macOS)
      let command = "brew install --cask font-dejavu"
    #else
      let command = "sudo apt-get install --no-install-recommends fonts-dejavu-core"
    #endif
    return "gnuplot finds no font, so figures have no text. Install DejaVu Sans: \(command)"
  }

  static var gnuplotAdvice: String {
    #if os(macOS)
      let command = "brew install gnuplot"
    #else
      let command = "sudo apt-get install --no-install-recommends gnuplot-nox"
    #endif
    return "gnuplot is missing, so some figures were not drawn. Install it: \(command)"
  }

  /// What the reader sees when a section throws.
  static func failure(_ error: any Error) -> [StyledLine] {
    let text = (error as? any LocalizedError)?.errorDescription ?? "\(error)"
    return text.split(separator: "\n").map { StyledLine([StyledText(String($0), .bad)]) }
  }

  /// The path as seen from the current directory, if it is below it.
  private static func shortPath(_ url: URL) -> String {
    let current = FileManager.default.currentDirectoryPath
    var path = url.standardizedFileURL.path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path == current { return "this folder" }
    return path.hasPrefix(current + "/") ? String(path.dropFirst(current.count + 1)) : path
  }
}

/// A chapter's report in numbers, for the program that ran the chapter: written as JSON to the file
/// that the hidden option `--report` names.
public struct RunSummary: Codable, Sendable, Equatable {
  /// How many claims agree, as expected.
  public var agreeing: Int
  /// How many differ as the chapter says they do.
  public var differing: Int
  /// How many are undecided as the chapter says they are.
  public var undecided: Int
  /// One line for each claim that did not turn out as expected.
  public var surprises: [String]
  /// One line for each fault of the page, such as a name used twice.
  public var problems: [String]
  /// How many figures there are.
  public var figureCount: Int
  /// How many figures were not drawn, because gnuplot is missing.
  public var undrawnCount: Int
  /// How many figures have no text, because gnuplot has found no font.
  public var textlessCount: Int

  /// What is to be said of a chapter's run.
  public init(_ report: ChapterReport) {
    let claims = report.claims.map(\.claim)
    let expected = claims.filter(\.isAsExpected)
    agreeing = expected.count { $0.verdict == .agrees }
    differing = expected.count { $0.verdict == .differs }
    undecided = expected.count { $0.verdict == .undecided }
    surprises = report.surprises.map {
      "\($0.claim.id) in “\($0.section)” \($0.claim.outcome): measured \($0.claim.measured), "
        + "agrees if \($0.claim.criterionText)"
    }
    problems = report.problems
    figureCount = report.figures.count
    undrawnCount = report.undrawnFigures.count
    textlessCount = report.textlessFigures.count
  }

  /// Reads what `--report` has written.
  public init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(RunSummary.self, from: Data(contentsOf: file))
  }

  func write(to file: URL) throws {
    try JSONEncoder().encode(self).write(to: file, options: .atomic)
  }
}
