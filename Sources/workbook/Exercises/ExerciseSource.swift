import Foundation

/// A function in a Swift file: its doc comment, its head and its body, line by line.
///
/// Enough of a parser for the files of the exercises, whose functions begin with `public func` and
/// end with a brace at the line's start.
struct FunctionText: Equatable {
  /// The lines of the doc comment, with their slashes.
  var comment: [String]
  /// From `public func` to the line before the body's first.
  var head: [String]
  /// The lines between the braces.
  var body: [String]
  /// The lines of the file that it takes up.
  var lines: Range<Int>

  /// The doc comment without its slashes: Markdown.
  var task: String {
    comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) }.joined(separator: "\n")
  }

  /// All of it.
  var text: String { (comment + head + body + ["}"]).joined(separator: "\n") }

  /// What the reader finds: the same with a body that throws `Unsolved`.
  var stub: FunctionText {
    var stub = self
    stub.body = ["  throw Unsolved()"]
    return stub
  }

  /// Finds a function in a file's text.
  init?(_ name: String, in text: String) {
    let all = text.components(separatedBy: "\n")
    guard
      let start = all.firstIndex(where: {
        $0.hasPrefix("public func \(name)(") || $0.hasPrefix("public func \(name)<")
      }),
      let end = all[start...].firstIndex(of: "}"),
      let open = all[start...end].firstIndex(where: { $0.hasSuffix("{") })
    else { return nil }
    let first = all[..<start].lastIndex { !$0.hasPrefix("///") }.map { $0 + 1 } ?? 0
    comment = Array(all[first..<start])
    head = Array(all[start...open])
    body = Array(all[(open + 1)..<end])
    lines = first..<(end + 1)
  }
}

extension String {
  /// This file with one function replaced by another version of it.
  func replacing(_ old: FunctionText, with new: FunctionText) -> String {
    var lines = components(separatedBy: "\n")
    lines.replaceSubrange(
      old.lines, with: new.text.components(separatedBy: "\n"))
    return lines.joined(separator: "\n")
  }
}
