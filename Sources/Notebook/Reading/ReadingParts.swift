import Foundation

/// The parts of a reading that can be checked.
extension Reading {
  struct Link: Equatable {
    let destination: String
    let isImage: Bool
  }

  /// A number between `<!-- measured: id -->` and `<!-- end -->`; without text if it has no end.
  struct Mark: Equatable {
    let line: Int
    let id: String
    let text: String?
  }

  /// The lines outside code, with their numbers from 1.
  static func lines(_ text: String) -> [(number: Int, text: String)] {
    var lines: [(number: Int, text: String)] = []
    var fence: Substring?
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      let trimmed = line.drop { $0 == " " }
      let ticks = trimmed.prefix { $0 == "`" }
      if let open = fence {
        if ticks.count >= open.count { fence = nil }
      } else if ticks.count >= 3 {
        fence = ticks
      } else {
        lines.append((index + 1, withoutCode(line)))
      }
    }
    return lines
  }

  /// `![...](...)`, `[...](...)`, `<img src="...">` and `<a href="...">`.
  static func links(in line: String) -> [Link] {
    let markdown = line.matches(of: /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/).map { match in
      Link(
        destination: String(match.output.1),
        isImage: isImage(line[..<match.range.lowerBound]))
    }
    let tags = line.matches(of: /<(img|a)\s[^>]*?(?:src|href)\s*=\s*"([^"]+)"/.ignoresCase())
    return markdown
      + tags.map { tag in
        Link(destination: String(tag.output.2), isImage: tag.output.1.lowercased() == "img")
      }
  }

  static func marks(in lines: [(number: Int, text: String)]) -> [Mark] {
    lines.flatMap { number, line in
      line.matches(of: /<!--\s*measured:\s*(\S+?)\s*-->/).map { match in
        let rest = line[match.range.upperBound...]
        let end = rest.firstMatch(of: /<!--\s*(end|measured:.*?)\s*-->/)
        let isClosed = end?.output.1 == "end"
        return Mark(
          line: number, id: String(match.output.1),
          text: isClosed
            ? rest[..<end!.range.lowerBound].trimmingCharacters(in: .whitespaces) : nil)
      }
    }
  }

  /// Whether the bracket that is closed after `text` was opened by `![`.
  private static func isImage(_ text: Substring) -> Bool {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" {
        if depth == 0 { return index > text.startIndex && text[text.index(before: index)] == "!" }
        depth -= 1
      }
    }
    return false
  }

  /// The line without what is in backticks.
  private static func withoutCode(_ line: Substring) -> String {
    String(line).replacing(/`[^`]*`/, with: "")
  }
}
