extension Terminal {
  /// Shows prose in Markdown, wrapped to the width.
  public func show(text markdown: String) { show(TerminalPage(self).prose(markdown)) }

  /// Shows a table, as narrow as the terminal.
  public func show(_ table: Table, caption: String? = nil) {
    show(TerminalPage(self).table(table, caption: caption))
  }

  /// Shows a section's heading.
  public func show(heading title: String) { show(TerminalPage(self).section(title)) }

  /// Shows code or messages line by line, as they are.
  public func show(verbatim text: String) { show(TerminalPage(self).output(text)) }

  /// Shows an empty line.
  public func showEmptyLine() { show([StyledLine()]) }
}
