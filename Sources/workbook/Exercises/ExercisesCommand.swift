import ArgumentParser
import Grading
import Page

/// `swift run workbook exercises`.
struct ExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises",
    abstract: "Solve the exercises: list, hint, check, watch, solution, reset.",
    discussion: """
      Each exercise is a function in Sources/Exercises whose body throws Unsolved, with its task \
      above it. Write the body, and check it. Without a command: the list, with your progress.
      """,
    subcommands: [
      ExerciseListCommand.self, ExerciseHintCommand.self, ExerciseCheckCommand.self,
      ExerciseWatchCommand.self, ExerciseSolutionCommand.self, ExerciseResetCommand.self,
    ],
    defaultSubcommand: ExerciseListCommand.self)
}

/// `exercises list`: the chapters with what is solved, and the next exercise.
struct ExerciseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show all exercises, what is solved, and which comes next.")

  func run() throws {
    let terminal = Terminal.standardOutput
    let results = try reporting { try ExerciseBook().grade(catalogue) }
    let byName = Dictionary(uniqueKeysWithValues: results.map { ($0.name, $0) })
    for chapter in ChapterName.allCases {
      let exercises = catalogue.filter { $0.chapter == chapter }
      if exercises.isEmpty { continue }
      let solved = exercises.count { byName[$0.name]?.isPassed ?? false }
      terminal.show(heading: "\(chapter.program): \(solved) of \(exercises.count) solved")
      var table = Table(.centre(""), "exercise", "function")
      for exercise in exercises {
        table.add(mark(byName[exercise.name]), exercise.name, exercise.function)
      }
      terminal.show(table)
    }
    terminal.showEmptyLine()
    let solved = results.count(where: \.isPassed)
    if let next = catalogue.first(where: { !(byName[$0.name]?.isPassed ?? false) }) {
      terminal.show(
        text: """
          \(solved) of \(results.count) solved. Next: **\(next.name)**, `\(next.function)` in \
          \(next.chapter.answers).

          `swift run workbook exercises check \(next.name)`
          """)
    } else {
      terminal.show(text: "All \(results.count) solved.")
    }
  }

  private func mark(_ result: ExerciseResult?) -> String {
    switch result {
    case .some(let result) where result.isPassed: "✓"
    case .some(let result) where result.isUnsolved: "·"
    default: "✗"
    }
  }
}
