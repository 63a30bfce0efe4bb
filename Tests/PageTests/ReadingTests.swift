import Foundation
import Testing

@testable import Notebook

@Suite struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "run/curve.png")
    try folder.write("", to: "run/curve.csv")
    try folder.write(
      "id,section,notes,measured,criterion,verdict\na,S,n,0.904,c,agrees\n\"b\",S,n,\"1,5\",c,differs\n",
      to: "run/claims.csv")
  }

  private func problems(_ text: String, run: String = "run") throws -> [String] {
    try folder.write(text, to: "Chapters/X/README.md")
    return try Reading.problems(
      in: folder.url.appending(path: "Chapters/X/README.md"),
      output: folder.url.appending(path: run), chapter: "bn"
    ).map(\.description)
  }

  private let curve = "![A curve](../../Figures/bn/curve.png)\n"

  @Test func aGoodReadingHasNone() throws {
    #expect(
      try problems(
        """
        \(curve)
        See [the data](../../Figures/bn/curve.csv), <img alt="x" src="../../Figures/bn/curve.png">,
        <!-- measured: a -->0.904<!-- end --> and <!--measured: b--> 1,5 <!--end-->.
        ![remote](https://example.org/Figures/bn/other.png) [chapter](../Y/README.md)

        ```markdown
        ![not shown](../../Figures/bn/none.png) <!-- measured: none -->1<!-- end -->
        ```
        Write `<!-- measured: none -->1<!-- end -->` or `![](none.png)`.
        """
      ).isEmpty)
  }

  @Test func aFigureThatIsNotWritten() throws {
    #expect(
      try problems(
        "\n![x](../../Figures/bn/other.png \"title\") [c](../../Figures/bn/no.csv)\n\(curve)")
        == [
          "line 2: The reading shows other.png, which the run does not write.",
          "line 2: The reading shows no.csv, which the run does not write.",
        ])
  }

  @Test func anImageElsewhereThatDoesNotExist() throws {
    #expect(try problems("\(curve)![x](photo.jpg)") == ["line 2: There is no image photo.jpg."])
    try folder.write("", to: "Chapters/X/photo.jpg")
    #expect(try problems("\(curve)![x](photo.jpg)").isEmpty)
  }

  @Test func aFigureThatIsNotNamed() throws {
    #expect(
      try problems("No figure.") == [
        "curve.png is in the chapter's folder, but the reading does not show it. "
          + "Show it, or delete it if no run writes it any more."
      ])
  }

  @Test func aNumberThatIsNotTheOneMeasured() throws {
    #expect(
      try problems("\(curve)<!-- measured: a -->0.91<!-- end -->") == [
        "line 2: The reading gives “0.91” for “a”, the run measured “0.904”."
      ])
  }

  @Test func aClaimThatNobodyMakes() throws {
    #expect(
      try problems("\(curve)<!-- measured: z -->0.91<!-- end -->")
        == ["line 2: The run makes no claim “z”."])
  }

  @Test func aNumberWithoutEnd() throws {
    let message = "The number of “a” has no end. Close it with <!-- end -->."
    #expect(try problems("\(curve)<!-- measured: a -->0.904") == ["line 2: \(message)"])
    #expect(
      try problems("\(curve)<!-- measured: a -->0.904 <!-- measured: b -->1,5<!-- end -->")
        == ["line 2: \(message)"])
  }

  @Test func aRunWithoutClaims() throws {
    #expect(
      try problems("<!-- measured: a -->0.904<!-- end -->", run: "nowhere") == [
        "line 1: The run has left no claims.csv to compare “a” with. Run swift run chapter-bn."
      ])
  }

  @Test func aReadingThatIsNotThere() {
    let error = #expect(throws: NotebookError.self) {
      try Reading.problems(
        in: folder.url.appending(path: "none.md"), output: folder.url)
    }
    #expect(error?.description.hasPrefix("Cannot read ") == true)
  }
}
