import Foundation
import Notebook

/// One chapter of the book: its reading, and behind it what the run printed.
struct ChapterPage {
  let chapter: BookChapter
  /// The chapter's title in HTML, which may hold a formula.
  let title: String
  /// The sections of the reading, for the contents: identifier and title in HTML.
  let sections: [(id: String, title: String)]
  let html: String
  let figureCount: Int

  /// - Throws: `WorkbookError` if a file or a figure is missing, or a formula cannot be read.
  init(_ chapter: BookChapter, _ package: PackageFolder, _ pandoc: Pandoc, tick: () -> Void) throws
  {
    self.chapter = chapter
    let prefix = "\(chapter.program)-"
    let reading = try ChapterPage.text(package.file(chapter.reading))
    let notebook = try ChapterPage.text(
      package.file("\(chapter.figures)/\(Notebook.fileName)"))
    let body = try pandoc.fragment(
      ChapterPage.withMeasuredNumbers(reading), prefix: prefix, tick: tick)
    let run = try pandoc.fragment(notebook, prefix: prefix + "run-", tick: tick)

    var figures = EmbeddedFigures(package: package)
    let readingHTML = try figures.embed(body, from: package.file(chapter.reading), prefix: prefix)
    let runHTML = try figures.embed(
      run, from: package.file("\(chapter.figures)/\(Notebook.fileName)"), prefix: prefix + "run-")
    figureCount = figures.count

    let headings = readingHTML.matches(
      of: /<h([12]) id="([^"]*)">(.*?)<\/h[12]>/.dotMatchesNewlines())
    title = headings.first { $0.1 == "1" }.map { String($0.3) } ?? chapter.program
    sections = headings.filter { $0.1 == "2" }.map { (String($0.2), String($0.3)) }
    html = """
      <section class="chapter" id="\(chapter.program)">
      \(readingHTML)
      <details class="run">
      <summary>What <code>swift run \(chapter.program)</code> printed, with every claim</summary>
      \(ChapterPage.withoutTitle(runHTML))
      </details>
      </section>
      """
  }

  private static func text(_ file: URL) throws -> String {
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw WorkbookError(
        "\(file.path(percentEncoded: false)) cannot be read: \(error.localizedDescription)")
    }
  }

  /// The comments around measured numbers as elements, so that the page can tell where a number is
  /// from.
  static func withMeasuredNumbers(_ markdown: String) -> String {
    markdown.replacing(/<!--\s*measured:\s*(\S+?)\s*-->(.*?)<!--\s*end\s*-->/) { match in
      "<span class=\"measured\" title=\"claim \(match.1)\">\(match.2)</span>"
    }
  }

  /// The notebook's first heading repeats the chapter's.
  private static func withoutTitle(_ html: String) -> String {
    html.replacing(/<h1[^>]*>.*?<\/h1>/.dotMatchesNewlines(), with: "", maxReplacements: 1)
      .replacing("<h2 ", with: "<h3 ").replacing("</h2>", with: "</h3>")
  }
}
