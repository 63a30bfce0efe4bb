/// A page as GitHub-flavoured Markdown. The same blocks give the same bytes.
enum MarkdownPage {
  static func text(
    title: String, abstract: String, note: String?, blocks: [Block]
  ) -> String {
    var parts = ["# \(title)", InlineMarkdown.markdown(abstract)].filter { !$0.isEmpty }
    if let note { parts.append("> \(note)") }
    var rest = blocks[...]
    while let block = rest.first {
      // Claims that follow each other share a table.
      let claims = rest.prefix { $0.claim != nil }.compactMap(\.claim)
      if claims.isEmpty {
        parts.append(text(of: block))
        rest = rest.dropFirst()
      } else {
        parts.append(text(of: claims))
        rest = rest.dropFirst(claims.count)
      }
    }
    let claims = blocks.compactMap(\.claim)
    if !claims.isEmpty {
      parts.append("---\n\n\(ClaimCount(claims).text). All of them: [claims.csv](claims.csv).")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: Block) -> String {
    switch block {
    case .section(let title): return "## \(title)"
    case .text(let markdown): return prose(markdown)
    case .formula(let latex):
      return fenced(latex.trimmingCharacters(in: .whitespacesAndNewlines), "math")
    case .code(let snippet):
      if let problem = snippet.problem { return "> **Missing code.** \(problem)" }
      return fenced(snippet.code, "swift")
    case .output(let text): return fenced(text, "text")
    case .table(let table, let caption):
      let body = String(table.markdown.dropLast())
      return caption.map { body + "\n\n" + InlineMarkdown.markdown($0) } ?? body
    case .claim(let claim): return text(of: [claim])
    case .picture(let picture): return text(of: picture)
    }
  }

  /// Prose with its formulas protected, fenced code untouched.
  private static func prose(_ markdown: String) -> String {
    let lines = markdown.trimmingCharacters(in: .newlines)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var result: [String] = []
    var isFenced = false
    var paragraph: [Substring] = []
    func flush() {
      if !paragraph.isEmpty {
        result.append(InlineMarkdown.markdown(paragraph.joined(separator: "\n")))
      }
      paragraph = []
    }
    for line in lines {
      let isFence = line.trimmingCharacters(in: .whitespaces).hasPrefix("```")
      if isFence || isFenced {
        flush()
        result.append(String(line))
        if isFence { isFenced.toggle() }
      } else {
        paragraph.append(line)
      }
    }
    flush()
    return result.joined(separator: "\n")
  }

  private static func text(of claims: [Claim]) -> String {
    var table = Table("Claim", "The notes say", "We measure", "It agrees if", "Verdict")
    for claim in claims {
      let criterion = claim.criterion == .holding ? "it holds" : claim.criterionText
      table.add(
        "`\(claim.id)`", claim.notes,
        claim.isTime ? "a time, in [times.csv](\(ClaimTable.timesFileName))" : claim.measured,
        criterion,
        "\(claim.verdict.mark) \(claim.outcome)")
    }
    let notes = claims.compactMap { claim in
      claim.note.map { "- `\(claim.id)`: \(InlineMarkdown.markdown($0))" }
    }
    let body = String(table.markdown.dropLast())
    return notes.isEmpty ? body : body + "\n\n" + notes.joined(separator: "\n")
  }

  private static func text(of picture: Picture) -> String {
    let alternative = picture.alternative.replacing("[", with: "(").replacing("]", with: ")")
      .replacing("\n", with: " ")
    let links = picture.sources.map { source in
      let kind = ["gp": "script", "csv": "data"][source] ?? source
      return "[\(kind)](\(picture.name).\(source))"
    }
    let caption = InlineMarkdown.markdown(picture.caption)
    let sources = links.isEmpty ? "" : " (" + links.joined(separator: ", ") + ")"
    return "![\(alternative)](\(picture.fileName))\n\n\(caption)\(sources)"
  }

  /// A block of text in a fence that is longer than any in the text.
  private static func fenced(_ text: String, _ language: String) -> String {
    let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}

extension Block {
  var claim: Claim? {
    if case .claim(let claim) = self { claim } else { nil }
  }
}
