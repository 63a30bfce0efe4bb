import Testing

@testable import Page

@Suite struct PageDocumentTests {
  private let text = """
    # Title with $x$

    What it is
    about.

    ## First

    With it, it is <!-- value: a -->1<!-- end --> of <!-- time: t -->2 s<!-- end -->.

    <!-- figure: f -->

    ![old](../../Figures/chapter-x/f.png)

    <!-- caption -->

    For <!-- value: n -->3<!-- end --> seeds.

    <!-- end -->

    ```swift
    // ## not a heading
    ```

    | a | b |
    | --- | --- |
    | 1 | 2 |

    ## Second

    <!-- claims: a b -->

    <!-- end -->
    """

  private var document: PageDocument { PageDocument(text, file: "README.md") }

  @Test func isTakenApart() {
    #expect(document.problems.isEmpty)
    #expect(document.title == "Title with $x$")
    #expect(document.abstract == "What it is about.")
    #expect(document.sections.map(\.title) == ["", "First", "Second"])
    #expect(document.sections.map(\.line) == [1, 6, 28])
    #expect(document.blocks.map(\.title) == ["figure: f", "claims: a b"])
    #expect(document.blocks[1].names == ["a", "b"])
    #expect(document.inlineMarks.map(\.name) == ["a", "t", "n"])
    #expect(document.inlineMarks.map(\.text) == ["1", "2 s", "3"])
    #expect(document.inlineMarks.map(\.line) == [8, 8, 16])
    let kinds = document.sections[1].elements.map { element in
      switch element {
      case .prose: "prose"
      case .table: "table"
      case .block: "block"
      }
    }
    #expect(kinds == ["prose", "block", "prose", "table"])
  }

