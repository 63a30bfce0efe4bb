import Foundation
import Testing

@testable import Notebook

@Suite struct SnippetTests {
  private func snippet(_ name: String, _ source: String) -> Snippet {
    Snippet(name, source: source, fileName: "Chapter.swift")
  }

  @Test func readsItsOwnSource() {
    // snippet: own
    let x = 1
    if x > 0 {

      _ = x
    }
    // end snippet
    let snippet = Snippet("own")
    #expect(snippet.code == "let x = 1\nif x > 0 {\n\n  _ = x\n}")
    #expect(snippet.problem == nil)
  }

  @Test func leavesOutEmptyLinesAtTheEnds() {
    let source = "  //snippet:a\n\n\n    x\n  y\n   \n  // end snippet  \n"
    #expect(snippet("a", source).code == "  x\ny")
  }

  @Test func mayBeEmpty() {
    #expect(snippet("a", "// snippet: a\n// end snippet").code == "")
    #expect(snippet("a", "// snippet: a\n// end snippet").problem == nil)
  }

  @Test func saysWhatIsMissing() {
    let file = Snippet("a", file: "/nowhere/at/all/Backward.swift")
    #expect(
      file.problem == "The code “a” is in Backward.swift, which cannot be read. "
        + "Run the chapter from a copy of the package that has its sources.")
    #expect(file.code == file.problem)

    let mark = snippet("a", "// snippet: ab\n// end snippet")
    #expect(
      mark.problem == "Chapter.swift has no line “// snippet: a”. "
        + "Add it above the code that belongs on this page.")

    let end = snippet("a", "x\n// snippet: a\ny")
    #expect(
      end.problem == "The code “a” that begins in line 2 of Chapter.swift has no end. "
        + "Close it with “// end snippet”.")

    let twice = snippet("a", "// snippet: a\n// end snippet\n// snippet: a\n// end snippet")
    #expect(
      twice.problem == "Chapter.swift has the line “// snippet: a” 2 times, at lines 1, 3. "
        + "Give each piece a name of its own.")
  }
}
