import ArgumentParser
import Foundation
import Grading
import Page

/// `exercises watch`: checks a chapter's exercises whenever its file is saved.
struct ExerciseWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check your answers each time you save a file; Ctrl-C ends it.")

  func run() throws {
    Interruption.listen()
    let terminal = Terminal.standardOutput
    let book = try reporting { try ExerciseBook() }
    var watched = FileTimes(of: book)
    terminal.show(
      text: "Watching Sources/Exercises. Save a file to have it checked; Ctrl-C ends this.")
    while !Interruption.isRequested {
      let now = FileTimes(of: book)
      for chapter in now.changed(since: watched) {
        if Interruption.isRequested { return }
        terminal.show(heading: "\(chapter.folder).swift")
        do {
          let exercises = catalogue.filter { $0.chapter == chapter }
          show(try reporting { try book.grade(exercises) }, on: terminal)
        } catch is ExitCode {
          // What is wrong has been said. A file that does not compile is waited for.
        }
      }
      watched = now
      Thread.sleep(forTimeInterval: 0.3)
    }
  }

  private func show(_ results: [ExerciseResult], on terminal: Terminal) {
    for result in results where !result.isUnsolved { terminal.show(result) }
    let solved = results.count(where: \.isPassed)
    terminal.show(text: "\(solved) of \(results.count) solved in this chapter.")
  }
}

/// When each chapter's file was last changed.
struct FileTimes {
  private var times: [ChapterName: Date] = [:]

  init(of book: ExerciseBook) {
    for chapter in Set(catalogue.map(\.chapter)) {
      let path = book.package.file(chapter.answers).path(percentEncoded: false)
      times[chapter] =
        try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
  }

  /// The chapters whose files are not as they were, in the order of the book.
  func changed(since earlier: FileTimes) -> [ChapterName] {
    ChapterName.allCases.filter { times[$0] != nil && times[$0] != earlier.times[$0] }
  }
}
