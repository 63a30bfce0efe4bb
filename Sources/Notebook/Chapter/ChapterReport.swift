import Foundation
import Progress

/// What came of running a chapter.
public struct ChapterReport: Sendable {
  /// All claims in order, each with its section.
  public let claims: [RecordedClaim]
  /// The image files written, by name.
  public let figures: [String]
  /// The image files that could not be drawn because gnuplot is missing.
  public let undrawnFigures: [String]
  /// What is wrong with the page itself: missing code, names used twice.
  public let problems: [String]
  /// Where the files are.
  public let folder: URL
  /// How long it took.
  public let duration: Duration

  init(page: Notebook, duration: Duration) {
    claims = page.claims
    figures = page.figures
    undrawnFigures = page.undrawnFigures
    problems = page.problems
    folder = page.folder
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
  /// only gnuplot is missing.
  public var exitStatus: Int32 {
    if !surprises.isEmpty || !problems.isEmpty { return 1 }
    return undrawnFigures.isEmpty ? 0 : 2
  }

  /// The lines under the last section.
  func summary(width: Int) -> [StyledLine] {
    let drawn = "\(figures.count) figure\(figures.count == 1 ? "" : "s")"
    let undrawn = undrawnFigures.isEmpty ? "" : " (\(undrawnFigures.count) more not drawn)"
    var texts: [String] = []
    if !claims.isEmpty { texts.append(ClaimCount(claims.map(\.claim)).text + ".") }
    texts.append(
      "\(drawn)\(undrawn) and \(Notebook.fileName) in \(ChapterReport.shortPath(folder)), "
        + "after \(ProgressLine.text(of: duration)).")
    let rule = StyledLine([StyledText(String(repeating: "─", count: width), .faint)])
    return [StyledLine(), rule] + texts.flatMap { TextLayout.wrap([StyledText($0)], to: width) }
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
    return lines
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
    failureText(error).split(separator: "\n")
      .map { StyledLine([StyledText(String($0), .bad)]) }
  }

  /// The same as text.
  static func failureText(_ error: any Error) -> String {
    (error as? any LocalizedError)?.errorDescription ?? "\(error)"
  }

  /// The folder as seen from the current directory, if it is below it.
  private static func shortPath(_ folder: URL) -> String {
    let current = FileManager.default.currentDirectoryPath
    var path = folder.standardizedFileURL.path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path == current { return "this folder" }
    return path.hasPrefix(current + "/") ? String(path.dropFirst(current.count + 1)) : path
  }
}
