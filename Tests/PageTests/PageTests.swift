import Foundation
import Progress
import Testing

@testable import Notebook

@Suite struct PageTests {
  private func page(width: Int, in folder: TemporaryFolder) throws -> (Notebook, String) {
    let recorder = Recorder()
    let page = Notebook(
      title: "Batch normalisation", abstract: "Its *gradient*, and what it is good for.",
      provenance: Provenance(program: "chapter-bn", seed: 1, dataset: "mnist-5k"),
      folder: folder.url, terminal: Terminal(width: width, write: recorder.write),
      progress: .silent)
    try SamplePage.write(on: page)
    return (page, recorder.text)
  }

  @Test(arguments: [(80, Golden.at80Columns), (40, Golden.at40Columns)])
  func showsInTheTerminal(_ width: Int, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let (_, text) = try page(width: width, in: folder)
    #expect(text == expected)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: line) <= width)
    }
  }

  @Test func savesMarkdown() throws {
    let folder = try TemporaryFolder()
    let (page, _) = try page(width: 80, in: folder)
    try page.save()
    #expect(try folder.read("notebook.md") == Golden.markdown)
    #expect(page.markdown == Golden.markdown)
  }

  @Test func theWindowDoesNotMatterToTheFile() throws {
    let folder = try TemporaryFolder()
    let wide = try page(width: 80, in: folder).0.markdown
    let narrow = try page(width: 40, in: folder).0.markdown
    #expect(wide == narrow)
  }

  @Test func leavesNoTemporaryFiles() throws {
    let folder = try TemporaryFolder()
    let (page, _) = try page(width: 80, in: folder)
    try page.save()
    try page.save()
    #expect(try folder.names == ["claims.csv", "notebook.md", "pixels.png"])
  }

  @Test func aFolderThatVanishedIsAnError() throws {
    let folder = try TemporaryFolder()
    let (page, _) = try page(width: 80, in: folder)
    try FileManager.default.removeItem(at: folder.url)
    let error = #expect(throws: NotebookError.self) { try page.save() }
    #expect(error?.description.hasPrefix("Cannot write notebook.md to ") == true)
  }

  @Test func proseHasParagraphsOfEveryKind() {
    let markdown = """
      # Head
      one
      two

      * item
        more
        - inner

      ```swift
      let a = 1

      ```
      $$x
      = 1$$
      > quote
      > more
      2020. not a list
      """
    #expect(
      Prose.parse(markdown) == [
        .heading("Head"), .text("one two"), .item(mark: "•", depth: 0, "item more"),
        .item(mark: "•", depth: 2, "inner"), .code(["let a = 1", ""]), .formula("x\n= 1"),
        .quote("quote more 2020. not a list"),
      ])
  }
}
