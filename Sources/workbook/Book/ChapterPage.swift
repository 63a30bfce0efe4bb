import Foundation
import Grading
import Page

/// One chapter of the book: its page, which a run has filled.
struct ChapterPage {
  let chapter: ChapterName
  /// The chapter's title in HTML, which may hold a formula.
  let title: String
  /// The sections of the page, for the contents: identifier and title in HTML.
  let sections: [(id: String, title: String)]
  let html: String
  let figureCount: Int

  /// - Throws: `WorkbookError` if a file or a figure is missing, or a formula cannot be read.
  init(_ chapter: ChapterName, _ package: PackageFolder, _ pandoc: Pandoc, tick: () -> Void) throws
  {
    self.chapter = chapter
    let prefix = "\(chapter.program)-"
    let page = try ChapterPage.text(package.file(chapter.page))
    let body = try pandoc.fragment(
      ChapterPage.withMeasuredNumbers(page), prefix: prefix, tick: tick)

    var figures = EmbeddedFigures(package: package)
    let pageHTML = try figures.embed(body, from: package.file(chapter.page), prefix: prefix)
    figureCount = figures.count

    let headings = pageHTML.matches(
      of: /<h([12]) id="([^"]*)">(.*?)<\/h[12]>/.dotMatchesNewlines())
    title = headings.first { $0.1 == "1" }.map { String($0.3) } ?? chapter.program
    sections = headings.filter { $0.1 == "2" }.map { (String($0.2), String($0.3)) }
    html = """
      <section class="chapter" id="\(chapter.program)">
      \(pageHTML)
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
    markdown.replacing(/<!--\s*(?:value|time):\s*(\S+?)\s*-->(.*?)<!--\s*end\s*-->/) { match in
      "<span class=\"measured\" title=\"\(match.1)\">\(match.2)</span>"
    }
  }
}
