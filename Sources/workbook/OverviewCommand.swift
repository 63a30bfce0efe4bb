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
      let package = try PackageFolder()
      show(ExerciseProgress(package), package, on: .standardOutput)
    }
  }

  private func show(
    _ progress: ExerciseProgress, _ package: PackageFolder, on terminal: Terminal
  ) {
    terminal.show(heading: "How deep networks are trained")
    var table = Table("program", "what it is about", .right("exercises"))
    for chapter in ChapterName.allCases {
      let (written, all) = progress.count(chapter)
      table.add(chapter.program, chapter.subject, all == 0 ? "" : "\(written) of \(all)")
    }
    terminal.show(
      table, caption: "The last column counts the exercises that you have begun to answer.")
    terminal.showEmptyLine()
    terminal.show(text: DataSetsHere().sentence)
    terminal.showEmptyLine()
    terminal.show(
      text: """
        Read a chapter: `\(next(progress).page)`. Run it: `swift run \(next(progress).program)`.

        `swift run workbook exercises` grades your answers and names the next exercise. \
        `run` runs all chapters, `book` makes one HTML page of them, `figures --check` compares \
        the figures, `data` fetches other images, `doctor` looks at this machine; \
        `swift run workbook --help` lists the rest.
        """)
  }

  /// The first chapter with an exercise left.
  private func next(_ progress: ExerciseProgress) -> ChapterName {
    ChapterName.allCases.first { progress.count($0).written < progress.count($0).all } ?? .backprop
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

/// How many exercises the reader has written something for, as the files show without grading.
struct ExerciseProgress {
  private let texts: [ChapterName: String]

  init(_ package: PackageFolder) {
    texts = Dictionary(
      uniqueKeysWithValues: ChapterName.allCases.map { chapter in
        let file = package.file(chapter.answers)
        return (chapter, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
      })
  }

  func count(_ chapter: ChapterName) -> (written: Int, all: Int) {
    let exercises = catalogue.filter { $0.chapter == chapter }
    let written = exercises.count { exercise in
      guard let function = FunctionText(exercise.function, in: texts[chapter] ?? "") else {
        return false
      }
      return !function.body.contains { $0.contains("throw Unsolved()") }
    }
    return (written, exercises.count)
  }
}
