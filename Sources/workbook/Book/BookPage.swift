/// The page that holds all chapters.
struct BookPage {
  /// The style sheet for code.
  let highlighting: String
  private var chapters: [ChapterPage] = []

  init(highlighting: String) { self.highlighting = highlighting }

  var figureCount: Int { chapters.reduce(0) { $0 + $1.figureCount } }

  mutating func add(_ chapter: ChapterPage) { chapters.append(chapter) }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>How deep networks are trained</title>
    <link rel="icon" href="data:,">
    <style>
    \(highlighting)
    \(BookStyle.css)
    </style>
    </head>
    <body>
    <nav class="contents">
    <details open>
    <summary>Contents</summary>
    <ol>
    \(chapters.map(entry).joined(separator: "\n"))
    </ol>
    </details>
    </nav>
    <main>
    <header>
    <h1 class="title">How deep networks are trained</h1>
    <p>A workbook in Swift. Each chapter explains one idea, computes it, checks it against numeric
    gradients, measures it on real images and draws what it found. Numbers on a tinted ground come
    from the chapter's program; what they are called there shows when you point at them.</p>
    </header>
    \(chapters.map(\.html).joined(separator: "\n"))
    </main>
    <script>
    // A window as wide as a phone's begins with the contents closed.
    if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;
    </script>
    </body>
    </html>

    """
  }

  private func entry(_ chapter: ChapterPage) -> String {
    let sections = chapter.sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" }
    return """
      <li><a href="#\(chapter.chapter.program)">\(chapter.title)</a>
      <ul>
      \(sections.joined(separator: "\n"))
      </ul></li>
      """
  }
}
