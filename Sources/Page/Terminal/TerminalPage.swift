/// The parts of a page as lines for a terminal.
package struct TerminalPage {
  let width: Int
  let codeWidth: Int

  package init(width: Int, codeWidth: Int? = nil) {
    self.width = width
    self.codeWidth = codeWidth ?? width
  }

  package init(_ terminal: Terminal) {
    self.init(width: terminal.width, codeWidth: terminal.codeWidth)
  }

  // MARK: What a reader writes

  package func title(_ title: String) -> [StyledLine] {
    let lines = TextLayout.wrap(heading(title), to: width)
    let rule = String(repeating: "═", count: lines.map(\.width).max() ?? 0)
    return lines + [StyledLine([StyledText(rule, .faint)])]
  }

  package func section(_ title: String) -> [StyledLine] {
    let lines = TextLayout.wrap(heading(title), to: width)
    let rule = String(repeating: "─", count: lines.map(\.width).max() ?? 0)
    return [StyledLine()] + lines + [StyledLine([StyledText(rule, .faint)])]
  }

  package func prose(_ markdown: String) -> [StyledLine] {
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

  package func table(_ table: Table, caption: String? = nil) -> [StyledLine] {
    indented(TableLayout(table).lines(limit: width - 2), by: 2) + self.caption(caption)
  }

  /// Text that keeps its line breaks.
  package func output(_ text: String) -> [StyledLine] { preformatted(text, .plain) }

  /// Code, behind the name of the file it is in.
  package func code(_ code: String, from place: String? = nil) -> [StyledLine] {
    (place.map { labelled("source", [StyledText($0, .faint)]) } ?? []) + preformatted(code, .code)
  }

  package func figure(_ file: String, note: String, caption: String?) -> [StyledLine] {
    var name = [StyledText(file, .link)]
    if !note.isEmpty { name.append(StyledText(" (\(note))", .faint)) }
    return labelled("figure", name)
      + (caption.map { labelled("", InlineMarkdown.styled($0)) } ?? [])
  }

  package func claim(_ row: ClaimTable.Row, outcome: String, style: TextStyle) -> [StyledLine] {
    var measured = InlineMarkdown.styled(row.result)
    if row.criterion != "holds" || row.kind == "finding" {
      measured.append(StyledText(" (agrees if \(row.condition))", .faint))
    }
    let label =
      switch row.kind {
      case "check": "we compute"
      case "source": "source says"
      default: "we measure"
      }
    return labelled("notes say", InlineMarkdown.styled(row.notes))
      + labelled(label, measured)
      + labelled(
        "verdict", [StyledText(outcome, style), StyledText(" (\(row.id), a \(row.kind))", .faint)])
  }

  /// A remark for the one who waits.
  package func aside(_ text: String) -> [StyledLine] {
    TextLayout.wrap([StyledText(text, .faint)], to: width)
  }

  // MARK: Inside

  private func caption(_ text: String?) -> [StyledLine] {
    guard let text else { return [] }
    return indented(TextLayout.wrap(InlineMarkdown.styled(text), to: width - 2), by: 2)
  }

  private func heading(_ title: String) -> [StyledText] {
    [StyledText(InlineMarkdown.plain(title), .heading)]
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
    case .code(let lines, _): return preformatted(lines.joined(separator: "\n"), .code)
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
      TextLayout.wrapCode(String($0).replacing("\t", with: "    "), to: codeWidth - 4)
    }
    return indented(lines.map { StyledLine([StyledText($0, style)]) }, by: 4)
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
