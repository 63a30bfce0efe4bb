import ArgumentParser
import Grading
import Page

/// `exercises hint NAME [--more]`.
struct ExerciseHintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Show an exercise's task and a hint; --more for a stronger one.")

  @Argument(help: "The exercise, such as backprop-sigmoid.")
  var name: String

  @Flag(help: "Also show the second, stronger hint.")
  var more = false

  func validate() throws { _ = try ExerciseBook.exercise(named: name) }

  func run() throws {
    let exercise = try ExerciseBook.exercise(named: name)
    let terminal = Terminal.standardOutput
    // The reader's own comment may be changed or gone.
    let task = try reporting { try ExerciseBook().solution(exercise).task }
    terminal.show(heading: "\(exercise.name): \(exercise.function)")
    terminal.show(text: task)
    terminal.showEmptyLine()
    terminal.show(
      text: """
        Write it in \(exercise.chapter.answers). It is explained in \(exercise.chapter.page), \
        section "\(exercise.section)".

        **Hint:** \(exercise.hints[0])
        """)
    terminal.showEmptyLine()
    if more {
      terminal.show(text: "**Stronger hint:** \(exercise.hints[1])")
    } else {
      terminal.show(text: "There is a stronger one: `hint \(exercise.name) --more`")
    }
  }
}

/// `exercises solution NAME`: shown once the exercise is solved, or when asked for with `--anyway`.
struct ExerciseSolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "Show the solution of an exercise that you have solved, or of any with --anyway.")

  @Argument(help: "The exercise, such as backprop-sigmoid.")
  var name: String

  @Flag(help: "Show it though the exercise is not solved.")
  var anyway = false

  func validate() throws { _ = try ExerciseBook.exercise(named: name) }

  func run() throws {
    let exercise = try ExerciseBook.exercise(named: name)
    let terminal = Terminal.standardOutput
    let isSolved =
      try anyway
      || reporting { try ExerciseBook().grade([exercise]) }.allSatisfy(\.isPassed)
    guard isSolved else {
      terminal.show(
        text: """
          \(exercise.name) is not solved yet. Have you seen both hints \
          (`hint \(exercise.name) --more`)? To see the solution all the same: \
          `solution \(exercise.name) --anyway`
          """)
      throw ExitCode.failure
    }
    let solution = try reporting { try ExerciseBook().solution(exercise) }
    terminal.show(heading: "\(exercise.name): a solution")
    terminal.show(verbatim: solution.code)
  }
}
