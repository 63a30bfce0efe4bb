/// What stands alone on a page between a mark and its end, as a run makes it.
package enum PageBlock: Sendable {
  case claims([(row: ClaimTable.Row, outcome: String)])
  case table(Table)
  case figure(file: String, alternative: String)
  case source(SourceDeclaration)
  case output(String)
  /// A sentence that says why this run has nothing there.
  case nothing(String)

  /// As it stands on the page.
  package var markdown: String {
    switch self {
    case .claims(let rows):
      // What others have found is never called ours.
      let found = rows.allSatisfy { $0.row.kind == "source" } ? "the source says" : "we find"
      var table = Table("claim", "the notes say", .left(found), "it agrees if", "verdict")
      for (row, outcome) in rows {
        let isQuoted = row.kind == "source" && found == "we find"
        table.add(
          "`\(row.id)` (\(row.kind))", row.notes,
          isQuoted ? "quoted: \(row.result)" : row.result, row.condition, outcome)
      }
      return String(table.markdown.dropLast())
    case .table(let table): return String(table.markdown.dropLast())
    case .figure(let file, let alternative):
      return "![\(PageBlock.inBrackets(alternative))](\(file))"
    case .source(let declaration): return PageBlock.fenced(declaration.code, "swift")
    case .output(let text): return PageBlock.fenced(text, "text")
    case .nothing(let reason): return "*\(reason)*"
    }
  }

  /// What of it has to be the same after another run: of an image the text in its place.
  package var record: String {
    if case .figure(_, let alternative) = self {
      PageBlock.inBrackets(alternative)
    } else {
      markdown
    }
  }

  /// A text as it can stand in the place of an image.
  private static func inBrackets(_ text: String) -> String {
    text.replacing("[", with: "(").replacing("]", with: ")").replacing("\n", with: " ")
  }

  /// A block of text in a fence that is longer than any in the text.
  private static func fenced(_ text: String, _ language: String) -> String {
    let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}