  @Test func isFilledOnceAndForAll() {
    var fills = PageFills()
    fills.values = ["a": "0.5", "n": "five"]
    fills.times = ["t": "9 s", "a": "no"]
    fills.blocks = ["figure: f": "![new](f.png)", "claims: a b": "| x |\n| --- |"]
    let filled = document.filled(with: fills)
    #expect(
      filled
        == text.replacing("-->1<", with: "-->0.5<").replacing("-->2 s<", with: "-->9 s<")
        .replacing("-->3<", with: "-->five<")
        .replacing("![old](../../Figures/chapter-x/f.png)", with: "![new](f.png)")
        .replacing("<!-- claims: a b -->\n", with: "<!-- claims: a b -->\n\n| x |\n| --- |\n"))
    #expect(PageDocument(filled, file: "").filled(with: fills) == filled)
    #expect(document.filled(with: PageFills()) == text)
  }

  /// A mark that was written in a hurry means the same, and is only tidied up where it is filled.
  @Test func whatIsNotFilledKeepsItsSpaces() {
    let document = PageDocument(
      "# T\n\n## S\n\nIt is <!--value:  a-->1<!--end--> of two.\n", file: "")
    #expect(document.filled(with: PageFills()) == document.text)
    var fills = PageFills()
    fills.values = ["a": "2"]
    #expect(
      document.filled(with: fills)
        == "# T\n\n## S\n\nIt is <!-- value: a -->2<!-- end --> of two.\n")
  }

  @Test func someSectionsHaveTheTitleWithThem() {
    let filled = document.filled(with: PageFills(), only: ["Second"])
    #expect(filled == "# Title with $x$\n\n## Second\n\n<!-- claims: a b -->\n\n<!-- end -->")
  }

  @Test(arguments: [
    ("First", "First"), ("second", "Second"), ("sec", "Second"), ("Third", nil), ("", nil),
    ("Title with x", nil),
  ])
  func aSectionIsFoundByItsBeginning(_ name: String, _ title: String?) {
    #expect(document.section(named: name)?.title == title)
  }

  /// A title that another one begins with is found all the same.
  @Test func theExactTitleComesFirst() {
    let page = PageDocument("# T\n\n## Rates and more\n\n## Rates\n", file: "")
    #expect(page.section(named: "rates")?.title == "Rates")
    #expect(page.section(named: "rate")?.title == nil)
  }

  @Test func isShownElsewhereWithoutComments() {
    let section = document.sections[1]
    guard case .prose(let range) = section.elements[0] else {
      Issue.record("no prose")
      return
    }
    #expect(document.plainMarkdown(range) == "With it, it is 1 of 2 s.")
    #expect(
      document.plainMarkdown(range) { kind, name in kind == .time ? nil : "\(name)!" }
        == "With it, it is a! of 2 s.")
  }

  @Test func emptyTextsAreDocuments() {
    for text in [
      "", "\n", "## Only a section", "```", "<!-- a comment -->",
      "|  | b |\n|---|---|\n|  | 1 |\n\n| a |\n|---|", "```\n| a |\n| b | c |\n```",
    ] {
      let document = PageDocument(text, file: "")
      #expect(document.filled(with: PageFills()) == text)
      #expect(document.problems.isEmpty, "\(text): \(document.problems)")
    }
  }

  // MARK: What is wrong

  @Test(arguments: [
    ("<!-- value: a -->1<!-- end --> of it", "A mark begins this line"),
    ("- <!-- value: a -->1<!-- end --> of it", "A mark begins this line"),
    ("1. <!-- value: a -->1<!-- end --> of it", "A mark begins this line"),
    ("> <!-- value: a -->1<!-- end --> of it", "A mark begins this line"),
    ("in `code <!-- value: a -->1<!-- end -->`", "A mark in code is shown."),
    ("in $x = <!-- value: a -->1<!-- end -->$", "A mark in a formula is shown."),
    ("![of <!-- value: a -->1<!-- end -->](a.png)", "A mark in the text of an image is shown."),
    ("```\nin <!-- value: a -->1<!-- end -->\n```", "A mark in code is shown."),
    ("````\n```\nin <!-- value: a -->1<!-- end -->\n````", "A mark in code is shown."),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "This row of a table has 3 cells, its heading 2."),
    ("|  | b |\n|---|---|\n| 1 |", "This row of a table has 1 cell, its heading 2."),
    ("it is <!-- value: a -->1", "A value ends in the line it begins in"),
    ("it is <!-- value: a -->1\nmore<!-- end -->", "A value ends in the line it begins in"),
    ("it is <!-- valve: a -->1<!-- end -->", "There is no mark “valve”."),
    ("it is <!-- table: a -->1<!-- end -->", "A mark “table” stands alone between empty lines."),
    ("<!-- tabel: a -->\n\n<!-- end -->", "There is no mark “tabel”."),
    ("<!-- table: a -->\n\n## Next", "“table” has no end."),
    ("<!-- table: a -->\n\n<!-- table: b -->\n\n<!-- end -->", "“table” has no end."),
    ("<!-- table -->\n\n<!-- end -->", "Write <!-- table: name -->."),
    ("<!-- table: a b -->\n\n<!-- end -->", "Write <!-- table: name -->."),
    ("<!-- end -->", "This mark has nothing to belong to."),
    ("<!-- caption -->", "This mark has nothing to belong to."),
    ("text\n<!-- table: a -->\n\n<!-- end -->", "Leave an empty line before and after"),
    ("<!-- table: a -->\n| x |\n<!-- end -->", "Leave an empty line before and after"),
    (
      "<!-- table: a -->\n\n<!-- end -->\n\n<!-- table: a -->\n\n<!-- end -->",
      "“table: a” is also in line 3."
    ),
    ("<!-- value: a -->\n\n<!-- end -->", "A value stands in a sentence"),
  ])
  func refuses(_ body: String, _ message: String) {
    let document = PageDocument("# T\n\n" + body, file: "a/README.md")
    #expect(
      document.problems.contains { $0.message.hasPrefix(message) }, "\(document.problems)")
    #expect(document.problems.first?.description.hasPrefix("a/README.md:") ?? false)
  }

  @Test(arguments: [
    "A price of $5 <!-- value: a -->1<!-- end -->",
    "`code` and $x$ before <!-- value: a -->1<!-- end --> and `code` behind",
    "| <!-- value: a -->1<!-- end --> | b |\n| --- | --- |",
    "<!-- a comment that is no mark -->",
    "[a](b.md) <!-- value: a -->1<!-- end -->",
  ])
  func accepts(_ body: String) {
    let problems = PageDocument("# T\n\n" + body, file: "").problems
    #expect(body.hasPrefix("A price") ? problems.count == 1 : problems.isEmpty, "\(problems)")
  }
}
