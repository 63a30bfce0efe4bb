import Foundation
import Grading
import Page

/// The page that holds all chapters.
struct BookPage {
  let chapters: [SiteChapter]
  let figureCount: Int
  let html: String

  /// - Parameter tick: called after each chapter.
  /// - Throws: `WorkbookError` if a page or a figure is missing, `Interrupted` after Ctrl-C.
  init(_ package: PackageFolder, tick: (ChapterName) -> Void = { _ in }) throws {
    let figures = EmbeddedFigures(package)
    let addresses = SiteAddresses(package: package, root: "") {
      "#" + $0.program
    } file: { _ in
      nil
    } image: { path, alternative in
      figures.html(path, alternative: alternative)
    }
    var texts: [String] = []
    chapters = try ChapterName.allCases.map { chapter in
      if Interruption.isRequested { throw Interrupted() }
      let content = try SiteChapter(chapter, addresses, prefix: "\(chapter.program)-")
      texts.append(
        "<section class=\"chapter\" id=\"\(chapter.program)\">\n"
          + content.html(showsCommands: true) + "\n</section>")
      tick(chapter)
      return content
    }
    if let missing = figures.missing {
      throw WorkbookError("The figure \(missing) is missing. `swift run workbook run` makes it.")
    }
    figureCount = figures.count
    html = BookPage.html(chapters, texts, notes: addresses.notesList)
  }

  private static func html(_ chapters: [SiteChapter], _ texts: [String], notes: String) -> String {
    let entries = chapters.map {
      "<li><a href=\"#\($0.chapter.program)\">\($0.page.title)</a>\n\($0.entries)</li>"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>How deep networks are trained</title>
      <link rel="icon" href="data:,">
      <style>
      \(SiteAssets.style)
      </style>
      </head>
      <body>
      <nav class="contents" aria-label="Contents">
      <details open>
      <summary>Contents</summary>
      <ol>
      \(entries.joined(separator: "\n"))
      </ol>
      </details>
      </nav>
      <main id="main">
      <header>
      <h1 class="title">How deep networks are trained</h1>
      <p>A workbook in Swift. Each chapter explains one idea, computes it, checks it against numeric
      gradients, measures it on real images and draws what it found. Numbers on a tinted ground come
      from the chapter's program; what they are called there shows when you point at them.</p>
      </header>
      \(texts.joined(separator: "\n"))
      \(notes)
      </main>
      <script>
      // A window as wide as a phone's begins with the contents closed.
      if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;
      </script>
      </body>
      </html>

      """
  }
}
