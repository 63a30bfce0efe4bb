import Foundation
import Grading
import Page

/// The built program `grade-exercises`, run once for each answer, which may crash or run too long.
struct Grader {
  /// The path of the program.
  let program: String
  /// Where its results are for a moment.
  var temporaryFolder = FileManager.default.temporaryDirectory

  /// Grades the reader's answer to an exercise.
  ///
  /// - Throws: `CommandError` if the program cannot be started, `Interrupted` after Ctrl-C or where it is
  ///   cancelled, or what the system says of files that cannot be written.
  func grade(_ name: String, isCancelled: () -> Bool = { false }) throws -> ExerciseResult {
    let folder = temporaryFolder.appending(path: "grade-exercises-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let gradeFile = folder.appending(path: "grade.json")
    var command = Command(program, [name, gradeFile.path(percentEncoded: false)])
    // A crash is expected here: no minutes of symbolicating.
    command.environment = ["SWIFT_BACKTRACE": "enable=no"]
    // The program's own alarm does not ring where the answer makes it stand still.
    let patience = Double(Limits.standard.seconds) + 5
    return verdict(
      on: name, try command.run(atMost: patience, isCancelled: isCancelled), gradeFile: gradeFile)
  }
}

/// What the end of the program says about the answer.
///
/// - Parameter gradeFile: where it has written the grade, if it came to one; beside it, the
///   case that it was at.
func verdict(on name: String, _ run: Command.Result, gradeFile: URL) -> ExerciseResult {
  let printed = String(run.output.suffix(lastPart))
  let lastWords = String(run.errors.suffix(lastPart))
  let place =
    (try? String(contentsOf: gradeFile.appendingPathExtension("case"), encoding: .utf8)) ?? ""
  func stopped(_ words: String) -> ExerciseResult {
    ExerciseResult(name: name, outcome: .crashed(words, place: place), output: printed)
  }
  switch run.ending {
  case _ where run.isTimedOut, .signal(SIGALRM):
    return ExerciseResult(
      name: name, outcome: .timedOut(Int(Limits.standard.seconds), place: place), output: printed)
  case .exit(let status):
    if status == 0, let data = try? Data(contentsOf: gradeFile),
      let grade = try? JSONDecoder().decode(Grade.self, from: data)
    {
      return ExerciseResult(name: name, outcome: .graded(grade), output: printed + lastWords)
    }
    return stopped("it ended the program itself, with status \(status).")
  case .signal(let signal):
    return stopped(explanation(lastWords, signal: signal))
  }
}

/// How many characters at the end of what an answer wrote are kept.
private let lastPart = 4000

/// The message of a trap without its place in the library, or what the signal usually means.
private func explanation(_ errors: String, signal: Int32) -> String {
  let lines = errors.split(separator: "\n").map(String.init)
  if let line = lines.last(where: { $0.contains("Fatal error") }) {
    return line.range(of: "Fatal error: ").map { String(line[$0.upperBound...]) } ?? line
  }
  return switch signal {
  case SIGSEGV, SIGBUS: "it used memory that is not its own, perhaps by endless recursion."
  case SIGXFSZ: "it printed more than a megabyte."
  // Swift leaves no words in optimised code.
  case SIGILL, SIGTRAP:
    "an index out of range, a number that does not fit, or nil where a value is needed."
  default: lines.last ?? "signal \(signal)."
  }
}

/// What became of an exercise.
struct ExerciseResult: Sendable, Equatable {
  enum Outcome: Sendable, Equatable {
    case graded(Grade)
    /// The answer stopped the program; with its last words, if it had any, and the case.
    case crashed(String, place: String)
    /// The answer was still running after so many seconds.
    case timedOut(Int, place: String)
  }

  let name: String
  let outcome: Outcome
  /// What the answer printed.
  let output: String

  var isPassed: Bool { outcome == .graded(.passed) }

  var isUnsolved: Bool { outcome == .graded(.unsolved) }

  /// One line of Markdown: whether it is right.
  var headline: String {
    isPassed
      ? "✓ **\(name)** is right."
      : isUnsolved ? "· **\(name)** is not solved yet." : "✗ **\(name)** is not right yet."
  }

  /// Why the answer is not right; nil if it is, or if there is none yet.
  var complaint: String? {
    switch outcome {
    case .graded(.passed), .graded(.unsolved): nil
    case .graded(.failed(let failure)): failure.description
    case .crashed(let words, let place):
      "In the case \"\(place)\" your answer stopped the program"
        + (words.isEmpty ? "." : ": \(words)")
    case .timedOut(let seconds, let place):
      "In the case \"\(place)\" your answer was still running after \(seconds) seconds. "
        + "Does a loop never end?"
    }
  }
}
