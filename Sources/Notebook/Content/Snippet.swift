import Foundation

/// A piece of a chapter's own source, shown on the page exactly as it is compiled.
///
/// In the chapter's file, two comments mark it:
///
/// ```swift
/// // snippet: backward
/// let dBeta = sum(dy, over: .batch)
/// // end snippet
///
/// page.code(Snippet("backward"))
/// ```
///
/// It is read while the chapter runs. Where the file or the mark is missing, the text says so
/// in its place and `problem` is set: nothing stops.
public struct Snippet: Sendable, Equatable {
  /// The word after `// snippet:`.
  public let name: String
  /// The code without its common indentation, or a sentence that says why it is missing.
  public let code: String
  /// Why there is no code, or nil.
  public let problem: String?

  /// - Parameters:
  ///   - name: The word after `// snippet:`.
  ///   - file: The source it is in: by default the one that asks for it.
  public init(_ name: String, file: String = #filePath) {
    // Only the file's name is shown: where the package lies is nobody's business.
    let fileName = URL(filePath: file).lastPathComponent
    guard let source = try? String(contentsOfFile: file, encoding: .utf8) else {
      self.init(
        name,
        .failure(
          Missing(
            reason: "The code “\(name)” is in \(fileName), which cannot be read. "
              + "Run the chapter from a copy of the package that has its sources.")))
      return
    }
    self.init(name, source: source, fileName: fileName)
  }

  init(_ name: String, source: String, fileName: String) {
    self.init(name, Result { () throws(Missing) in try Self.code(name, in: source, fileName) })
  }

  private init(_ name: String, _ result: Result<String, Missing>) {
    self.name = name
    switch result {
    case .success(let text):
      code = text
      problem = nil
    case .failure(let missing):
      code = missing.reason
      problem = missing.reason
    }
  }

  private struct Missing: Error {
    let reason: String
  }

  private static func code(
    _ name: String, in source: String, _ fileName: String
  ) throws(Missing) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { opens(lines[$0], name) }
    guard let start = starts.first else {
      throw Missing(
        reason: "\(fileName) has no line “// snippet: \(name)”. "
          + "Add it above the code that belongs on this page.")
    }
    guard starts.count == 1 else {
      throw Missing(
        reason: "\(fileName) has the line “// snippet: \(name)” \(starts.count) times, "
          + "at lines \(starts.map { "\($0 + 1)" }.joined(separator: ", ")). "
          + "Give each piece a name of its own.")
    }
    let body = lines[(start + 1)...].prefix { !closes($0) }
    guard body.endIndex < lines.endIndex else {
      throw Missing(
        reason: "The code “\(name)” that begins in line \(start + 1) of \(fileName) has no end. "
          + "Close it with “// end snippet”.")
    }
    return dedented(body.filter { mark(of: $0) == nil })
  }

  /// What comes after `//` in a line that is a snippet's mark.
  private static func mark(of line: Substring) -> Substring? {
    let trimmed = line.trimmingPrefix(while: \.isWhitespace)
    guard trimmed.hasPrefix("//") else { return nil }
    let text = trimmed.dropFirst(2).trimmingPrefix(while: \.isWhitespace)
    return text.hasPrefix("snippet:") || closes(line) ? text : nil
  }

  private static func opens(_ line: Substring, _ name: String) -> Bool {
    guard let mark = mark(of: line), mark.hasPrefix("snippet:") else { return false }
    return mark.dropFirst("snippet:".count).trimmingCharacters(in: .whitespaces) == name
  }

  private static func closes(_ line: Substring) -> Bool {
    line.trimmingCharacters(in: .whitespaces).trimmingPrefix("//")
      .trimmingCharacters(in: .whitespaces) == "end snippet"
  }

  /// The lines without the indentation they share and without empty lines at either end.
  private static func dedented(_ lines: [Substring]) -> String {
    let filled: [Substring] = lines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
    let indentation =
      filled.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let texts = filled.map { String($0.dropFirst(indentation)) }
    return texts.trimmed { $0.isEmpty }.joined(separator: "\n")
  }
}

extension Array {
  /// The elements without those at either end that satisfy `isEmpty`.
  func trimmed(_ isEmpty: (Element) -> Bool) -> ArraySlice<Element> {
    let head = drop(while: isEmpty)
    let end = head.lastIndex { !isEmpty($0) }
    return end.map { head[...$0] } ?? []
  }
}
