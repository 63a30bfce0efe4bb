import ArgumentParser
import Foundation
import Grading
import Page

/// `swift run workbook book`: the whole workbook as one HTML page.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Make one HTML page of all chapters, with their figures.",
    discussion: """
      The page needs nothing but itself: formulas are MathML, figures are in it. It is made from \
      the chapters' pages (Chapters/*/README.md) and the images in Figures, with pandoc.
      """)

  @Option(
    help: ArgumentHelp("The folder for index.html. (default: Book)", valueName: "dir"))
  var to: String?

  func run() throws {
    try reporting {
      let package = try PackageFolder()
      let folder =
        to.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? package.file("Book")
      try OutputFolder.prepare(folder, option: "--to DIR")
      let pandoc = try Pandoc()
      var line = ProgressLine("making the book", total: ChapterName.allCases.count)
      defer { line.finish() }
      var page = BookPage(highlighting: try pandoc.highlightingStyle())
      for chapter in ChapterName.allCases {
        page.add(try ChapterPage(chapter, package, pandoc) { line.refresh() })
        line.advance(chapter.program)
      }
      line.finish()
      let file = folder.appending(path: "index.html")
      let html = page.html
      try OutputFolder.write(html, as: "index.html", in: folder, option: "--to DIR")
      let size = Double(html.utf8.count) / 1e6
      Terminal.standardOutput.show(
        text: """
          \(ChapterName.allCases.count) chapters, \(page.figureCount) figures, \
          \(NumberStyle.fixed(1).text(size)) MB: `\(file.path(percentEncoded: false))`
          """)
    }
  }
}
