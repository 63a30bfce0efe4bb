import Foundation
import Grading
import Page

/// The book as a folder of pages, one a chapter, that needs no server.
struct BookSite {
  let package: PackageFolder
  let folder: URL

  /// Writes everything.
  ///
  /// - Parameter tick: called after each chapter.
  /// - Returns: how many figures there are.
  /// - Throws: `WorkbookError` where a page is missing, `PageError` where a file cannot be written,
  ///   `Interrupted` after Ctrl-C.
  func write(tick: (ChapterName) -> Void = { _ in }) throws -> Int {
    for part in ["assets", "figures"] { try prepare(folder.appending(path: part)) }
    let figures = SiteFigures(package, folder: folder.appending(path: "figures"))
    let addresses = SiteAddresses(
      package: package, root: "", notes: "index.html#\(SiteAddresses.notesAnchor)"
    ) {
      "\($0.program).html"
    } file: { _ in
      nil
    } image: { path, alternative in
      figures.html(path, alternative: alternative)
    }
    let titles = SiteChapter.titles(addresses)
    // A figure that Ctrl-C keeps from being drawn counts as missing: so nothing is written after it.
    func goOn() throws { if Interruption.isRequested { throw Interrupted() } }
    for chapter in ChapterName.allCases {
      let content = try SiteChapter(chapter, addresses)
      let page = SitePage(
        title: InlineMarkdown.plain(content.page.document.title),
        contents: SiteChapter.contents(content, titles: titles, addresses),
        main: content.html(showsCommands: true), assets: "assets/")
      try goOn()
      try write(page.html, as: "\(chapter.program).html", in: folder)
      tick(chapter)
    }
    let assets = folder.appending(path: "assets")
    for name in ["book.css", "search.js"] {
      try write(
        String(decoding: SiteAssets.data(name) ?? Data(), as: UTF8.self), as: name, in: assets)
    }
    try write(SearchIndex(addresses).script, as: "search-index.js", in: assets)
    try write(ContentsPage(package, addresses).html, as: "index.html", in: folder)
    try goOn()
    if let missing = figures.missing {
      throw WorkbookError("The figure \(missing) is missing. `swift run workbook run` makes it.")
    }
    return figures.count
  }

  private func prepare(_ folder: URL) throws {
    try OutputFolder.prepare(folder, option: "--site DIR")
  }

  private func write(_ text: String, as name: String, in folder: URL) throws {
    try OutputFolder.write(text, as: name, in: folder, option: "--site DIR")
  }
}
