import Foundation

/// What the compiler says about a line of the reader's files.
struct CompilerMessage: Sendable, Hashable {
  enum Kind: String, Codable, Sendable {
    case error, warning, note
  }

  /// The path from the package's folder: "Sources/Exercises/BatchNorm.swift".
  let file: String
  /// Both from 1, as the compiler counts.
  let line, column: Int
  let kind: Kind
  let text: String

  /// The messages about the reader's files in the output of a build: each once, in their order there. Of
  /// other files, and of the lines of source that the compiler draws, there is nothing.
  static func all(in output: String) -> [CompilerMessage] {
    var seen = Set<CompilerMessage>()
    return output.split(whereSeparator: \.isNewline).compactMap { line in
      let pattern = /(?:.*\/)?(Sources\/Exercises\/[^:]+):(\d+):(\d+): (error|warning|note): (.*)/
      guard let match = line.wholeMatch(of: pattern), let number = Int(match.output.2),
        let column = Int(match.output.3), let kind = Kind(rawValue: String(match.output.4))
      else { return nil }
      return CompilerMessage(
        file: String(match.output.1), line: number, column: column, kind: kind,
        text: String(match.output.5))
    }.filter { seen.insert($0).inserted }
  }
}

extension CompilerMessage: CustomStringConvertible {
  /// As the compiler writes it.
  var description: String { "\(file):\(line):\(column): \(kind.rawValue): \(text)" }
}

extension WorkbookError {
  /// Why the grader could not be built: the compiler's errors in the reader's files, without the rest
  /// of the output, or else the end of it.
  init(failedBuild output: String) {
    let own = CompilerMessage.all(in: output).filter { $0.kind == .error }
    if own.isEmpty {
      let lines = output.split(separator: "\n")
      self.init("The grader cannot be built:", details: lines.suffix(20).joined(separator: "\n"))
    } else {
      self.init(
        "**Your files do not compile:**",
        details: own.map(\.description).joined(separator: "\n"))
    }
  }
}
