import ArgumentParser
import Datasets
import Foundation
import Grading
import Page

/// `swift run workbook` alone: what there is, and what to type next.
struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Show the chapters, your exercises and what to type next.")

  func run() throws {
    try reporting {
      show(ExerciseRecord(try ExerciseBook()), on: .standardOutput)
    }
  }

  private func show(_ record: ExerciseRecord, on terminal: Terminal) {
    terminal.show(heading: "How deep networks are trained")
    var table = Table("program", "what it is about", "solved")
    let counts = ChapterName.allCases.map { ($0, record.counts(in: $0)) }
    for (chapter, count) in counts {
      table.add(chapter.program, chapter.subject, count.words)
    }
    terminal.show(
      table, caption: "Exercises that the grader has found to be right, as they stand.")
    let next = counts.first { $1.solved < $1.all }?.0 ?? .backprop
    terminal.showEmptyLine()
    terminal.show(text: DataSetsHere().sentence)
    terminal.showEmptyLine()
    terminal.show(
      text: """
        Read a chapter: `\(next.page)`. Run it: `swift run \(next.program)`.

        `swift run workbook exercises` grades your answers and names the next exercise. \
        `run` runs all chapters, `book` makes one HTML page of them, `figures --check` compares \
        the figures, `data` fetches other images, `doctor` looks at this machine; \
        `swift run workbook --help` lists the rest.
        """)
  }
}

/// The images that chapters find without being told where they are.
struct DataSetsHere {
  let names: [DatasetName]
  let missing: [DatasetName]

  init() {
    let published = DatasetName.allCases.filter(\.isPublished)
    names = published.filter { DataFolder.holds($0) }
    missing = published.filter { !DataFolder.holds($0) }
  }

  var sentence: String {
    let here = ["5,000 digits, which come with the package"] + names.map(\.title)
    let advice =
      missing.isEmpty
      ? ""
      : " To fetch others: "
        + missing.map { "`swift run workbook data \($0.rawValue)`" }.joined(separator: ", ") + "."
    return "Images: \(here.joined(separator: ", "))." + advice
  }
}
