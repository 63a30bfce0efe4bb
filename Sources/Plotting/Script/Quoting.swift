/// How text enters a gnuplot script.
///
/// The terminal is set to `noenhanced`, so `_ ^ { } @ & ~` are plain characters. Single quotes keep
/// gnuplot from reading backslashes and from running what is between backquotes.
enum Quoting {
  /// A gnuplot string that shows `text` as it is; other control characters become spaces.
  static func string(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "'" + escaped($0) + "'" }
      .joined(separator: #"."\n"."#)
  }

  /// The same for a tick's label, in which gnuplot would read `%` as a number format.
  static func tick(_ text: String) -> String {
    string(text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%"))
  }

  /// One line of a comment.
  static func comment(_ text: String) -> String {
    // A backslash at a line's end would continue the comment on the next line.
    let line = String(text.map { $0.isNewline || isControl($0) ? " " : $0 })
    return line.hasSuffix("\\") ? line + " ." : line
  }

  private static func escaped(_ line: Substring) -> String {
    line.reduce(into: "") { result, character in
      switch character {
      case "'": result += "''"
      case _ where isControl(character): result += " "
      default: result.append(character)
      }
    }
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
