import Foundation

/// A function in a Swift file: its doc comment, its head and its body, line by line.
///
/// Enough of a parser for the files of the exercises: a function begins with `public func`, its first
/// brace ends a line, and its last one begins a line. Remarks may follow both.
struct FunctionText: Equatable {
  /// The lines of the doc comment, with their slashes.
  var comment: [String]
  /// From `public func` to the line before the body's first.
  var head: [String]
  /// The lines between the braces.
  var body: [String]
  /// The line of its last brace, with the remark behind it.
  var end: String
  /// The lines of the file that it takes up, from 0.
  var lines: Range<Int>

  /// Those of its declaration, below the doc comment.
  var codeLines: Range<Int> { (lines.lowerBound + comment.count)..<lines.upperBound }

  /// The doc comment without its slashes: Markdown.
  var task: String {
    comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)).plainLine }
      .joined(separator: "\n")
  }

  /// From its head to its last brace, without the carriage returns of files from Windows.
  var code: String {
    (head + body + [end]).map(\.plainLine).joined(separator: "\n")
  }

  /// All of it.
  var text: String { (comment + head + body + [end]).joined(separator: "\n") }

  /// Whether nothing is written yet.
  var isStub: Bool {
    body.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
      == ["throw Unsolved()"]
  }

  /// What the reader finds: the same with a body that throws `Unsolved`.
  var stub: FunctionText {
    var stub = self
    stub.body = ["  throw Unsolved()"]
    stub.end = "}"
    return stub
  }

  /// Finds a function in a file's text.
  init?(_ name: String, in text: String) {
    let all = text.lines
    guard let start = FunctionText.start(of: name, in: all) else { return nil }
    // A brace that is missing here must not be found in the next function.
    let next = all[(start + 1)...].firstIndex { $0.hasPrefix("public func ") } ?? all.count
    guard
      let open = all[start..<next].firstIndex(where: { $0.contains("{") }),
      FunctionText.code(all[open]).hasSuffix("{"),
      let end = all[(open + 1)..<next].firstIndex(where: { $0.hasPrefix("}") })
    else { return nil }
    let first = all[..<start].lastIndex { !$0.hasPrefix("///") }.map { $0 + 1 } ?? 0
    comment = Array(all[first..<start])
    head = Array(all[start...open])
    body = Array(all[(open + 1)..<end])
    self.end = all[end]
    lines = first..<(end + 1)
  }

  /// Whether there is a head of that name, even if nobody can tell where its function ends.
  static func isBegun(_ name: String, in text: String) -> Bool {
    start(of: name, in: text.lines) != nil
  }

  private static func start(of name: String, in lines: [String]) -> Int? {
    lines.firstIndex {
      $0.hasPrefix("public func \(name)(") || $0.hasPrefix("public func \(name)<")
    }
  }

  /// A line without the remark at its end.
  private static func code(_ line: String) -> String {
    let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
    return code.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension String {
  /// This file with one function more at its end, whose lines end as the first one does.
  func appending(_ function: FunctionText) -> String {
    let lineEnd = lines.first?.last == "\r" ? "\r\n" : "\n"
    let gap = isEmpty || unicodeScalars.last == "\n" ? lineEnd : lineEnd + lineEnd
    return self + gap + (function.text.lines.map(\.plainLine) + [""]).joined(separator: lineEnd)
  }

  /// This file without one function.
  func removing(_ function: FunctionText) -> String {
    var lines = lines
    lines.removeSubrange(function.lines)
    return lines.joined(separator: "\n")
  }

  /// This file with some lines, from 0, replaced by others, which end as they did.
  ///
  /// - Returns: the new text, and where the new lines are.
  func replacing(_ range: Range<Int>, with text: String) -> (text: String, lines: Range<Int>) {
    var lines = lines
    let end = lines[range].first?.last == "\r" ? "\r" : ""
    let new = text.lines.map { $0.plainLine + end }
    lines.replaceSubrange(range, with: new)
    return (lines.joined(separator: "\n"), range.lowerBound..<(range.lowerBound + new.count))
  }

  /// A line without the carriage return of files from Windows.
  fileprivate var plainLine: String { last == "\r" ? String(dropLast()) : self }

  /// Split at each line feed. A carriage return before it, as in files from Windows, stays with its
  /// line; as a `Character`, the two would be one.
  fileprivate var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
