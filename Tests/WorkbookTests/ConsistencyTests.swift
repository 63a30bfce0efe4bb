import Foundation
import Grading
import Testing

@testable import Page
@testable import workbook

/// The book agrees with itself: its lists, its links, its commands and its files.
struct ConsistencyTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The pages that a person writes, from the package's folder.
  private var pages: [String] {
    ["README.md", "CONTRIBUTING.md"] + ChapterName.allCases.map(\.page)
      + ["Sources/Datasets/Resources/mnist-5k/README.md"]
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  // MARK: Lists

  /// Every chapter has its folder, its product, its figures, a line in the README, exercises.
  @Test(arguments: ChapterName.allCases) func chaptersAreListed(_ chapter: ChapterName) throws {
    #expect(try text("Package.swift").contains("chapter(\"\(chapter.rawValue)\""))
    #expect(try text("README.md").contains("](\(chapter.page)) | `\(chapter.program)` |"))
    let claims = try text("\(chapter.figures)/claims.csv").split(separator: "\n")
    #expect(claims.count > 5)
    let exercises = catalogue.filter { $0.chapter == chapter }
    #expect(!exercises.isEmpty)
    let page = try text(chapter.page)
    for exercise in exercises {
      #expect(page.contains("`\(exercise.name)`"), "\(chapter.page) does not list it")
    }
    // Those with a row of their own stand in the order in which `next` gives them.
    let places = exercises.compactMap { page.range(of: "\n| `\($0.name)` |")?.lowerBound }
    #expect(places == places.sorted())
  }

  @Test func thereIsNoChapterThatTheBookDoesNotKnow() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Chapters").path(percentEncoded: false))
    let known = Set(ChapterName.allCases.map(\.folder))
    #expect(folders.filter { !$0.contains(".") }.allSatisfy(known.contains))
  }

  // MARK: Pages

  private func document(_ chapter: ChapterName) throws -> PageDocument {
    PageDocument(try text(chapter.page), file: chapter.page)
  }

  @Test func allRowsOfATableAreAsLong() throws {
    for page in pages {
      let lines = try text(page).split(separator: "\n", omittingEmptySubsequences: false)
      for problem in TableRules(lines: lines.map(String.init), file: page).problems {
        Issue.record("\(problem)")
      }
    }
  }

  /// How tables of claims are read stands on every page, for whoever opens only that one.
  @Test func allPagesReadTheirTablesAlike() throws {
    let paragraphs = try ChapterName.allCases.map { chapter in
      try text(chapter.page).components(separatedBy: "\n\n")
        .filter { $0.hasPrefix("*How to read the tables of claims.*") }
    }
    #expect(paragraphs.allSatisfy { $0.count == 1 && $0 == paragraphs[0] })
  }

  /// Every mark is where it does not show, and shows what the last committed run has found.
  @Test(arguments: ChapterName.allCases) func pageAndRunAgree(_ chapter: ChapterName) throws {
    let page = try document(chapter)
    let record = PageRecord(csv: try text("\(chapter.figures)/\(PageRecord.fileName)"))
    for problem in page.problems + record.problems(in: page) { Issue.record("\(problem)") }
    // A mark that no run has filled would be left out of the comparison.
    for mark in page.inlineMarks where mark.kind == .value {
      #expect(
        record.text(of: "value: \(mark.name)") != nil,
        "\(page.file):\(mark.line): no run has filled “\(mark.name)”")
    }
    for block in page.blocks {
      #expect(
        !block.contents.isEmpty,
        "\(page.file):\(block.opening + 1): no run has filled “\(block.title)”")
    }
  }

  /// The claims of a run stand on the page, each with its kind.
  @Test(arguments: ChapterName.allCases) func claimsAreCited(_ chapter: ChapterName) throws {
    let page = try document(chapter)
    let cited = Set(
      page.inlineMarks.map(\.name)
        + page.blocks.filter { $0.kind == .claims }.flatMap(\.names))
    for row in ClaimTable.rows(csv: try text("\(chapter.figures)/\(ClaimTable.fileName)")) {
      #expect(cited.contains(row.id), "\(chapter.page) does not cite \(row.id)")
      #expect(Claim.Kind.names.contains(row.kind), "\(row.id) is a “\(row.kind)”")
      let hasBasis = row.kind == "finding" || row.kind == "source"
      #expect(
        row.basis.isEmpty != hasBasis, "\(row.id), a \(row.kind), rests on “\(row.basis)”")
    }
  }

  // MARK: Figures

  /// Each image in `Figures` lies beside what made it, and a page shows it.
  @Test(arguments: ChapterName.allCases) func figuresAreShown(_ chapter: ChapterName) throws {
    let folder = root.appending(path: chapter.figures)
    let shown = Set(try document(chapter).blocks.filter { $0.kind == .figure }.map { $0.names[0] })
    let names = try #require(
      FileManager.default.enumerator(atPath: folder.path(percentEncoded: false)))
    for case let name as String in names {
      if name.hasSuffix(".png") {
        #expect(
          shown.contains(String(name.dropLast(4))), "\(chapter.page) does not show \(name)")
      }
      if name.hasSuffix(".gp") {
        let image = folder.appending(path: name.replacing(".gp", with: ".png"))
        #expect(
          FileManager.default.fileExists(atPath: image.path(percentEncoded: false)),
          "\(name) has no image")
      }
    }
    for name in shown {
      let image = folder.appending(path: "\(name).png").path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: image), "there is no \(name).png")
    }
  }

  // MARK: Links

  @Test func linksLeadSomewhere() throws {
    for page in pages {
      let folder = root.appending(path: page).deletingLastPathComponent()
      for target in Markdown.links(try text(page)) where !target.contains("://") {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let file =
          parts[0].isEmpty
          ? root.appending(path: page) : folder.appending(path: parts[0]).standardizedFileURL
        let exists = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        #expect(exists, "\(page): \(target) is not there")
        guard exists, parts.count > 1 else { continue }
        let anchors = Markdown.anchors(try String(contentsOf: file, encoding: .utf8))
        #expect(anchors.contains(parts[1]), "\(page): \(target) names no heading")
      }
    }
  }

  // MARK: Formulas

  /// GitHub's Markdown takes the backslash from "\," or "\_" before it sees the dollars of a formula;
  /// such a formula belongs in a fence.
  @Test func formulasInDollarsKeepTheirBackslashes() throws {
    var count = 0
    for page in pages {
      for formula in Markdown.formulasInDollars(try text(page)) {
        count += 1
        #expect(!formula.contains(/\\[!-\/:-@\[-`{-~]/), "\(page): \(formula)")
      }
    }
    #expect(count > 100)
  }

  // MARK: Source

  /// `URL.path` with empty brackets writes "%20" for a space, which no file system knows.
  @Test(arguments: ["Sources", "Chapters"]) func pathsAreNotEncoded(_ folder: String) throws {
    let place = root.appending(path: folder).path(percentEncoded: false)
    let names = try #require(FileManager.default.enumerator(atPath: place))
    for case let name as String in names where name.hasSuffix(".swift") {
      #expect(try !text("\(folder)/\(name)").contains(".path()"), "\(folder)/\(name)")
    }
  }

  // MARK: Commands

  /// Every `swift run` of a page is understood by the program it names.
  @Test func commandsAreUnderstood() throws {
    var count = 0
    var helps: [String: String] = [:]
    for page in pages {
      for command in Markdown.commands(try text(page)) {
        count += 1
        guard command.program.hasPrefix("chapter-") else {
          if command.program == "workbook" { checkParses(command.arguments, page) }
          continue
        }
        let chapter = ChapterName.allCases.first { $0.program == command.program }
        #expect(
          chapter != nil || command.program == "chapter-<name>", "\(page): \(command.program)")
        let options = command.arguments.filter { $0.hasPrefix("--") }
        if options.isEmpty || chapter == nil { continue }
        if helps[command.program] == nil { helps[command.program] = try help(command.program) }
        for option in options {
          #expect(
            helps[command.program]!.contains("\(option) ") || option == "--help",
            "\(page): \(command.program) has no option \(option)")
        }
      }
    }
    #expect(count > 20)
  }

  private func checkParses(_ arguments: [String], _ page: String) {
    // Words in capitals stand for what the reader fills in.
    if arguments.contains(where: { $0.wholeMatch(of: /[A-Z]+(\[?\.\.\.\]?)?/) != nil }) { return }
    if arguments.contains("--help") { return }
    #expect(throws: Never.self, "\(page): workbook \(arguments.joined(separator: " "))") {
      try Workbook.parseAsRoot(arguments)
    }
  }

  private func help(_ program: String) throws -> String {
    let file = buildFolder.appending(path: program).path(percentEncoded: false)
    return try Command(file, ["--help"]).run().output
  }

  /// Where the programs are built: beside the bundle that holds these tests.
  private var buildFolder: URL {
    let executable = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "chapter-bn").path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: program) { return folder }
      folder.deleteLastPathComponent()
    }
    return executable.deletingLastPathComponent()
  }
}

/// As much of Markdown as the tests look at.
enum Markdown {
  /// The targets of links and images, outside code.
  static func links(_ text: String) -> [String] {
    withoutCode(text).matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
  }

  /// The names that GitHub gives to headings.
  static func anchors(_ text: String) -> Set<String> {
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
          .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
          .replacing(" ", with: "-")
      })
  }

  struct Command {
    let program: String
    let arguments: [String]
  }

  /// What stands behind `swift run`, in code of either kind.
  static func commands(_ text: String) -> [Command] {
    text.matches(of: /swift run (?:-c release )?([a-z0-9<][a-z0-9<>-]*)([^`\n#&|]*)/).map { match in
      Command(
        program: String(match.1),
        arguments: match.2.split(separator: " ").map(String.init).filter { $0 != "\\" })
    }
  }

  /// What stands between dollars, outside code.
  static func formulasInDollars(_ text: String) -> [String] {
    withoutCode(text).matches(of: /\$\$?([^$]+)\$\$?/).map { String($0.1) }
  }

  private static func withoutCode(_ text: String) -> String {
    text.replacing(/```.*?```/.dotMatchesNewlines(), with: "").replacing(/`[^`\n]*`/, with: "")
  }
}
