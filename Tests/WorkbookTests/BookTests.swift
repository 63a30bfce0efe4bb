import Foundation
import Grading
import Plotting
import Testing

@testable import Page
@testable import workbook

/// The book in a browser, without one: every page of every chapter, and where its links lead.
@Suite struct BookTests {
  private func addresses(_ package: PackageFolder) -> SiteAddresses {
    SiteAddresses(package: package, root: "", notes: "index.html#notes") {
      "\($0.program).html"
    } file: { path in
      path.hasSuffix(".swift") ? "files/\(path)" : nil
    } image: { path, alternative in
      "<img src=\"\(path)\" alt=\"\(HTMLText.escaped(alternative))\">"
    }
  }

  static let package = PackageFolder(
    url: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())

  /// What (002) is, one reads where the number is explained, and beside the contents.
  @Test func chaptersLeadToTheListOfTheNotes() throws {
    let addresses = addresses(Self.package)
    let link = "href=\"\(addresses.notes)\""
    for chapter in ChapterName.allCases {
      #expect(try SiteChapter(chapter, addresses).html(showsCommands: false).contains(link))
    }
    let contents = ContentsPage(Self.package, addresses).html
    #expect(contents.contains("id=\"\(SiteAddresses.notesAnchor)\""))
    for number in ["000", "001", "002", "003", "004"] {
      #expect(addresses.notesList.contains(">\(number)</t"), "\(number) is not in the list")
    }
  }

