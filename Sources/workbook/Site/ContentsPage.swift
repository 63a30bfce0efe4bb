import Foundation
import Grading
import Page

/// The first page: the chapters, what was found in each, and how far the reader is.
struct ContentsPage {
  let package: PackageFolder
  let addresses: SiteAddresses
  /// What was run in this session; nil for a page that is published.
  let runs: ExperimentRuns?

  init(_ package: PackageFolder, _ addresses: SiteAddresses, runs: ExperimentRuns? = nil) {
    self.package = package
    self.addresses = addresses
    self.runs = runs
  }

  var html: String {
    let titles = SiteChapter.titles(addresses)
    let progress = runs == nil ? nil : ExerciseRecord(ExerciseBook(package: package))
    let items = titles.map { item($0, $1, progress) }
    let isLive = runs != nil
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
        \(isLive ? "<p data-predictions=\"\" hidden></p>" : "")
        <ol class="chapters">
        \(items.joined(separator: "\n"))
        </ol>
        """,
      assets: isLive ? "/assets/" : "assets/", modules: isLive ? ["predictions.js"] : [],
      scripts: ["search.js"]
    ).html
  }

  private func item(
    _ name: ChapterName, _ title: String, _ progress: ExerciseRecord?
  ) -> String {
    let claims = claimCount(name).map { "<li>\($0)</li>" } ?? ""
    var facts = [claims]
    if let progress {
      facts.append(exercises(name, progress))
      facts.append("<li data-predictions=\"\(name.rawValue)\" hidden></li>")
      let count = runs?.finished(in: name) ?? 0
      if count > 0 { facts.append("<li>run in this session: \(count)</li>") }
    }
    return """
      <li><h2><a href="\(addresses.chapter(name))">\(title)</a></h2>
      <p>\(HTMLText.escaped(name.subject))</p>
      <ul class="facts">\(facts.joined())</ul></li>
      """
  }

  /// How many are solved, and how many are begun beside these.
  private func exercises(_ chapter: ChapterName, _ record: ExerciseRecord) -> String {
    let counts = record.counts(in: chapter)
    return """
      <li><a href="/exercises#\(chapter.rawValue)">exercises solved</a>: \
      <progress max="\(counts.all)" value="\(counts.solved)" aria-label="exercises solved"></progress> \
      \(counts.words)</li>
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
