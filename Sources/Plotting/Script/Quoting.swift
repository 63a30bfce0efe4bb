import SharedState

/// How text enters a gnuplot script.
///
/// The terminal is set to `noenhanced`, so `_ ^ { } @ & ~` are plain characters. Single quotes keep
/// gnuplot from reading backslashes and from running what is between backquotes.
///
/// All is done by Unicode scalars: gnuplot ends a string at a quote even where a combining mark
/// follows, which makes one `Character` of the two.
enum Quoting {
  /// A gnuplot string that shows `text` as it is; other control characters become spaces.
  static func string(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "'" + withoutControls($0).doubling("'") + "'" }
      .joined(separator: #"."\n"."#)
  }

  /// The same for a tick's label, in which gnuplot would read `%` as a number format.
  static func tick(_ text: String) -> String {
    string(text.doubling("%"))
  }

  /// One line of a comment.
  static func comment(_ text: String) -> String {
    // A backslash at a line's end would continue the comment on the next line.
    let line = withoutControls(String(text.map { $0.isNewline ? " " : $0 }))
    return line.hasSuffix("\\") ? line + " ." : line
  }

  private static func withoutControls(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(result)
  }
}
