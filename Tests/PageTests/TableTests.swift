import SharedState
import Testing

@testable import Page

@Suite struct TableTests {
  private func text(_ table: Table, _ limit: Int) -> [String] {
    TableLayout(table).lines(limit: limit).map { TextLayout.withoutTrailingSpaces($0.plain) }
  }

  @Test func alignsColumns() {
    var table = Table("a", .right("n"), .centre("c"))
    table.add("x", "1", "m")
    table.add("long", "1,000", "abc")
    #expect(
      text(table, 80) == [
        "a         n   c",
        "────  ─────  ───",
        "x         1   m",
        "long  1,000  abc",
      ])
  }

  @Test func wrapsTheWidestColumnFirst() {
    var table = Table("what", .right("n"))
    table.add("one two three four five six", "123,456")
    #expect(
      text(table, 20) == [
        "what               n",
        "───────────  ───────",
        "one two      123,456",
        "three four",
        "five six",
      ])
  }

  @Test(arguments: [10, 20, 38, 40, 78]) func neverExceedsTheLimit(_ limit: Int) {
    var table = Table("均值 and more", .right("number"), .centre("an unbreakablylongtitle"))
    table.add("**bold** words that go on", "123,456,789,012", "$\\frac{a + b}{c}$")
    table.add("", "averylongwordwithoutanyspaceinit", "x")
    for line in TableLayout(table).lines(limit: limit) { #expect(line.width <= limit) }
  }

  @Test func tooManyColumnsBecomeRecords() {
    var table = Table(columns: (1...12).map { Table.Column("title \($0)") })
    table.add((1...12).map { "value \($0)" })
    table.add((1...12).map { "other \($0)" })
    let lines = text(table, 40)
    #expect(lines[0] == "title 1: value 1")
    #expect(lines[12] == "")
    #expect(lines.count == 25)
  }

  @Test func rowsHaveTheTablesColumns() {
    var table = Table("a", "b")
    table.add("1")
    table.add("1", "2", "3")
    #expect(table.rows == [["1", ""], ["1", "2"]])
    #expect(Table(columns: ["a"], rows: [["1"], []]).rows == [["1"], [""]])
  }

  @Test func writesMarkdownAndCSV() {
    var table = Table("a|b", .right("$x_i$"))
    table.add("one\ntwo", "\"1,5\"")
    #expect(
      table.markdown == """
        | a\\|b | $`x_i`$ |
        | --- | ---: |
        | one<br>two | "1,5" |

        """)
    #expect(table.csv == "a|b,$x_i$\n\"one\ntwo\",\"\"\"1,5\"\"\"\n")
  }

  /// A quote or a comma is one for other programs, whatever combining mark follows.
  @Test func strangeFieldsComeBack() {
    let rows = [
      ["\u{301}a", ",\u{301}", "\"\u{301}\""], ["x\r\ny", "\n\u{301}", "\"\"\u{301},"],
      ["", "b", ""],
    ]
    #expect(CSV.rows(CSV.text(rows)) == rows)
    #expect(CSV.text([["a", ",\u{301}"]]) == "a,\",\u{301}\"\n")
    #expect(CSV.rows("a,\u{301}\r\nb,c\r\n") == [["a", "\u{301}"], ["b", "c"]])
  }

  @Test func readsWhatItWrites() throws {
    var table = Table("a\\|b", .right("n"), .centre("c"))
    table.add("one", "1,000", "")
    let lines = table.markdown.split(separator: "\n").map(String.init)
    #expect(try #require(Table(markdown: lines)).rows == [["one", "1,000", ""]])
    let read = try #require(Table(markdown: ["| a \\| b | c |", "|---|--:|", "| `x` | 2 |"]))
    #expect(read.columns == ["a | b", .right("c")])
    #expect(read.rows == [["`x`", "2"]])
    let all = try #require(Table(markdown: lines))
    #expect(all.columns == [.init("a\\|b"), .right("n"), .centre("c")])
    #expect(Table(markdown: ["| a |", "| b |"]) == nil)
    #expect(Table(markdown: ["| a |"]) == nil)
  }

  @Test func emptyCellsKeepTheirPlace() throws {
    let table = try #require(
      Table(markdown: ["|  | n | c |", "|---|--:|---|", "|  | 1 | 2 |", "||3||", "| a | 4 | 5 |"]))
    #expect(table.columns == ["", .right("n"), "c"])
    #expect(table.rows == [["", "1", "2"], ["", "3", ""], ["a", "4", "5"]])
  }

  @Test(arguments: [
    ("| a | b |", ["a", "b"]), ("a | b", ["a", "b"]), ("| a | b", ["a", "b"]), ("| a | ", ["a"]),
    ("| a |  |", ["a", ""]), ("|", []), ("| `x\\|y` | z |", ["`x|y`", "z"]),
    ("| x\\\\| y | z |", ["x\\| y", "z"]), ("| `a | b` |", ["`a", "b`"]),
    ("|\u{301} | b |", ["\u{301}", "b"]),
  ])
  func cellsAreThoseOfGitHub(_ line: String, _ cells: [String]) {
    #expect(Table.cells(line) == cells)
  }

  /// On GitHub it is none either.
  @Test func theRuleIsAsWideAsTheTitles() {
    #expect(Table(markdown: ["| a | b |", "| --- |", "| 1 | 2 |"]) == nil)
  }

  @Test func mayBeEmpty() {
    #expect(text(Table(columns: []), 80).isEmpty)
    #expect(text(Table("a"), 80) == ["a", "─"])
  }
}
