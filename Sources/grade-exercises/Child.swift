import Foundation
import Grading

/// Grades one answer in a process of its own, which may crash or run too long.
func gradeInChild(_ name: String) throws -> ExerciseResult {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "grade-exercises-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let gradeFile = folder.appending(path: "grade.json")
  let output = try emptyFile(folder.appending(path: "output"))
  let errors = try emptyFile(folder.appending(path: "errors"))

  let child = Process()
  child.executableURL = try thisProgram()
  child.arguments = ["--child", name, gradeFile.path()]
  // A crash is expected here: no minutes of symbolicating.
  child.environment = ProcessInfo.processInfo.environment
    .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
  child.standardInput = FileHandle.nullDevice
  child.standardOutput = output
  child.standardError = errors
  try child.run()
  child.waitUntilExit()

  let printed = text(of: folder.appending(path: "output"))
  let lastWords = text(of: folder.appending(path: "errors"))
  if child.terminationReason == .exit, child.terminationStatus == 0 {
    let grade = try JSONDecoder().decode(Grade.self, from: Data(contentsOf: gradeFile))
    return ExerciseResult(name, .graded(grade), output: printed + lastWords)
  }
  let place = text(of: gradeFile.appendingPathExtension("case"))
  if child.terminationReason == .uncaughtSignal, child.terminationStatus == SIGALRM {
    return ExerciseResult(
      name, .timedOut(Int(Limits.standard.seconds), place: place), output: printed)
  }
  let words = explanation(lastWords, signal: child.terminationStatus)
  return ExerciseResult(name, .crashed(words, place: place), output: printed)
}

/// The program that is running.
private func thisProgram() throws -> URL {
  #if os(Linux)
    URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  #else
    Bundle.main.executableURL!
  #endif
}

private func emptyFile(_ url: URL) throws -> FileHandle {
  try Data().write(to: url)
  return try FileHandle(forWritingTo: url)
}

/// The last few thousand characters of a file.
private func text(of file: URL) -> String {
  let all = (try? Data(contentsOf: file)) ?? Data()
  return String(decoding: all.suffix(4000), as: UTF8.self)
}

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
