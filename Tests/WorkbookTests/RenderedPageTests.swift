import Foundation
import Grading
import Testing

@testable import workbook

/// Pages as GitHub's own program for Markdown shows them (Debian: cmark-gfm): no mark, no raw Markdown, no
/// split paragraph.
@Suite(.enabled(if: gitHubsMarkdownIsThere, "cmark-gfm is not installed"))
struct RenderedPageTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ChapterName.allCases) func isCleanOnGitHub(_ chapter: ChapterName) throws {
    let page = try Data(contentsOf: Self.root.appending(path: chapter.page))
    for problem in try Self.problems(page) { Issue.record("\(chapter.page): \(problem)") }
  }

  /// The test finds what it looks for.
  @Test(arguments: [
    ("<!-- value: a -->**1**<!-- end --> of it", "**1**"),
    ("It is\n<!-- value: a -->1<!-- end --> of $x_1$ and $x_2$.", "begins in the middle"),
    ("It is `<!-- value: a -->`.", "&lt;!--"),
    ("![a <!-- value: a -->1<!-- end -->](b.png)", "&lt;!--"),
    ("a | b\n--- | ---\n1 | 2\n\n** bold **", "** bold **"),
    ("A formula $a *b* c$.", "emphasis in a formula"),
  ])
  func isFound(_ markdown: String, _ message: String) throws {
    let problems = try Self.problems(Data(markdown.utf8))
    #expect(problems.contains { $0.contains(message) }, "\(problems)")
  }

  private static func problems(_ markdown: Data) throws -> [String] {
    let result = try Command(
      "cmark-gfm", ["--unsafe", "-e", "table", "-e", "autolink"], input: markdown
    ).run()
    guard result.isSuccess else { return ["cmark-gfm failed: \(result.errors)"] }
    let html = result.output
      .replacing(/<pre>.*?<\/pre>/.dotMatchesNewlines(), with: "")
    var problems: [String] = []
    if let match = html.firstMatch(of: /.{0,30}&lt;!--.{0,30}/) {
      problems.append("\(match.output)")
    }
    // A line that begins with a comment is a piece of HTML of its own.
    for line in html.split(separator: "\n") where line.hasPrefix("<!--") {
      if line.wholeMatch(of: /<!--[^>]*-->/) == nil {
        problems.append("a piece of HTML begins in the middle of a paragraph: \(line.prefix(60))")
      }
    }
    let text = html.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
    for match in text.matches(of: /<(p|li|td|th|h\d)>(.*?)<\/\1>/.dotMatchesNewlines()) {
      // Formulas between dollars, those on lines of their own and GitHub's $`...`$ among them.
      let inside = match.output.2
        .replacing(/\$<code>.*?<\/code>\$/.dotMatchesNewlines(), with: "")
        .replacing(/<code>.*?<\/code>/.dotMatchesNewlines(), with: "")
      let formula = /\$\$([^$]+)\$\$|\$([^$]+)\$/
      for match in inside.matches(of: formula) where match.output.0.contains(/<(em|strong)>/) {
        problems.append("emphasis in a formula: \(match.output.0)")
      }
      let prose = inside.replacing(formula, with: "")
      if prose.contains("**") || prose.contains("](") || prose.contains("$") {
        problems.append("raw Markdown: \(prose.prefix(80))")
      }
    }
    for line in text.split(separator: "\n") where !line.contains("<") && line.contains("**") {
      problems.append("raw Markdown: \(line)")
    }
    return problems
  }
}

private let gitHubsMarkdownIsThere =
  (try? Command("cmark-gfm", ["--version"]).run().isSuccess) ?? false
