import ArgumentParser
import Grading
import Page

/// `exercises check [NAME...]`: every answer that is begun if none is named.
struct ExerciseCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Grade your answers.",
    discussion: """
      Without names: every answer that you have begun. The exit status is 0 only if all that was \
      asked for is right.
      """)

  @Argument(help: "The exercises, such as backprop-sigmoid.")
  var names: [String] = []

  func validate() throws { for name in names { _ = try ExerciseBook.exercise(named: name) } }

  func run() throws {
    let terminal = Terminal.standardOutput
    let chosen = names.isEmpty ? catalogue : try names.map(ExerciseBook.exercise(named:))
    let results = try reporting { try ExerciseBook().grade(chosen) }
    let begun = names.isEmpty ? results.filter { !$0.isUnsolved } : results
    for result in begun { terminal.show(result) }
    if names.isEmpty {
      let solved = results.count(where: \.isPassed)
      terminal.show(
        text: begun.isEmpty
          ? "Nothing to check yet: no exercise is begun. `swift run workbook exercises` shows the first."
          : "\(solved) of \(results.count) solved.")
    }
    if begun.isEmpty || begun.contains(where: { !$0.isPassed }) { throw ExitCode.failure }
  }
}

extension Terminal {
  /// One exercise's result, with what is wrong about it.
  func show(_ result: ExerciseResult) {
    show(text: result.headline)
    if !result.isPassed, !result.isUnsolved {
      if case .graded(.failed(let failure)) = result.outcome {
        show(verbatim: failure.finding)
        for mistake in failure.recognised { show(text: mistake.words) }
      } else {
        show(text: result.complaint ?? "")
      }
    }
    if !result.output.isEmpty {
      show(text: "Your answer printed:")
      show(verbatim: result.output)
    }
  }
}
