import Foundation
import Grading
import Page

/// A page of the book as a browser gets it: contents at the side, the text beside it.
struct SitePage {
  /// In the window's title, as plain text.
  var title: String
  /// Entries at the side.
  var contents: String
  /// The text.
  var main: String
  /// Where style and scripts are.
  var assets: String
  /// Styles beside the book's, by their names.
  var styles: [String] = []
  /// Scripts that are modules, by their names.
  var modules: [String] = []
  /// Scripts that also work from a folder, where browsers allow no modules.
  var scripts: [String] = []
  /// Attributes of the page that its scripts read.
  var data: [String: String] = [:]

  var html: String {
    let attributes = data.sorted { $0.key < $1.key }
      .map { " data-\($0.key)=\"\(HTMLText.escaped($0.value))\"" }.joined()
    let modules = modules.map {
      "<script type=\"module\" src=\"\(assets)\($0)\"></script>"
    }
    let styles = (["book.css"] + styles).map {
      "<link rel=\"stylesheet\" href=\"\(assets)\($0)\">"
    }
    let scripts = scripts.map { "<script defer src=\"\(assets)\($0)\"></script>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(HTMLText.escaped(title))</title>
      <link rel="icon" href="data:,">
      \((styles + modules + scripts).joined(separator: "\n"))
      </head>
      <body\(attributes)>
      <a class="skip" href="#main">To the text</a>
      <nav class="contents" aria-label="Contents">
      \(contents)
      </nav>
      <main id="main" tabindex="-1">
      \(main)
      </main>
      </body>
      </html>

      """
  }
}

/// One chapter as a part of the book.
struct SiteChapter: Sendable {
  let chapter: ChapterName
  let page: PageHTML
  let sections: [PageHTML.Section]

  /// - Parameter questions: what is asked of its reader; nothing, on a page that is published.
  /// - Throws: `WorkbookError` if the page is not there.
  init(
    _ chapter: ChapterName, _ addresses: SiteAddresses, prefix: String = "",
    questions: [String: PageHTML.Question] = [:]
  ) throws {
    self.chapter = chapter
    let file = addresses.package.file(chapter.page)
    do {
      let text = try String(contentsOf: file, encoding: .utf8)
      page = PageHTML(
        PageDocument(text, file: chapter.page), addresses.writer(chapter, prefix: prefix),
        questions: questions)
      sections = page.sections
    } catch {
      throw WorkbookError(
        "\(file.path(percentEncoded: false)) cannot be read: \(error.localizedDescription)")
    }
  }

  /// Title and sections.
  ///
  /// - Parameter showsCommands: whether each experiment says how to run it.
  func html(showsCommands: Bool) -> String {
    let sections = sections.map { section -> String in
      if section.name.isEmpty { return section.body }
      let command = showsCommands && section.isFilled ? SiteChapter.command(chapter, section) : ""
      return """
        <section class="part" id="\(section.anchor)" \
        data-section="\(HTMLText.escaped(section.name))">
        <h2>\(section.title)</h2>
        \(section.body)
        \(command)</section>
        """
    }
    return "<h1>\(page.title)</h1>\n\(sections.joined(separator: "\n"))"
  }

  /// How to run a section's experiments oneself.
  static func command(_ chapter: ChapterName, _ section: PageHTML.Section) -> String {
    let line =
      "swift run \(chapter.program) --only \(section.name.inDoubleQuotes) --output my-figures"
    return """
      <p class="run-it">Run this yourself: <code>\(HTMLText.escaped(line))</code></p>

      """
  }

  /// The entries of the contents for this chapter's sections.
  var entries: String {
    let items = sections.filter { !$0.name.isEmpty }.map {
      "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>"
    }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  /// The titles of all chapters in HTML, without reading the rest of their pages.
  static func titles(_ addresses: SiteAddresses) -> [(ChapterName, String)] {
    ChapterName.allCases.map { chapter in
      let file = try? FileHandle(forReadingFrom: addresses.package.file(chapter.page))
      defer { try? file?.close() }
      let start = String(decoding: (try? file?.read(upToCount: 1_000)) ?? Data(), as: UTF8.self)
      let line = start.prefix { !$0.isNewline }
      let title = line.hasPrefix("# ") ? String(line.dropFirst(2)) : chapter.program
      return (chapter, addresses.writer(chapter).inline(title))
    }
  }

  /// A list of all chapters, with the sections of this one.
  static func contents(
    _ current: SiteChapter?, titles: [(ChapterName, String)], _ addresses: SiteAddresses
  ) -> String {
    let items = titles.map { chapter, title -> String in
      guard let current, chapter == current.chapter else {
        return "<li><a href=\"\(addresses.chapter(chapter))\">\(title)</a></li>"
      }
      return "<li><a href=\"#main\" aria-current=\"page\">\(title)</a>\n\(current.entries)</li>"
    }
    return """
      <details open><summary>Contents</summary>
      <p><a href="\(addresses.root)\(addresses.isLive ? "" : "index.html")">The book</a></p>
      \(addresses.isLive ? "<p><a href=\"/laboratory\">The laboratory</a></p>" : "")
      \(addresses.isLive ? "<p><a href=\"/exercises\">Exercises</a></p>" : "")
      <ol>
      \(items.joined(separator: "\n"))
      </ol></details>
      """
  }
}
