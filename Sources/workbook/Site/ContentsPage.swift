import Foundation
import Grading
import Page

/// The first page: the chapters, what was found in each, and how far the reader is.
struct ContentsPage {
  let package: PackageFolder
  let addresses: SiteAddresses
  /// Nil for a page that is published.
  var progress: Progress?

  /// How far the reader is.
  struct Progress {
    let exercises: ExerciseRecord
    let questions: Predictions
    let expectations: Expectations
    /// Of how many sections the experiments were run in this session.
    let sectionsRun: (ChapterName) -> Int
  }

  init(_ package: PackageFolder, _ addresses: SiteAddresses, progress: Progress? = nil) {
    self.package = package
    self.addresses = addresses
    self.progress = progress
  }

  var html: String {
    let titles = SiteChapter.titles(addresses)
    let items = titles.map { item($0, $1) }
    let isLive = progress != nil
    return SitePage(
      title: "How deep networks are trained",
      contents: SiteChapter.contents(nil, titles: titles, addresses),
      main: """
        <h1>How deep networks are trained</h1>
        <p>A workbook in Swift. Each chapter explains one idea, computes it, checks it against numeric
        gradients, measures it on real images and draws what it found. Numbers on a tinted ground come
        from the chapter's program\(isLive ? "; experiments can be run with other settings" : "").</p>
        <form role="search" class="search" action="#"><label>Search the book
        <input type="search" id="search" autocomplete="off"></label></form>
        <div id="found" aria-live="polite"></div>
        \(isLive ? LaboratoryPage.invitation : "")
        \(progress.map { "<p>\($0.predictions)</p>" } ?? "")
        <ol class="chapters">
        \(items.joined(separator: "\n"))
        </ol>
        \(addresses.notesList)
        """,
      assets: isLive ? "/assets/" : "assets/", scripts: ["search.js"]
    ).html
  }

  private func item(_ name: ChapterName, _ title: String) -> String {
    let facts = [claimCount(name)] + (progress?.facts(name) ?? [])
    return """
      <li><h2><a href="\(addresses.chapter(name))">\(title)</a></h2>
      <p>\(HTMLText.escaped(name.subject))</p>
      <ul class="facts">\(facts.compactMap { $0 }.map { "<li>\($0)</li>" }.joined())</ul></li>
      """
  }

  /// What the kept run found, by its `claims.csv`.
  private func claimCount(_ chapter: ChapterName) -> String? {
    let file = package.file("\(chapter.figures)/claims.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let rows = ClaimTable.rows(csv: text)
    let words = [("agrees", "agree"), ("differs", "differ"), ("undecided", "undecided")]
    let counts = words.compactMap { verdict, word in
      let count = rows.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return "\(rows.count) claims: \(counts.joined(separator: ", "))"
  }
}

extension ContentsPage.Progress {
  /// What is known of a chapter's reader, in HTML.
  fileprivate func facts(_ chapter: ChapterName) -> [String?] {
    let counts = exercises.counts(in: chapter)
    let asked = questions.questions(in: chapter)
    let (made, right) = expectations.tally(asked)
    let sections = sectionsRun(chapter)
    return [
      """
      <a href="/exercises#\(chapter.rawValue)">exercises solved</a>: \
      <progress max="\(counts.all)" value="\(counts.solved)" aria-label="exercises solved"></progress> \
      \(counts.words)
      """,
      asked.isEmpty
        ? nil
        : "predictions: \(made) of \(asked.count) made\(made > 0 ? ", \(right) as you expected" : "")",
      sections == 0 ? nil : "sections run in this session: \(sections)",
    ]
  }

  /// All chapters' predictions in a sentence.
  fileprivate var predictions: String {
    let asked = ChapterName.allCases.flatMap { questions.questions(in: $0) }
    let (made, right) = expectations.tally(asked)
    return made == 0
      ? "There are \(asked.count) predictions to be made: before you see what was measured, say what you expect."
      : "Of \(made) predictions, \(right) came out as you expected."
  }
}
