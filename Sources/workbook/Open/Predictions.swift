import Foundation
import Grading
import LiveServer
import Page

/// The pages' questions with their answers, for the script that asks them: `GET /api/predictions`.
struct Predictions {
  let package: PackageFolder
  let addresses: SiteAddresses

  struct Outcome: Codable, Sendable, Equatable {
    /// "bn".
    var chapter: String
    var claim: String
    /// As they are written in the page.
    var answers: [String]
    /// Which of them is right by the kept run.
    var right: Int
    /// As it is written in the kept run's `claims.csv`.
    var measured: String
    var verdict: String
    /// A sentence of HTML.
    var because: String
  }

  /// Those of all chapters. A question that is not in order, which a test finds, is left out.
  var outcomes: [Outcome] { ChapterName.allCases.flatMap { outcomes(in: $0) } }

  /// The questions of a page and nothing else of it: a whole page takes a second to be read.
  private static func document(_ text: String, file: String) -> PageDocument {
    var isInside = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("<!-- predict: ") { isInside = true }
      defer { if line == "<!-- end -->" { isInside = false } }
      return isInside || line.isEmpty
    }
    return PageDocument(lines.joined(separator: "\n"), file: file)
  }

  private func outcomes(in chapter: ChapterName) -> [Outcome] {
    guard let text = try? String(contentsOf: package.file(chapter.page), encoding: .utf8),
      let claims = try? String(
        contentsOf: package.file("\(chapter.figures)/\(ClaimTable.fileName)"), encoding: .utf8)
    else { return [] }
    let rows = ClaimTable.rows(csv: claims)
    let writer = addresses.writer(chapter)
    return Predictions.document(text, file: chapter.page).predictions.compactMap { _, prediction in
      guard let row = rows.first(where: { $0.id == prediction.claim }),
        let right = prediction.right(by: row).first,
        let index = prediction.answers.firstIndex(of: right), let because = right.because
      else { return nil }
      return Outcome(
        chapter: chapter.rawValue, claim: prediction.claim, answers: prediction.answers.map(\.text),
        right: index, measured: row.measured, verdict: row.verdict,
        because: writer.inline(because.prefix(1).uppercased() + because.dropFirst() + "."))
    }
  }
}
