import Experiments
import Page
import SharedState

/// The summary of a run of several chapters.
struct RunReport {
  let outcomes: [ChapterRunner.Outcome]
  /// How many chapters were asked for.
  let asked: Int

  func show(on terminal: Terminal) {
    if outcomes.isEmpty { return }
    var table = Table(
      .centre(""), "chapter", .right("time"), .right("figures"), .right("agree"), .right("differ"),
      .right("undecided"))
    for outcome in outcomes {
      let summary = outcome.summary
      table.add(
        outcome.isGood ? "✓" : "✗", outcome.chapter.program,
        outcome.duration.inWords, summary.map { "\($0.figureCount)" } ?? "",
        summary.map { "\($0.agreeing)" } ?? "", summary.map { "\($0.differing)" } ?? "",
        summary.map { "\($0.undecided)" } ?? "")
    }
    terminal.show(
      table,
      caption:
        "Claims of the notes that the measurement agrees with, differs from, and cannot decide.")
    terminal.showEmptyLine()
    terminal.show(text: conclusion)
    for complaint in complaints { terminal.show(verbatim: complaint) }
  }

  /// "10 chapters, 92 figures, 250 claims in 5 min 3 s; all as expected."
  var conclusion: String {
    let summaries = outcomes.compactMap(\.summary)
    let time = outcomes.reduce(.zero) { $0 + $1.duration } as Duration
    let claims = summaries.reduce(0) {
      $0 + $1.agreeing + $1.differing + $1.undecided + $1.surprises.count
    }
    let figures = summaries.reduce(0) { $0 + $1.figureCount }
    let bad = outcomes.count { !$0.isGood }
    let verdict = bad == 0 ? "everything as expected" : "**\(bad) with failures**, see below"
    let missing = asked - outcomes.count
    return
      "\(outcomes.count.counted("chapter")), \(figures.counted("figure")), \(claims.counted("claim")) "
      + "in \(time.inWords): \(verdict)\(missing > 0 ? "; \(missing) not run" : "")."
  }

  /// What went wrong, a chapter at a time.
  var complaints: [String] {
    outcomes.flatMap { outcome -> [String] in
      let name = outcome.chapter.program
      if let complaint = outcome.complaint { return ["\(name) failed: \(complaint)"] }
      guard let summary = outcome.summary else { return [] }
      let undrawn =
        summary.undrawnCount == 0
        ? [] : ["\(summary.undrawnCount) figures not drawn: gnuplot is missing"]
      let textless =
        summary.textlessCount == 0
        ? [] : ["\(summary.textlessCount) figures without text: the font DejaVu Sans is missing"]
      return (summary.surprises + summary.problems + undrawn + textless).map { "\(name): \($0)" }
    }
  }
}
