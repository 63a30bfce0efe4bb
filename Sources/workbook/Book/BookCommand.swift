import ArgumentParser
import Foundation
import Grading
import Page

/// `swift run workbook book`: the whole workbook as HTML.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Make one HTML page of all chapters, or a site of one page a chapter.",
    discussion: """
      It is made from the chapters' pages (Chapters/*/README.md) and the figures, and needs neither a \
      server nor a network. With --site, figures are drawn anew as SVG, for light pages and dark ones.
      """)

  @Option(
    help: ArgumentHelp("The folder for index.html. (default: Book)", valueName: "dir"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Write a site of one page a chapter to this folder instead.", valueName: "dir"))
  var site: String?

  func validate() throws {
    if to != nil, site != nil { throw ValidationError("Give --to or --site, not both.") }
    for (name, value) in [("--to", to), ("--site", site)] {
      if let value, value.trimmingCharacters(in: .whitespaces).isEmpty {
        throw ValidationError("\(name) needs the name of a folder.")
      }
    }
  }

  func run() throws {
    try reporting {
      Interruption.listen()
      let package = try PackageFolder()
      var line = ProgressLine("making the book", total: ChapterName.allCases.count)
      defer { line.finish() }
      if let site { return try write(site: site, package, &line) }
      let folder =
        to.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? package.file("Book")
      try OutputFolder.prepare(folder, option: "--to DIR")
      let page = try BookPage(package) { line.advance($0.program) }
      line.finish()
      try OutputFolder.write(page.html, as: "index.html", in: folder, option: "--to DIR")
      let size = Double(page.html.utf8.count) / 1e6
      show(
        page.figureCount, ", \(NumberStyle.fixed(1).text(size)) MB",
        folder.appending(path: "index.html"))
    }
  }

  private func write(site: String, _ package: PackageFolder, _ line: inout ProgressLine) throws {
    let folder = URL(filePath: site, directoryHint: .isDirectory)
    let count = try BookSite(package: package, folder: folder).write { line.advance($0.program) }
    line.finish()
    show(count, "", folder.appending(path: "index.html"))
  }

  private func show(_ figures: Int, _ size: String, _ file: URL) {
    Terminal.standardOutput.show(
      text: """
        \(ChapterName.allCases.count) chapters, \(figures) figures\(size): \
        `\(file.path(percentEncoded: false))`
        """)
  }
}
