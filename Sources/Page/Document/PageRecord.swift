import Foundation
import SharedState

/// What a run put between the marks of a page, kept beside its figures as `marks.csv`: so that a test can
/// tell, without a run, that nobody has changed the page in between, and where.
package struct PageRecord: Sendable, Equatable {
  package static let fileName = "marks.csv"
  private static let header = ["mark", "text"]

  private var rows: [(mark: String, text: String)] = []

  package init() {}

  /// - Parameter csv: what `csv` has given.
  package init(csv: String) {
    for row in CSV.rows(csv).dropFirst() where row.count == 2 { rows.append((row[0], row[1])) }
  }

  /// Adds what stands behind a mark; of a long text its checksum alone.
  package mutating func add(_ mark: String, _ text: String?, isLong: Bool = false) {
    guard let text, !rows.contains(where: { $0.mark == mark }) else { return }
    rows.append((mark, isLong ? Self.checksum(text) : text))
  }

  /// What stands behind a mark, where it is short.
  package func text(of mark: String) -> String? { rows.first { $0.mark == mark }?.text }

  package var csv: String { CSV.text([Self.header] + rows.map { [$0.mark, $0.text] }) }

  package static func == (a: PageRecord, b: PageRecord) -> Bool { a.csv == b.csv }

  /// Every mark of the page that does not show what the run gave, in the order of the lines.
  package func problems(in document: PageDocument) -> [PageProblem] {
    let texts = Dictionary(rows.map { ($0.mark, $0.text) }) { first, _ in first }
    var problems: [PageProblem] = []
    func check(_ mark: String, _ line: Int, _ text: String, isLong: Bool = false) {
      guard let expected = texts[mark] else { return }
      if (isLong ? Self.checksum(text) : text) == expected { return }
      problems.append(
        PageProblem(
          file: document.file, line: line,
          isLong
            ? "What stands behind “\(mark)” is not what the last run wrote."
            : "“\(mark)” is “\(expected)” by the last run; the page says “\(text)”."))
    }
    for mark in document.inlineMarks where mark.kind == .value {
      check("value: \(mark.name)", mark.line, mark.text)
    }
    for block in document.blocks {
      let text = document.markdown(block.contents)
      if block.kind == .figure {
        let alternative = text.firstMatch(of: /!\[([^\]]*)\]/).map { String($0.output.1) } ?? ""
        check(block.title, block.opening + 1, alternative)
      } else {
        check(block.title, block.opening + 1, text, isLong: true)
      }
    }
    return problems.sorted { $0.line < $1.line }
  }

  /// Short, and enough to see that somebody has changed a table.
  private static func checksum(_ text: String) -> String {
    "fnv1a " + Fingerprint(of: text).text
  }
}
