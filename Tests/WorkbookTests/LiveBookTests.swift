import Experiments
import Foundation
import Grading
import LiveServer
import SharedState
import Testing

@testable import workbook

/// What the live book answers, without a server.
@Suite struct LiveBookTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func withBook(_ body: (LiveBook) throws -> Void) throws {
    let book = try LiveBook(PackageFolder(url: Self.root))
    defer { book.close() }
    try body(book)
  }

  private func get(_ path: String, _ book: LiveBook) -> ServerResponse {
    let parts = path.split(separator: "?")
    return book.answer(
      ServerRequest(
        method: "GET", path: parts[0].split(separator: "/").map(String.init),
        query: parts.count > 1 ? [String(parts[1]): ""] : [:]))
  }

  private func post(_ path: String, _ body: String, _ book: LiveBook) -> ServerResponse {
    book.answer(
      ServerRequest(
        method: "POST", path: path.split(separator: "/").map(String.init), body: Data(body.utf8)))
  }

  private func text(_ response: ServerResponse) -> String {
    guard case .data(let data) = response.content else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  /// A megabyte of a file is shown, up to the last whole character.
  @Test(arguments: [("é", 2), ("→", 3), ("𝄞", 4)])
  func longFilesAreCutBetweenCharacters(_ sign: String, _ length: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapters = folder.appending(path: "Chapters")
    try FileManager.default.createDirectory(at: chapters, withIntermediateDirectories: true)
    let package = PackageFolder(url: folder)
    func shown(_ data: Data) throws -> String {
      try data.write(to: chapters.appending(path: "a.txt"))
      let addresses = SiteAddresses(
        package: package, root: "/", chapter: { _ in "" }, file: { _ in nil }, image: { _, _ in "" }
      )
      return text(try #require(FilePage("Chapters/a.txt", package, addresses)?.answer))
    }
    for fill in 0..<length {
      let letters = String(repeating: "a", count: 1_000_000 - length + fill)
      let page = try shown(Data((letters + sign + "b").utf8))
      #expect(page.contains("aaa" + (fill == 0 ? sign : "")) && !page.contains("no text"))
      #expect(page.contains("aaa\(sign)") == (fill == 0))
    }
    // What is no text is none, however long.
    #expect(try shown(Data([0x61, 0xC3])).contains("This file is no text."))
    #expect(
      try shown(Data(repeating: 0x80, count: 1_000_001)).contains("This file is no text."))
  }

  @Test func contentsListTheChapters() throws {
    try withBook { book in
      let page = text(book.answer(ServerRequest(method: "GET", path: [])))
      for chapter in ChapterName.allCases {
        #expect(page.contains("href=\"/chapters/\(chapter.rawValue)\""))
      }
      #expect(page.contains("claims: "))
      #expect(page.contains("<progress max="))
      #expect(!page.contains("<script>"))
      #expect(!page.contains(" style="))
    }
  }

  @Test(arguments: ChapterName.allCases) func chaptersAreServed(_ chapter: ChapterName) throws {
    try withBook { book in
      let answer = get("chapters/\(chapter.rawValue)", book)
      let page = text(answer)
      #expect(answer.status == 200)
      #expect(page.contains("data-program=\"\(chapter.program)\""))
      #expect(page.contains("<main id=\"main\""))
      #expect(!page.contains("<script>") && !page.contains(" style="))
      // Its links lead to something that is served.
      for match in page.matches(of: /(?:href|src)="(\/[^"#?]*)/) {
        let path = String(match.output.1).removingPercentEncoding ?? ""
        if path == "/" || path.hasPrefix("/figures/") { continue }
        #expect(get(path, book).status == 200, "\(path)")
      }
    }
  }

  @Test(arguments: [
    ".git/config", "Figures/../.git/config", "Output", ".build", "Sources/.hidden", "none", "Data",
    "Package.resolved",
  ]) func otherFilesAreNobodysBusiness(_ path: String) throws {
    try withBook { book in #expect(get("files/\(path)", book).status == 404) }
  }

  @Test func linksOutOfThePackageAreNotFollowed() throws {
    try withTemporaryFolder { folder in
      for path in ["Sources/Exercises", "Figures"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: path), withIntermediateDirectories: true)
      }
      try Data().write(to: folder.appending(path: "Package.swift"))
      try Data("secret".utf8).write(to: folder.appending(path: "secret"))
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "Figures/out"),
        withDestinationURL: folder.appending(path: "secret"))
      let package = PackageFolder(url: folder)
      #expect(package.isOpen("Package.swift"))
      #expect(package.isOpen("Figures"))
      #expect(!package.isOpen("Figures/out"))
      #expect(!package.isOpen("secret"))
      #expect(!package.isOpen(""))
    }
  }

  @Test func figuresAreDrawingsOrImages() throws {
    try withBook { book in
      let drawing = get("figures/chapter-bn/accuracy.svg", book)
      #expect(drawing.headers["Content-Type"] == "image/svg+xml")
      #expect(drawing.headers["Content-Security-Policy"]?.contains("sandbox") == true)
      #expect(text(drawing) != text(get("figures/chapter-bn/accuracy.svg?dark", book)))
      #expect(get("figures/chapter-bn/digits.png", book).headers["Content-Type"] == "image/png")
      // Nothing draws it, so it stays an image.
      #expect(get("figures/chapter-bn/digits.svg", book).headers["Content-Type"] == "image/png")
      #expect(get("figures/chapter-bn/none.svg", book).status == 404)
      #expect(get("figures/chapter-bn/claims.csv", book).status == 404)
      #expect(get("figures/chapter-bn", book).status == 404)
    }
  }

  @Test func assetsAreThoseOfTheList() throws {
    try withBook { book in
      for name in SiteAssets.names { #expect(get("assets/\(name)", book).status == 200) }
      #expect(get("assets/other.js", book).status == 404)
      #expect(text(get("assets/search-index.js", book)).hasPrefix("window.bookIndex = [{"))
    }
  }

  @Test(arguments: [
    ("{}", 400), ("not json", 400), (#"{"chapter": "none"}"#, 404),
    (#"{"chapter": "bn", "section": "x", "settings": {"--output": "/"}}"#, 422),
    (#"{"chapter": "bn", "section": "x", "settings": {"a.b": "1\n2"}}"#, 422),
    (#"{"chapter": "bn", "section": 7}"#, 400),
  ]) func ordersThatMakeNoSense(_ body: String, _ status: Int) throws {
    try withBook { book in
      #expect(post("api/runs", body, book).status == status)
      #expect(text(get("api/runs", book)) == "[]")
    }
  }

  @Test func runsThatAreNotThere() throws {
    try withBook { book in
      for path in ["events", "results", "none"] {
        #expect(get("api/runs/run-9/\(path)", book).status == 404)
      }
      #expect(post("api/runs/run-9/cancel", "{}", book).status == 404)
      #expect(get("runs/run-9/accuracy.svg", book).status == 404)
      #expect(get("api/none", book).status == 404)
      #expect(get("chapters/none", book).status == 404)
      #expect(book.answer(ServerRequest(method: "POST", path: ["chapters", "bn"])).status == 404)
    }
  }

  @Test func argumentsAreOnePieceEach() {
    let order = RunOrder(
      chapter: "bn", section: "--help", settings: ["a.b": "1; rm", "a.a": "x y"])
    #expect(order.arguments == ["--only=--help", "--set=a.a=x y", "--set=a.b=1; rm"])
  }

  @Test(arguments: [
    "", "  ", ".git", "Figures", "Figures/mine", "Sources/x", ".", "..", "/", "/tmp/.hidden/x",
    "Output/../.git/hooks", "../", "a\u{0}b", "Sources/\u{301}x",
  ]) func foldersThatAreNotTheReaders(_ name: String) {
    #expect(throws: LiveError.self) {
      _ = try KeptFolder(name, package: PackageFolder(url: Self.root))
    }
  }

  /// As a shell would have it; the folder of another user is not guessed.
  @Test func aTildeIsTheHomeFolder() throws {
    func parts(_ url: URL) -> [String] {
      url.path(percentEncoded: false).pathParts.filter { !$0.isEmpty }
    }
    let package = PackageFolder(url: Self.root)
    let name = "figures-\(UUID())"
    let home = URL(filePath: NSHomeDirectory()).resolvingSymlinksInPath()
    #expect(try parts(KeptFolder("~/\(name)", package: package).url) == parts(home) + [name])
    #expect(throws: LiveError.self) { _ = try KeptFolder("~other/figures", package: package) }
  }

  @Test func resultsAreCopied() throws {
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "output")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: output.appending(path: "README.md"))
      try Data("x".utf8).write(to: output.appending(path: ".lock"))
      let place = folder.appending(path: "kept").path(percentEncoded: false)
      let package = PackageFolder(url: Self.root)
      let kept = try KeptFolder(place, package: package)
      try kept.copy(from: output)
      let names = try FileManager.default.contentsOfDirectory(atPath: place)
      #expect(names == ["README.md"])
      // What is there is not overwritten.
      #expect(throws: LiveError.self) { _ = try KeptFolder(place, package: package) }
    }
  }

  @Test func eventsAreReadAsTheyAreWritten() throws {
    try withTemporaryFolder { folder in
      let url = folder.appending(path: "events")
      var file = EventFile(url)
      #expect(file.new().isEmpty)
      try Data(#"{"kind":"experiment","experiment":"a"}"#.utf8).write(to: url)
      #expect(file.new().isEmpty, "the line is not complete")
      let handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n{\"kind\":\"saved\"}\nnonsense\n{\"kind\"".utf8))
      #expect(file.new().map(\.kind) == [.experiment, .saved])
      #expect(file.new().isEmpty)
    }
  }
}
