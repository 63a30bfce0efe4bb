import Foundation
import Grading
import SharedState

/// Grades one of the reader's answers and writes the grade as JSON into a file, away from what the
/// answer prints:
///
///     grade-exercises NAME FILE
///
/// `workbook exercises` and the tests run this program once for each answer, so that an answer that
/// crashes or never ends is a failure of that exercise and of nothing else. It is all that has to be
/// built again when an answer changes.
@main
struct GradeExercises {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2,
      let submission = submissions.first(where: { $0.info.name == arguments.first })
    else {
      let advice = "Usage: grade-exercises NAME FILE. `workbook exercises` does it for you.\n"
      FileHandle.standardError.write(Data(advice.utf8))
      exit(2)
    }
    let file = URL(filePath: arguments.last!)
    Limits.standard.apply()
    // An answer may never end, and nobody waits for it once the workbook is gone.
    StartingProgram.endWithIt()
    // Should the answer stop this program, its parent can tell in which case.
    let grade = submission.gradeAnswer { name in
      try? Data(name.utf8).write(to: file.appendingPathExtension("case"))
    }
    try JSONEncoder().encode(grade).write(to: file)
  }
}
