import ArgumentParser
import Foundation
import Models
import Runs
import SharedState

/// Many runs, each a job of its own: a text file with a line for each.
///
/// ```
/// # LeNet5 as in the notes: about 4 minutes.
/// notes/lenet5-seed1: lenet5 --dataset cifar10 --curve test --seed 1
/// ```
///
/// Before the colon stands the name of the run, which is that of its folder in the folder of all runs; behind it the network and
/// the options of `workbook train`. Empty lines, and those that begin with #, are for people.
struct RunPlan {
  struct Entry {
    /// The line of the file, from 1.
    let line: Int
    let name: String
    /// The network and its options, as they stand there.
    let arguments: [String]
    let network: NetworkVariant
    let options: RunOptions
  }

  let entries: [Entry]

  /// - Throws: `WorkbookError` with the line that is wrong.
  init(path: String) throws {
    let text: String
    do {
      text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch {
      throw WorkbookError("\(path) cannot be read: \(fileReason(error)).")
    }
    try self.init(text: text, path: path)
  }

  init(text: String, path: String) throws {
    var entries: [Entry] = []
    for (index, content) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .enumerated() {
      let content = content.trimmingCharacters(in: .whitespaces)
      if content.isEmpty || content.hasPrefix("#") { continue }
      do {
        let entry = try Self.entry(content, line: index + 1)
        if let other = entries.first(where: { $0.name == entry.name }) {
          throw WorkbookError("\(entry.name) is the name of line \(other.line) already")
        }
        entries.append(entry)
      } catch let error as WorkbookError {
        throw WorkbookError(
          "\(path), line \(index + 1): \(error.message)\(error.message.hasSuffix("?") ? "" : ".")")
      }
    }
    guard !entries.isEmpty else { throw WorkbookError("\(path) names no runs.") }
    self.entries = entries
  }

  private static func entry(_ content: String, line: Int) throws -> Entry {
    let parts = content.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let words = parts[1].shellWords, words.first?.hasPrefix("-") == false
    else {
      throw WorkbookError("expected “name: network options”, found “\(content)”")
    }
    let name = parts[0].trimmingCharacters(in: .whitespaces)
    guard name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(\.isFolderName)
    else {
      throw WorkbookError(
        "a run's name is letters, digits, “-”, “_”, “.”, with “/” between folders: not “\(name)”")
    }
    do {
      // Options by themselves, not below a network: the parser's own checks take five times as long for
      // each level, in a debug build.
      let network = try TrainCommand.variant(words[0])
      let options = try RunOptions.parse(Array(words.dropFirst()))
      return Entry(line: line, name: name, arguments: words, network: network, options: options)
    } catch {
      // The parser's first line says what is wrong; the others how it is used.
      let message = RunOptions.message(for: error)
      let first = message.split(separator: "\n").first.map(String.init) ?? message
      // What stands behind "Did you mean" is for a line of its own.
      let sentence = first.prefix { $0 != "?" }
      throw WorkbookError(
        first.hasSuffix("?")
          ? sentence.replacing(". Did you mean", with: "; did you mean") + "?"
          : first.hasSuffix(".") ? String(first.dropLast()) : first)
    }
  }

  /// A command for each run, which goes on with it where it stopped.
  func commands(_ job: JobOptions) -> [String] {
    let program = Bundle.main.executableURL?.path(percentEncoded: false) ?? "workbook"
    let folder =
      job.to.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? JobOptions.standardFolder
    return entries.map { entry in
      var words = [program, "train"] + entry.arguments
      if let data = job.data { words += ["--data", data] }
      if let title = job.dataTitle { words += ["--data-title", title] }
      if let threads = job.threads { words += ["--threads", "\(threads)"] }
      words += ["--to", folder.appending(path: entry.name).path(percentEncoded: false), "--resume"]
      return words.map(\.shellWord).joined(separator: " ")
    }
  }
}

extension Substring {
  /// Whether it is safe as a folder's name, inside of the folder that it stands in.
  fileprivate var isFolderName: Bool {
    !isEmpty && !hasPrefix(".")
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
  }
}
