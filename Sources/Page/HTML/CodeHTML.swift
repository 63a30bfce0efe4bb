import Foundation

/// Source with its words, texts and remarks told apart.
package enum CodeHTML {
  /// A block of code.
  ///
  /// - Parameter language: as it stands behind the fence: "swift", "sh", or nothing.
  package static func block(_ code: String, language: String) -> String {
    let label = language.isEmpty ? "text" : language
    // What scrolls can be reached with the keyboard.
    return "<pre class=\"code \(HTMLText.escaped(label))\" tabindex=\"0\"><code>"
      + spans(code, language: language) + "</code></pre>"
  }

  static func spans(_ code: String, language: String) -> String {
    switch language {
    case "swift": swift(code)
    case "sh", "bash": shell(code)
    default: HTMLText.escaped(code)
    }
  }

  private static func swift(_ code: String) -> String {
    let tokens = SourceTokens(code)
    var html = ""
    var end = 0
    for token in tokens.tokens {
      html += between(tokens.text(end..<token.range.lowerBound))
      let text = tokens.text(token.range)
      html += span(text, kind(of: token, text))
      end = token.range.upperBound
    }
    return html + between(tokens.text(end..<tokens.scalars.count))
  }

  private static func kind(of token: SourceTokens.Token, _ text: String) -> String? {
    switch token.kind {
    case .literal: return text.first?.isNumber == true ? "number" : "text"
    case .word:
      if keywords.contains(text) { return "keyword" }
      if text.hasPrefix("#") { return "keyword" }
      return text.first?.isUppercase == true ? "type" : nil
    default: return nil
    }
  }

  /// Spaces and remarks.
  private static func between(_ text: String) -> String {
    guard let start = text.firstIndex(of: "/") else { return HTMLText.escaped(text) }
    let remark = text[start...]
    let space = remark.reversed().prefix(while: \.isWhitespace).count
    return HTMLText.escaped(text[..<start]) + span(String(remark.dropLast(space)), "remark")
      + HTMLText.escaped(remark.suffix(space))
  }

  private static func shell(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isRemark = line.hasPrefix("#")
      guard let start = isRemark ? line.startIndex : line.range(of: " #")?.lowerBound else {
        return HTMLText.escaped(line)
      }
      return HTMLText.escaped(line[..<start]) + span(String(line[start...]), "remark")
    }.joined(separator: "\n")
  }

  private static func span(_ text: String, _ kind: String?) -> String {
    guard let kind else { return HTMLText.escaped(text) }
    return "<span class=\"\(kind)\">\(HTMLText.escaped(text))</span>"
  }

  package static let keywords = Set(
    """
    actor any as associatedtype async await borrowing break case catch class consuming continue default \
    defer deinit do else enum extension fallthrough false fileprivate final for func guard if import in \
    indirect init inout internal is lazy let mutating nil nonisolated open operator override package \
    precedencegroup private protocol public repeat rethrows return self Self sending set get some static \
    struct subscript super switch throw throws true try typealias unowned var weak where while
    """.split(separator: " ").map(String.init))
}
