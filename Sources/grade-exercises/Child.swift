import Foundation
import Grading
import Progress

/// Grades one answer in a process of its own, which may crash or run too long.
func gradeInChild(_ name: String) throws -> ExerciseResult {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "grade-exercises-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let gradeFile = folder.appending(path: "grade.json")
  var child = Command(
    Bundle.main.executableURL!.path(percentEncoded: false),
    ["--child", name, gradeFile.path(percentEncoded: false)])
  // A crash is expected here: no minutes of symbolicating.
  child.environment = ["SWIFT_BACKTRACE": "enable=no"]
  return verdict(on: name, try child.run(), gradeFile: gradeFile)
}

/// What the end of a child says about the answer.
///
/// - Parameter gradeFile: where the child has written the grade, if it came to one; beside it, the
///   case that it was at.
func verdict(on name: String, _ child: Command.Result, gradeFile: URL) -> ExerciseResult {
  let printed = String(child.output.suffix(lastPart))
  let lastWords = String(child.errors.suffix(lastPart))
  let place =
    (try? String(contentsOf: gradeFile.appendingPathExtension("case"), encoding: .utf8)) ?? ""
  func stopped(_ words: String) -> ExerciseResult {
    ExerciseResult(name, .crashed(words, place: place), output: printed)
  }
  switch child.ending {
  case .exit(let status):
    if status == 0, let data = try? Data(contentsOf: gradeFile),
      let grade = try? JSONDecoder().decode(Grade.self, from: data)
    {
      return ExerciseResult(name, .graded(grade), output: printed + lastWords)
    }
    return stopped("it ended the program itself, with status \(status).")
  case .signal(SIGALRM):
    return ExerciseResult(
      name, .timedOut(Int(Limits.standard.seconds), place: place), output: printed)
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
