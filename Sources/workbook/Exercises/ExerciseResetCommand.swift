import ArgumentParser
import Foundation
import Grading
import Page
import SharedState

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
    let book = try reporting { try ExerciseBook() }
    let isGone = book.fault(exercise) == .noFile(exercise, movedTo: nil)
    let backup = try reporting { try book.reset(exercise) }
    terminal.show(
      text: backup.map { "\(exercise.name) is unsolved again. Your file as it was: `\($0)`" }
        ?? (isGone
          ? "\(exercise.chapter.answers) is there again, with nothing solved."
          : "\(exercise.name) is unsolved already; nothing was changed."))
  }
}

extension ExerciseBook {
  /// Puts an exercise's stub back into the reader's file, whose lines end as they did. A file that is gone
  /// comes back with the stubs of all its exercises.
  ///
  /// The stub is the solution's comment and head with a body that throws, so that it comes back even
  /// where the reader has changed its head.
  ///
  /// - Returns: where the file as it was is kept; nil where there was none, or nothing had to be changed.
  /// - Throws: `WorkbookError` where nobody can tell where the function ends, where another file has it, or
  ///   where nothing can be written. Nothing is changed then.
  func reset(_ exercise: ExerciseInfo) throws -> String? {
    let path = exercise.chapter.answers
    let fault = fault(exercise)
    if let fault, fault.movedTo != nil {
      throw WorkbookError("\(fault) Nothing was changed.")
    }
    if case .noFile = fault {
      try write(stubs(of: exercise.chapter), to: path)
      return nil
    }
    let old = try text(of: path)
    let stub = try solution(exercise).stub
    let new: String
    if let answer = FunctionText(exercise.function, in: old) {
      new = old.replacing(answer.lines, with: stub.text).text
    } else if fault == nil {
      throw WorkbookError(
        "\(path): where does \(exercise.function) end? Let a line begin with its last brace; "
          + "nothing was changed.")
    } else {
      new = old.appending(stub)
    }
    if new.utf8.elementsEqual(old.utf8) { return nil }
    let backup = try backUp(exercise.chapter)
    try write(new, to: path)
    return backup
  }

  /// A chapter's file as the reader first found it.
  private func stubs(of chapter: ChapterName) throws -> String {
    try catalogue.filter { $0.chapter == chapter }.reduce(text(of: chapter.solutions)) {
      let function = try solution($1)
      guard let place = FunctionText($1.function, in: $0) else { return $0 }
      return $0.replacing(place.lines, with: function.stub.text).text
    }
  }

  /// Keeps a chapter's file under a name that is still free: "Exercises.backup/BatchNorm-2.swift".
  func backUp(_ chapter: ChapterName) throws -> String {
    let folder = "Exercises.backup"
    do {
      try FileManager.default.createDirectory(
        at: package.file(folder), withIntermediateDirectories: true)
      for number in 1... {
        let path = "\(folder)/\(chapter.folder)-\(number).swift"
        let file = package.file(path)
        if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) { continue }
        try Data(contentsOf: package.file(chapter.answers)).write(to: file, options: .atomic)
        return path
      }
    } catch {
      throw WorkbookError(
        "No backup could be written to \(folder), so nothing was changed: \(fileReason(error)).")
    }
    return folder
  }
}
