import Foundation
import TestSupport
import Testing

@testable import Page

@Suite struct PageRecordTests {
  private func page(_ value: String, table: String, image: String) -> PageDocument {
    PageDocument(
      """
      # T

      It is <!-- value: a -->\(value)<!-- end -->, in <!-- time: t -->\(value)<!-- end -->.

      <!-- table: x -->

      \(table)

      <!-- end -->

      <!-- figure: f -->

      ![\(image)](f.png)

      <!-- end -->
      """, file: "README.md")
  }

  private var record: PageRecord {
    var record = PageRecord()
    record.add("value: a", "1, \"2\"")
    record.add("value: a", "told twice")
    record.add("table: x", "| a |", isLong: true)
    record.add("figure: f", "An image")
    record.add("value: none", nil)
    return record
  }

  @Test func comesBack() {
    #expect(PageRecord(csv: record.csv) == record)
    #expect(record.text(of: "figure: f") == "An image")
    #expect(record.text(of: "value: none") == nil)
    #expect(!record.csv.contains("| a |"))
  }

  @Test func findsWhatSomebodyChanged() {
    let same = page("1, \"2\"", table: "| a |", image: "An image")
    #expect(record.problems(in: same).isEmpty)
    let other = page("3", table: "| b |", image: "Another")
    let problems = record.problems(in: other)
    #expect(problems.map(\.line) == [3, 5, 11])
    #expect(
      problems[0].description
        == "README.md:3: “value: a” is “1, \"2\"” by the last run; the page says “3”.")
  }

  @Test func linksLeadToTheSameFilesFromElsewhere() {
    let markdown = """
      ![a](../../Figures/x/a.png) [b](Code.swift#L3), [c](#head), [d](https://x.org/a)
      ```
      [e](f)
      ```
      ````
      ```
      [g](h)
      ````
      [i](j)
      """
    let root = URL(filePath: "/p")
    let text = PageLinks.rebased(
      markdown, from: root.appending(path: "Chapters/X"), to: root.appending(path: "Output/x"))
    #expect(
      text == """
        ![a](../../Figures/x/a.png) [b](../../Chapters/X/Code.swift#L3), [c](#head), \
        [d](https://x.org/a)
        ```
        [e](f)
        ```
        ````
        ```
        [g](h)
        ````
        [i](../../Chapters/X/j)
        """)
    #expect(
      PageLinks.path(to: URL(filePath: "/a/b"), from: URL(filePath: "/a/b/c/d")) == "../..")
  }

  @Test func aFileThatTheRunMadeIsLinkedBesideThePage() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output/x/a.png")
    try folder.write("", to: "Figures/x/mnist/b.png")
    let text = PageLinks.rebased(
      "![a](../../Figures/x/a.png) ![b](../../Figures/x/mnist/b.png)",
      from: folder.url.appending(path: "Chapters/X"), to: folder.url.appending(path: "Output/x"),
      moved: (
        from: folder.url.appending(path: "Figures/x"), to: folder.url.appending(path: "Output/x")
      ))
    #expect(text == "![a](a.png) ![b](../../Figures/x/mnist/b.png)")
  }
}
