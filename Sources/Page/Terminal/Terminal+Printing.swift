extension Terminal {
  /// Shows prose in Markdown, wrapped to the width.
  public func show(text markdown: String) { show(TerminalPage(width: width).prose(markdown)) }

  /// Shows a table, as narrow as the terminal.
  public func show(_ table: Table, caption: String? = nil) {
    show(TerminalPage(width: width).table(table, caption: caption))
  }

  /// Shows a section's heading.
  public func show(heading title: String) { show(TerminalPage(width: width).section(title)) }

  /// Shows code or messages line by line, as they are.
  public func show(verbatim text: String) { show(TerminalPage(width: width).output(text)) }

  /// Shows an empty line.
  public func showEmptyLine() { show([StyledLine()]) }
}