  /// After Ctrl-C nothing more is written: not the page whose figures were not drawn, and no contents.
  @Test func aSiteEndsAtTheFirstControlC() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
      Interruption.listen()
      let folder = URL(filePath: path, directoryHint: .isDirectory)
      do {
        _ = try BookSite(package: BookTests.package, folder: folder).write { _ in raise(SIGINT) }
      } catch is Interrupted {
        exit(7)
      }
      exit(1)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(names.filter { $0.hasSuffix(".html") } == ["\(ChapterName.allCases[0].program).html"])
  }

  @Test(arguments: ChapterName.allCases) func everyPageIsWhole(_ chapter: ChapterName) throws {
    let content = try SiteChapter(chapter, addresses(Self.package))
    let html = content.html(showsCommands: true)
    #expect(html.count > 10_000)
    // Nothing of the Markdown is left, outside of code.
    let text = html.replacing(/<(pre|code|math)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: "")
    for sign in [
      "<!--", "-->", "**", "](", "| ---", "```", "$$", "\u{E000}", "\u{E001}", "\u{E002}",
    ] {
      #expect(!text.contains(sign), "\(chapter.page) shows \(sign)")
    }
    // Every element that is opened is closed, in order.
    #expect(Nesting.fault(in: html) == nil)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an identifier is there twice")
    for match in html.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(match.output.1)), "\(chapter.page): #\(match.output.1)")
    }
    for match in html.matches(of: /<img src="([^"]*)"/) {
      let file = Self.package.file(String(match.output.1)).path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: file), "\(file) is missing")
    }
    #expect(content.page.document.problems.isEmpty)
  }

  @Test(arguments: ChapterName.allCases) func everyFormulaIsRead(_ chapter: ChapterName) throws {
    let text = try String(contentsOf: Self.package.file(chapter.page), encoding: .utf8)
    var formulas: [String] = []
    for paragraph in Prose.parse(text) {
      switch paragraph {
      case .formula(let latex): formulas.append(latex)
      case .text(let text), .heading(let text), .item(_, _, let text), .quote(let text):
        for case .math(let latex) in InlineMarkdown.parse(text) { formulas.append(latex) }
      case .code: break
      }
    }
    for latex in formulas {
      let unknown = MathML.unknownCommands(in: latex)
      #expect(unknown.isEmpty, "\(chapter.page): \(unknown) in \(latex)")
    }
  }

  @Test func linksBetweenChapters() {
    let writer = addresses(Self.package).writer(.batchNorm, prefix: "p-")
    let expected: [(String, HTMLWriter.Link)] = [
      ("https://swift.org", .to("https://swift.org")),
      ("../Dropout/README.md", .to("chapter-dropout.html")),
      ("../Dropout/README.md#masks", .to("chapter-dropout.html#masks")),
      ("#exercises", .to("#p-exercises")),
      ("StepByStep.swift", .to("files/Chapters/BatchNorm/StepByStep.swift")),
      ("../../Figures/chapter-bn", .nowhere(title: "Figures/chapter-bn")),
      ("../../../secret", .nowhere(title: "../../../secret")),
      ("/etc/passwd", .nowhere(title: "/etc/passwd")),
    ]
    for (target, link) in expected { #expect(writer.link(target) == link) }
  }

  @Test func imagesAreEmbeddedOnce() throws {
    try withPackage { package in
      let figures = EmbeddedFigures(package)
      let first = figures.html("Figures/chapter-bn/a.png", alternative: "A")
      #expect(first.contains("id=\"figure-Figures-chapter-bn-a\""))
      #expect(first.contains("src=\"data:image/png;base64,iVBOR"))
      #expect(first.contains("alt=\"A\" width=\"1\" height=\"1\""))
      let second = figures.html("Figures/chapter-bn/a.png", alternative: "A")
      #expect(second.contains("href=\"#figure-Figures-chapter-bn-a\""))
      #expect(!second.contains("base64"))
      #expect(figures.count == 1)
      #expect(figures.missing == nil)
      #expect(figures.html("Figures/none.png", alternative: "").isEmpty)
      #expect(figures.missing == "Figures/none.png")
    }
  }

  @Test func figuresAreDrawnForBothGrounds() throws {
    let figure = FigureImage("Figures/chapter-bn/accuracy.png", in: Self.package.url)
    #expect(figure.size?.width == 1800)
    let figures = SVGFigures(cache: nil)
    let light = String(
      decoding: try #require(try figures.svg(figure, isDark: false)), as: UTF8.self)
    let dark = String(decoding: try #require(try figures.svg(figure, isDark: true)), as: UTF8.self)
    #expect(light.contains("viewBox=\"0 0 1800 770\""))
    #expect(light.contains("font-family=\"DejaVu Sans, Verdana, sans-serif\" font-weight=\"bold\""))
    #expect(dark.lowercased().contains("#16191d"))
    #expect(!dark.lowercased().contains("#ffffff"))
    var without = figures
    without.gnuplot = "/no/such/gnuplot"
    #expect(try without.svg(figure, isDark: false) == nil)
  }

  @Test func coloursThatStandForNumbersStay() {
    #expect(SVGFigures.darkened("linecolor '#222222'") == "linecolor '#DCDFE4'")
    #expect(SVGFigures.darkened("set palette defined (0 '#440154', 1 '#222222')") == nil)
  }

  @Test func searchReadsText() {
    #expect(
      SearchIndex.text("<p>a &lt; <b>b</b></p><pre class=\"x\"><code>no</code></pre>\n<p>c</p>")
        == "a < b c")
  }

  @Test func commandsAreQuoted() throws {
    let page = PageHTML(PageDocument("# T\n\n## Say \"x\" & go\n\nA.\n", file: "a"), .plain)
    let line = SiteChapter.command(.batchNorm, page.sections[1])
    #expect(line.contains("--only &quot;Say \\&quot;x\\&quot; &amp; go&quot; --output my-figures"))
  }

  /// A folder that looks like the package, with one figure.
  private func withPackage(_ body: (PackageFolder) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for path in ["Sources/Exercises", "Chapters/BatchNorm", "Figures/chapter-bn"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: path), withIntermediateDirectories: true)
      }
      try Data().write(to: folder.appending(path: "Package.swift"))
      try Raster(width: 1, height: 1, channels: .grey, samples: [0])
        .write(to: folder.appending(path: "Figures/chapter-bn/a.png"))
      try body(PackageFolder(url: folder))
    }
  }
}

/// Whether elements of HTML are inside each other as they should be.
private enum Nesting {
  private static let void: Set<Substring> = ["br", "img", "input", "source", "meta", "link"]

  static func fault(in html: String) -> String? {
    var open: [Substring] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) where !void.contains(match.output.2) {
      if match.output.1.isEmpty {
        open.append(match.output.2)
      } else if open.popLast() != match.output.2 {
        return String(html[..<match.range.upperBound].suffix(300))
      }
    }
    return open.last.map { "\($0) is never closed" }
  }
}
