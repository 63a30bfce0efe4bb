import ArgumentParser
import Foundation
import Grading
import Page

/// `exercises watch`: checks what may have changed whenever one of the reader's files is saved.
struct ExerciseWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check your answers each time you save a file; Ctrl-C ends it.")

  func run() throws {
    Interruption.listen()
    let terminal = Terminal.standardOutput
    let book = try reporting { try ExerciseBook() }
    var checked = AnswerStamps(of: book)
    var last = checked
    terminal.show(
      text: "Watching Sources/Exercises. Save a file to have it checked; Ctrl-C ends this.")
    while !Interruption.isRequested {
      let now = AnswerStamps(of: book)
      // An editor may be in the middle: what is the same twice is whole.
      if now == last {
        for file in now.changed(since: checked) where !Interruption.isRequested {
          check(file, of: book, on: terminal)
        }
        checked = now
      }
      last = now
      Thread.sleep(forTimeInterval: 0.3)
    }
  }

  private func check(_ file: String, of book: ExerciseBook, on terminal: Terminal) {
    terminal.show(heading: file.replacing(/^Sources\/Exercises\//, with: ""))
    let exercises = book.exercises(changedBy: file)
    // What is wrong has been said: a file that does not compile is waited for.
    guard let results = try? reporting({ try book.grade(exercises) }) else { return }
    for result in results where !result.isUnsolved { terminal.show(result) }
    terminal.show(text: "\(results.count(where: \.isPassed)) of \(results.count) solved.")
  }
}

extension ExerciseBook {
  /// Those of the chapter whose file it is; of a file with helpers, all that are begun.
  func exercises(changedBy file: String) -> [ExerciseInfo] {
    let own = catalogue.filter { $0.chapter.answers == file }
    if !own.isEmpty { return own }
    let record = ExerciseRecord(self)
    return catalogue.filter { record.state(of: $0) != .untouched }
  }
}

/// The stamps of the reader's files.
struct AnswerStamps: Equatable {
  private var stamps: [String: FileStamp] = [:]

  init(of book: ExerciseBook) {
    for file in book.answerFiles {
      stamps[file] = FileStamp(book.package.file(file))
    }
  }

  /// The files that are new, gone, or not as they were, by name.
  func changed(since earlier: AnswerStamps) -> [String] {
    Set(stamps.keys).union(earlier.stamps.keys).sorted()
      .filter { stamps[$0] != earlier.stamps[$0] }
  }
}
