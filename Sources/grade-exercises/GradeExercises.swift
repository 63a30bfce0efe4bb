import Foundation
import Grading
import Progress
import Submissions

/// Grades the reader's answers, each in a process of its own, and prints the results as JSON.
///
///     grade-exercises             all of them
///     grade-exercises NAME...     these
///     grade-exercises --list      the names alone
///
/// `workbook exercises` and the tests run this program, so that an answer that crashes or never ends
/// is a failure of that exercise and of nothing else.
@main
struct GradeExercises {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--child", arguments.count == 3 {
      try gradeHere(arguments[1], writingTo: URL(filePath: arguments[2]))
      return
    }
    let names = submissions.map(\.info.name)
    if arguments == ["--list"] {
      print(names.joined(separator: "\n"))
      return
    }
    if let unknown = arguments.first(where: { !names.contains($0) }) {
      FileHandle.standardError.write(Data("There is no exercise called \(unknown).\n".utf8))
      exit(2)
    }
    do {
      let results = try (arguments.isEmpty ? names : arguments).map(gradeInChild)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(results), as: UTF8.self))
    } catch is Interrupted {
      exit(130)  // what shells call "ended by Ctrl-C"
    }
  }

  /// In the child: grades one answer and writes the grade as JSON, away from what the answer prints.
  private static func gradeHere(_ name: String, writingTo file: URL) throws {
    guard let submission = submissions.first(where: { $0.info.name == name }) else { exit(2) }
    Limits.standard.apply()
    // Should the answer stop this program, its parent can tell in which case.
    let grade = submission.gradeAnswer { name in
      try? Data(name.utf8).write(to: file.appendingPathExtension("case"))
    }
    try JSONEncoder().encode(grade).write(to: file)
  }
}
