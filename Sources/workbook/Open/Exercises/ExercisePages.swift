import Foundation
import Grading
import Page

/// The pages of the exercises: all of them, and one.
struct ExercisePages {
  let book: ExerciseBook
  let record: ExerciseRecord
  let addresses: SiteAddresses

  // MARK: All

  /// By chapter, each with its state.
  var list: String {
    let titles = SiteChapter.titles(addresses)
    let chapters = titles.compactMap { chapter, title -> String? in
      let exercises = catalogue.filter { $0.chapter == chapter }
      return exercises.isEmpty ? nil : section(chapter, title, exercises)
    }
    let states = catalogue.map(record.state)
    let next = zip(catalogue, states).first { $1 != .solved }?.0
    return page(
      title: "Exercises",
      main: """
        <h1>Exercises</h1>
        <p>Each is a function that you write. What you type is saved in
        <a href="/files/Sources/Exercises"><code>Sources/Exercises</code></a>, where you may as well edit it
        with your own editor; the grader knows the usual mistakes by name.</p>
        <p>\(states.count { $0 == .solved }) of \(states.count) solved.
        \(next.map { "Next: \(ExercisePages.link($0))." } ?? "")</p>
        \(chapters.joined(separator: "\n"))
        """)
  }

  private func section(
    _ chapter: ChapterName, _ title: String, _ exercises: [ExerciseInfo]
  ) -> String {
    let rows = exercises.map { exercise in
      """
      <tr><td>\(ExercisePages.link(exercise))</td><td><code>\(exercise.function)</code></td>\
      <td>\(ExercisePages.badge(record.state(of: exercise)))</td></tr>
      """
    }
    return """
      <section id="\(chapter.rawValue)"><h2><a href="\(addresses.chapter(chapter))">\(title)</a></h2>
      <div class="table"><table class="exercises"><thead><tr><th scope="col">exercise</th>\
      <th scope="col">you write</th><th scope="col">state</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></div></section>
      """
  }

  static func link(_ exercise: ExerciseInfo) -> String {
    "<a href=\"/exercises/\(exercise.name)\"><code>\(exercise.name)</code></a>"
  }

  static func badge(_ state: ExerciseState) -> String {
    let words =
      switch state {
      case .untouched: "· not begun"
      case .begun: "… begun, not checked as it stands"
      case .wrong: "✗ not right yet"
      case .solved: "✓ solved"
      }
    return "<span class=\"badge \(state.rawValue)\">\(words)</span>"
  }

  // MARK: One

  /// The task, the hints, and a place for the editor.
  ///
  /// - Throws: `WorkbookError` where the task cannot be found.
  func one(_ exercise: ExerciseInfo) throws -> String {
    // The reader's own comment may be changed or gone.
    let task = try book.solution(exercise).task
    let writer = addresses.writer(exercise.chapter)
    let title = SiteChapter.titles(addresses).first { $0.0 == exercise.chapter }?.1 ?? ""
    let place = "\(addresses.chapter(exercise.chapter))#\(HTMLText.anchor(exercise.section))"
    let hints = zip(["A hint", "A stronger hint"], exercise.hints).enumerated().map {
      """
      <details class="hint"\($0 == 0 ? "" : " hidden")><summary>\($1.0)</summary>\
      <p>\(writer.inline($1.1))</p></details>
      """
    }
    let state = record.state(of: exercise)
    return page(
      title: exercise.name,
      main: """
        <p class="crumbs"><a href="/exercises#\(exercise.chapter.rawValue)">Exercises</a> ›
        <a href="\(addresses.chapter(exercise.chapter))">\(title)</a></p>
        <h1>\(exercise.name)</h1>
        <div class="task">
        \(writer.prose(task))
        <p>Explained in <a href="\(place)">\(writer.inline(exercise.section))</a>. \
        <span id="state">\(ExercisePages.badge(state))</span></p>
        </div>
        \(hints.joined(separator: "\n"))
        <div id="exercise"></div>
        \(neighbours(exercise))
        """,
      modules: ["exercise.js"],
      data: [
        "exercise": exercise.name, "file": exercise.chapter.answers,
        "keywords": CodeHTML.keywords.sorted().joined(separator: " "),
      ])
  }

  private func neighbours(_ exercise: ExerciseInfo) -> String {
    guard let index = catalogue.firstIndex(of: exercise) else { return "" }
    let links = [(index - 1, "before", "‹ "), (index + 1, "after", "")].compactMap {
      place, name, sign -> String? in
      guard catalogue.indices.contains(place) else { return nil }
      return "<span id=\"\(name)\">\(sign)\(ExercisePages.link(catalogue[place]))"
        + "\(name == "after" ? " ›" : "")</span>"
    }
    return "<p class=\"neighbours\">\(links.joined(separator: " "))</p>"
  }

  private func page(
    title: String, main: String, modules: [String] = [], data: [String: String] = [:]
  ) -> String {
    SitePage(
      title: title,
      contents: SiteChapter.contents(nil, titles: SiteChapter.titles(addresses), addresses),
      main: main, assets: "/assets/", styles: ["exercise.css"], modules: modules, data: data
    ).html
  }

  /// A chapter's page with the names of its exercises leading to them.
  static func linked(_ html: String, in chapter: ChapterName) -> String {
    catalogue.filter { $0.chapter == chapter }.reduce(html) { html, exercise in
      html.replacing("<code>\(exercise.name)</code>", with: link(exercise))
    }
  }
}
