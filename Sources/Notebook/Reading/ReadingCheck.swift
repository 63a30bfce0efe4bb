import Foundation

/// The comparison of a reading's figures and numbers with a run's.
struct ReadingCheck {
  /// The folder the reading is in: its links start there.
  let folder: URL
  let output: URL
  let chapter: String
  /// The measured text of each claim; nil where the run has left no claims.
  let measured: [String: String]?

  func problems(in text: String) -> [ReadingProblem] {
    let lines = Reading.lines(text)
    var problems: [ReadingProblem] = []
    var named: Set<String> = []
    for (number, line) in lines {
      for link in Reading.links(in: line) {
        if let file = outputFile(link.destination) {
          named.insert(file)
          if !exists(output.appending(path: file)) {
            problems.append(
              ReadingProblem(
                line: number,
                message: "The reading shows \(file), which the run does not write."))
          }
        } else if link.isImage, !link.destination.contains("://"),
          !exists(folder.appending(path: link.destination))
        {
          problems.append(
            ReadingProblem(line: number, message: "There is no image \(link.destination)."))
        }
      }
    }
    problems += numberProblems(lines)
    problems.sort { $0.line < $1.line }
    return problems + unnamedFigures(named)
  }

  /// The file's name in the run's folder if the link leads to `Figures/<chapter>/`.
  private func outputFile(_ destination: String) -> String? {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    guard parts.count >= 3, !destination.contains("://") else { return nil }
    let start = parts.count - 3
    return parts[start] == "Figures" && parts[start + 1] == chapter ? parts[start + 2] : nil
  }

  private func unnamedFigures(_ named: Set<String>) -> [ReadingProblem] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: output.path(percentEncoded: false)))
      ?? []
    return names.filter { $0.hasSuffix(".png") && !named.contains($0) }.sorted().map {
      ReadingProblem(
        line: 0,
        message: "\($0) is in the chapter's folder, but the reading does not show it. "
          + "Show it, or delete it if no run writes it any more.")
    }
  }

  private func numberProblems(_ lines: [(number: Int, text: String)]) -> [ReadingProblem] {
    Reading.marks(in: lines).compactMap { mark in
      guard let text = mark.text else {
        return ReadingProblem(
          line: mark.line,
          message: "The number of “\(mark.id)” has no end. Close it with <!-- end -->.")
      }
      guard let measured else {
        return ReadingProblem(
          line: mark.line,
          message: "The run has left no \(ClaimTable.fileName) to compare “\(mark.id)” with. "
            + "Run swift run chapter-\(chapter).")
      }
      guard let value = measured[mark.id] else {
        return ReadingProblem(line: mark.line, message: "The run makes no claim “\(mark.id)”.")
      }
      guard value != text else { return nil }
      return ReadingProblem(
        line: mark.line,
        message: "The reading gives “\(text)” for “\(mark.id)”, the run measured “\(value)”.")
    }
  }

  private func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
  }
}
