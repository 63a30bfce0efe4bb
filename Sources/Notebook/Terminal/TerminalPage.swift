/// The blocks of a page as lines for a terminal.
struct TerminalPage {
  let width: Int

  func lines(of block: Block) -> [StyledLine] {
    switch block {
    case .section(let title):
      let lines = TextLayout.wrap(heading(title), to: width)
      let rule = String(repeating: "─", count: lines.map(\.width).max() ?? 0)
      return [StyledLine()] + lines + [StyledLine([StyledText(rule, .faint)])]
    case .text(let markdown): return prose(markdown)
    case .formula(let latex): return formula(latex)
    case .code(let snippet):
      if let problem = snippet.problem { return labelled("code", [StyledText(problem, .bad)]) }
      return preformatted(snippet.code, .code)
    case .output(let text): return preformatted(text, .plain)
    case .table(let table, let caption):
      let body = indented(TableLayout(table).lines(limit: width - 2), by: 2)
      guard let caption else { return body }
      return body + indented(TextLayout.wrap(InlineMarkdown.styled(caption), to: width - 2), by: 2)
    case .claim(let claim): return self.claim(claim)
    case .picture(let picture): return self.picture(picture)
    }
  }

  func title(_ title: String, abstract: String) -> [StyledLine] {
    let lines = TextLayout.wrap(heading(title), to: width)
    let rule = String(repeating: "═", count: lines.map(\.width).max() ?? 0)
    let summary = prose(abstract)
    return lines + [StyledLine([StyledText(rule, .faint)])]
      + (summary.isEmpty ? [] : [StyledLine()] + summary)
  }

  func aside(_ text: String) -> [StyledLine] {
    TextLayout.wrap([StyledText(text, .faint)], to: width)
  }

  private func heading(_ title: String) -> [StyledText] {
    [StyledText(InlineMarkdown.plain(title), .heading)]
  }

  private func prose(_ markdown: String) -> [StyledLine] {
    var lines: [StyledLine] = []
    var wasItem = false
    for paragraph in Prose.parse(markdown) {
      let isItem = if case .item = paragraph { true } else { false }
      if !lines.isEmpty, !(isItem && wasItem) { lines.append(StyledLine()) }
      lines += self.lines(of: paragraph)
      wasItem = isItem
    }
    return lines
  }

  private func lines(of paragraph: Prose.Paragraph) -> [StyledLine] {
    switch paragraph {
    case .text(let text): return TextLayout.wrap(InlineMarkdown.styled(text), to: width)
    case .heading(let text):
      return TextLayout.wrap([StyledText(InlineMarkdown.plain(text), .bold)], to: width)
    case .item(let mark, let depth, let text):
      let indentation = min(depth, 12)
      let label = TextLayout.spaces(indentation) + mark + " "
      return hanging(StyledText(label), InlineMarkdown.styled(text), to: width)
    case .quote(let text):
      let lines = TextLayout.wrap(InlineMarkdown.styled(text), to: width - 2)
      return lines.map { StyledLine([StyledText("│ ", .faint)] + $0.runs) }
    case .code(let lines): return preformatted(lines.joined(separator: "\n"), .code)
    case .formula(let latex): return formula(latex)
    }
  }

  private func formula(_ latex: String) -> [StyledLine] {
    let lines = LaTeX.lines(latex).flatMap { line -> [String] in
      // A line that fits keeps its alignment.
      if TextLayout.width(line) <= width - 4 { return [line] }
      let parts = TextLayout.wrap(TextLayout.bindingBrackets(line), to: width - 8)
      return parts.enumerated().map { $0 == 0 ? $1 : "    " + $1 }
    }
    return indented(lines.map { StyledLine([StyledText($0, .math)]) }, by: 4)
  }

  private func preformatted(_ text: String, _ style: TextStyle) -> [StyledLine] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      TextLayout.wrapCode(String($0).replacing("\t", with: "    "), to: width - 4)
    }
    return indented(lines.map { StyledLine([StyledText($0, style)]) }, by: 4)
  }

  private func claim(_ claim: Claim) -> [StyledLine] {
    let style: TextStyle =
      !claim.isAsExpected ? .bad : claim.verdict == .agrees ? .good : .remarkable
    var measured = InlineMarkdown.styled(claim.measured)
    if claim.criterion != .holding {
      measured.append(StyledText(" (agrees if \(claim.criterionText))", .faint))
    }
    let verdict = StyledText("\(claim.verdict.mark) \(claim.outcome)", style)
    var lines = labelled("notes say", InlineMarkdown.styled(claim.notes))
    lines += labelled("we measure", measured)
    lines += labelled("verdict", [verdict, StyledText(" (\(claim.id))", .faint)])
    if let note = claim.note {
      lines += labelled(
        claim.verdict == .differs ? "because" : "remark", InlineMarkdown.styled(note))
    }
    return lines
  }

  private func picture(_ picture: Picture) -> [StyledLine] {
    let state = picture.isDrawn ? picture.fileName : picture.fileName + " (not drawn)"
    return labelled("figure", [StyledText(state, .link)])
      + labelled("", InlineMarkdown.styled(picture.caption))
  }

  /// A faint label of twelve columns, and text beside it.
  private func labelled(_ label: String, _ text: [StyledText]) -> [StyledLine] {
    hanging(StyledText(TextLayout.padded("  " + label, to: 14, .left), .faint), text, to: width)
  }

  private func hanging(_ label: StyledText, _ text: [StyledText], to width: Int) -> [StyledLine] {
    let margin = TextLayout.width(label.text)
    return TextLayout.wrap(text, to: width - margin).enumerated().map { index, line in
      StyledLine([index == 0 ? label : StyledText(TextLayout.spaces(margin))] + line.runs)
    }
  }

  private func indented(_ lines: [StyledLine], by columns: Int) -> [StyledLine] {
    lines.map { line in
      line.runs.isEmpty ? line : StyledLine([StyledText(TextLayout.spaces(columns))] + line.runs)
    }
  }
}
