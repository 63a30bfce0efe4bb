import ArgumentParser
import Foundation
import Grading
import Notebook
import Training

/// `exercises watch`: checks a chapter's exercises whenever its file is saved.
struct ExerciseWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check your answers each time you save a file; Ctrl-C ends it.")

  func run() throws {
    Interruption.listen()
    let terminal = Terminal.standardOutput
    var watched = try report { try FileTimes(of: $0) }
    terminal.show(
      text: "Watching Sources/Exercises. Save a file to have it checked; Ctrl-C ends this.")
    while !Interruption.isRequested {
      let now = try report { try FileTimes(of: $0) }
      for chapter in now.changed(since: watched) {
        terminal.show(heading: "\(chapter.folder).swift")
        // A file that does not compile is shown and waited for.
        guard
          let results = try? report({ try $0.grade(catalogue.filter { $0.chapter == chapter }) })
        else { continue }
        for result in results where !result.isUnsolved { terminal.show(result) }
        let solved = results.count(where: \.isPassed)
        terminal.show(text: "\(solved) of \(results.count) solved in this chapter.")
      }
      watched = now
      Thread.sleep(forTimeInterval: 0.3)
    }
  }
}

/// When each chapter's file was last changed.
struct FileTimes {
  private var times: [ExerciseChapter: Date] = [:]

  init(of book: ExerciseBook) throws {
    for chapter in Set(catalogue.map(\.chapter)) {
      let file = book.package.file(chapter.answers)
      times[chapter] =
        try? FileManager.default.attributesOfItem(atPath: file.path())[.modificationDate] as? Date
    }
  }

  /// The chapters whose files are not as they were, in the order of the book.
  func changed(since earlier: FileTimes) -> [ExerciseChapter] {
    ExerciseChapter.allCases.filter { times[$0] != nil && times[$0] != earlier.times[$0] }
  }
}
