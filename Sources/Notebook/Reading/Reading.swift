import Foundation

/// Something in a chapter's reading that a run does not bear out.
public struct ReadingProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line in the reading, from 1; 0 where something is missing from it.
  public let line: Int
  /// What is wrong, and what to do.
  public let message: String

  /// The message behind its line.
  public var description: String { line > 0 ? "line \(line): \(message)" : message }
}

/// A chapter's README.md: the prose that a run has to bear out.
public enum Reading {
  /// Compares a reading with what a run of its chapter wrote.
  ///
  /// A figure is named by an image or a link into `Figures/<chapter>/`. A number is named with the
  /// claim it comes from, in comments that GitHub does not show:
  ///
  /// ```markdown
  /// With BN the network reaches <!-- measured: bn-accuracy -->0.904<!-- end -->.
  /// ```
  ///
  /// A run that is kept in a folder inside the chapter's is named with that folder:
  /// `measured: mnist/bn-accuracy`.
  ///
  /// - Parameters:
  ///   - reading: The chapter's README.md.
  ///   - output: The folder a run wrote to; need not be the one the reading links to.
  ///   - chapter: The chapter's name in `Figures/<chapter>/`; by default the name of `output`.
  /// - Returns: Every figure that does not exist or is not named, and every number that is not the
  ///   one measured, in the order of the lines.
  public static func problems(
    in reading: URL, output: URL, chapter: String? = nil
  ) throws -> [ReadingProblem] {
    guard let text = try? String(contentsOf: reading, encoding: .utf8) else {
      throw NotebookError.unreadableReading(path: reading.path(percentEncoded: false))
    }
    let check = ReadingCheck(
      folder: reading.deletingLastPathComponent(), output: output,
      chapter: chapter ?? output.standardizedFileURL.lastPathComponent,
      measured: measuredTexts(in: output))
    return check.problems(in: text)
  }

  /// The measured texts of a run and of those in the folders inside its own, by claim; nil if
  /// there are none.
  private static func measuredTexts(in output: URL) -> [String: String]? {
    func texts(_ folder: URL) -> [String: String]? {
      let csvs = [ClaimTable.fileName, ClaimTable.timesFileName].compactMap {
        try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      }
      return csvs.isEmpty
        ? nil
        : csvs.map(ClaimTable.measuredTexts(csv:)).reduce(into: [:]) { all, texts in
          all.merge(texts) { first, _ in first }
        }
    }
    guard var all = texts(output) else { return nil }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: output.path(percentEncoded: false)))
      ?? []
    for name in names {
      for (id, text) in texts(output.appending(path: name)) ?? [:] { all["\(name)/\(id)"] = text }
    }
    return all
  }
}
