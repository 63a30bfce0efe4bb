import ArgumentParser
import Foundation
import Grading
import Page

/// `exercises reset NAME`: the stub again, with the reader's text kept beside it.
struct ExerciseResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Put an exercise's stub back; your file is kept in a backup.")

  @Argument(help: "The exercise, such as backprop-sigmoid.")
  var name: String

  @Flag(help: "Do not ask first.")
  var yes = false

  func validate() throws { _ = try ExerciseBook.exercise(named: name) }

  func run() throws {
    let exercise = try ExerciseBook.exercise(named: name)
    let terminal = Terminal.standardOutput
    if !yes {
      guard isatty(STDIN_FILENO) == 1 else {
        Terminal.standardError.show(
          text: "Nobody can be asked here. Add --yes to reset \(exercise.name).")
        throw ExitCode.failure
      }
      print(
        "Put the stub of \(exercise.function) back into \(exercise.chapter.answers)? [y/N] ",
        terminator: "")
      guard ["y", "yes"].contains(readLine()?.lowercased()) else {
        terminal.show(text: "Nothing was changed.")
        throw ExitCode.failure
      }
    }
    let backup = try reporting { try ExerciseBook().reset(exercise) }
    terminal.show(
      text: backup.map { "\(exercise.name) is unsolved again. Your file as it was: `\($0)`" }
        ?? "\(exercise.name) is unsolved already; nothing was changed.")
  }
}

extension ExerciseBook {
  /// Puts an exercise's stub back into the reader's file.
  ///
  /// The stub is the solution's comment and head with a body that throws, so that it comes back even
  /// where the reader has changed its head.
  ///
  /// - Returns: where the file as it was is kept; nil if nothing had to be changed.
  func reset(_ exercise: ExerciseInfo) throws -> String? {
    let path = exercise.chapter.answers
    let old = try text(of: path)
    let stub = try solution(exercise).stub
    let new: String
    if let answer = FunctionText(exercise.function, in: old) {
      new = old.replacing(answer, with: stub)
    } else if FunctionText.isBegun(exercise.function, in: old) {
      throw WorkbookError(
        "\(path): where does \(exercise.function) end? Let a line begin with its last brace; "
          + "nothing was changed.")
    } else {
      new = old + "\n" + stub.text + "\n"
    }
    if new == old { return nil }
    let backup = try backUp(old, of: exercise.chapter)
    try write(new, to: path)
    return backup
  }

  /// Keeps a text under a name that is still free: "Exercises.backup/BatchNorm-2.swift".
  func backUp(_ text: String, of chapter: ChapterName) throws -> String {
    let folder = "Exercises.backup"
    do {
      try FileManager.default.createDirectory(
        at: package.file(folder), withIntermediateDirectories: true)
      for number in 1... {
        let path = "\(folder)/\(chapter.folder)-\(number).swift"
        let file = package.file(path)
        if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) { continue }
        try Data(text.utf8).write(to: file, options: .atomic)
        return path
      }
    } catch {
      throw WorkbookError(
        "No backup could be written to \(folder), so nothing was changed: "
          + error.localizedDescription)
    }
    return folder
  }
}
