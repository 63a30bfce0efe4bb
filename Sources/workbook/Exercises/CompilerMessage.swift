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
  ///
  /// - Parameter folder: of `Sources`.
  static func all(in output: String, folder: String = "Exercises") -> [CompilerMessage] {
    var seen = Set<CompilerMessage>()
    return output.split(whereSeparator: \.isNewline).compactMap { line in
      let pattern = /(?:.*\/)?(Sources\/[^:]+):(\d+):(\d+): (error|warning|note): (.*)/
      guard let match = line.wholeMatch(of: pattern),
        match.output.1.hasPrefix("Sources/\(folder)/"), let number = Int(match.output.2),
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
  /// Why the grader could not be built: what is missing of the answers, and the compiler's errors in the
  /// reader's files, without the rest of the output; if there is neither, the end of it.
  init(failedBuild output: String, _ faults: [AnswerFault] = []) {
    let own = CompilerMessage.all(in: output).filter { $0.kind == .error }
    let missing = faults.map { "- \($0)\n" }.joined()
    let grader = "**The grader does not find all answers:**\n\n" + missing
    if own.isEmpty, faults.isEmpty {
      let lines = output.split(separator: "\n")
      self.init("The grader cannot be built:", details: lines.suffix(20).joined(separator: "\n"))
    } else if own.isEmpty {
      self.init(grader)
    } else {
      self.init(
        (faults.isEmpty ? "" : grader + "\n") + "**Your files do not compile:**",
        details: own.map(\.description).joined(separator: "\n"))
    }
  }
}
