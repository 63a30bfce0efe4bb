import Foundation
import Grading
import SharedState
import Testing

@testable import Page
@testable import workbook

/// `Chapters/notes.csv`, what the notes say: the book leaves nothing of it out, and what stands beside a
/// statement speaks of it.
struct NotesListTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A statement of the notes (C) or a figure of theirs (F), and where the book answers.
  struct Row: CustomTestStringConvertible, Sendable {
    let chapter: ChapterName
    let kind, text: String
    /// Words that stand in the statement and in the first claim or figure that covers it.
    let key: [String]
    /// Of which kinds the claims are: "check finding".
    let evidence: String
    /// "agrees", "differs", "undecided", "in part"; "open" where the book has no answer yet.
    let outcome: String
    /// Claims, the one that says the same first; or images.
    let by: [String]

    var testDescription: String { "\(chapter.rawValue): \(text)" }

    /// The files of the notes that are cited, such as 003.
    var files: Set<String> { Row.files(text) }

    static func files(_ text: String) -> Set<String> {
      Set(text.matches(of: /\b00[0-4]\b/).map { String($0.output) })
    }
  }

  private static func csv(_ path: String) throws -> [[String]] {
    CSV.rows(try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  static let rows: [Row] = {
    let all = (try? csv("Chapters/notes.csv")) ?? []
    return all.dropFirst().filter { $0.count == 7 }.compactMap { cells in
      ChapterName(rawValue: cells[0]).map { chapter in
        Row(
          chapter: chapter, kind: cells[1], text: cells[2],
          key: cells[3].split(separator: " ").map(String.init), evidence: cells[4],
          outcome: cells[5], by: cells[6].split(separator: " ").map(String.init))
      }
    }
  }()

  /// What a run of the chapter has found; "cifar10/..." is of a kept run.
  private static func claim(_ id: String, _ chapter: ChapterName) throws -> ClaimTable.Row? {
    let parts = id.split(separator: "/")
    let folder = ([chapter.figures[...]] + parts.dropLast()).joined(separator: "/")
    for name in [ClaimTable.fileName, ClaimTable.timesFileName] {
      let file = root.appending(path: "\(folder)/\(name)")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      if let row = ClaimTable.rows(csv: text).first(where: { $0.id == parts.last.map(String.init) })
      {
        return row
      }
    }
    return nil
  }

  @Test func theListIsInTheOrderOfTheBook() throws {
    let rows = try Self.csv("Chapters/notes.csv")
    #expect(
      rows.first
        == ["chapter", "kind", "text", "key", "evidence", "outcome", "covered by"])
    #expect(Self.rows.count == rows.count - 1, "a line has other than seven cells, or no chapter")
    let names = rows.dropFirst().map { $0[0] }
    #expect(
      names
        == ChapterName.allCases.flatMap { chapter in
          names.filter { $0 == chapter.rawValue }
        })
    #expect(Set(rows.map { $0[0] + $0[1] + $0[2] }).count == rows.count, "a row is told twice")
    #expect(Self.rows.allSatisfy { ["C", "F"].contains($0.kind) })
    for chapter in ChapterName.allCases {
      let kinds = Set(Self.rows.filter { $0.chapter == chapter }.map(\.kind))
      #expect(kinds == ["C", "F"], "\(chapter)")
    }
  }

  /// What is open has no answer, and says nothing of one; the rest has.
  @Test(arguments: rows) func whatIsOpenSaysSo(_ row: Row) {
    #expect((row.outcome == "open") == row.by.isEmpty)
    #expect(row.by.isEmpty == row.key.isEmpty)
    withKnownIssue("The book does not answer yet.", isIntermittent: true) {
      #expect(!row.by.isEmpty, "\(row.testDescription)")
    }
  }

  /// The first claim speaks of what the row says; kinds and verdicts are those of the last run.
  @Test(arguments: rows.filter { $0.kind == "C" && !$0.by.isEmpty })
  func claimsSpeakOfTheStatement(_ row: Row) throws {
    let claims = try row.by.map { id in
      try #require(try Self.claim(id, row.chapter), "there is no claim \(id)")
    }
    func text(_ claim: ClaimTable.Row) -> String {
      "\(claim.notes) \(claim.measured) \(claim.criterion)"
    }
    for word in row.key {
      #expect(row.text.localizedCaseInsensitiveContains(word), "the row does not say “\(word)”")
      #expect(
        text(claims[0]).localizedCaseInsensitiveContains(word),
        "\(row.by[0]) does not say “\(word)”: \(text(claims[0]))")
    }
    var kinds: [String] = []
    for claim in claims where !kinds.contains(claim.kind) { kinds.append(claim.kind) }
    #expect(row.evidence == kinds.joined(separator: " "))
    let verdicts = Set(claims.map(\.verdict))
    #expect(row.outcome == (verdicts.count > 1 ? "in part" : claims[0].verdict))
    #expect(
      Row.files(claims[0].notes).isSubset(of: row.files),
      "\(row.by[0]) cites a file that the row does not: \(claims[0].notes)")
  }

  /// A key that many claims of a chapter have does not tell which of them speaks of a row.
  @Test(arguments: rows.filter { $0.kind == "C" && !$0.by.isEmpty })
  func keysAreTelling(_ row: Row) throws {
    let file = Self.root.appending(path: "\(row.chapter.figures)/\(ClaimTable.fileName)")
    let all = ClaimTable.rows(csv: try String(contentsOf: file, encoding: .utf8))
    let same = all.filter { claim in
      row.key.allSatisfy {
        "\(claim.notes) \(claim.measured) \(claim.criterion)"
          .localizedCaseInsensitiveContains($0)
      }
    }
    #expect(same.count <= 5, "“\(row.key.joined(separator: " "))”: \(same.map(\.id))")
  }

  /// The first image shows what the row says: its title, axes or text say so.
  @Test(arguments: rows.filter { $0.kind == "F" && !$0.by.isEmpty })
  func figuresShowTheStatement(_ row: Row) throws {
    for name in row.by {
      let file = Self.root.appending(path: "\(row.chapter.figures)/\(name)").standardizedFileURL
      let start = (try? Data(contentsOf: file))?.prefix(4)
      #expect(start.map(Array.init) == [0x89, 0x50, 0x4E, 0x47], "there is no image \(name)")
    }
    let text = figureText("\(row.chapter.figures)/\(row.by[0])")
    for word in row.key {
      #expect(row.text.localizedCaseInsensitiveContains(word), "the row does not say “\(word)”")
      #expect(
        text.localizedCaseInsensitiveContains(word), "\(row.by[0]) does not say “\(word)”: \(text)")
    }
    #expect(row.evidence.isEmpty && row.outcome.isEmpty)
  }

  /// The labels of a figure's script, and the text that stands in its place.
  private func figureText(_ path: String) -> String {
    let image = Self.root.appending(path: path).standardizedFileURL
    let script =
      (try? String(
        contentsOf: image.deletingPathExtension().appendingPathExtension("gp"), encoding: .utf8))
      ?? ""
    let labels = script.split(separator: "\n").filter {
      $0.hasPrefix("set label") || $0.hasPrefix("set xlabel") || $0.hasPrefix("set ylabel")
    }
    let record = try? String(
      contentsOf: image.deletingLastPathComponent().appending(path: PageRecord.fileName),
      encoding: .utf8)
    let name = "figure: \(image.deletingPathExtension().lastPathComponent)"
    let text = record.flatMap { PageRecord(csv: $0).text(of: name) } ?? ""
    return (labels + [text[...]]).joined(separator: "\n")
  }

  /// Every statement says where it stands: in a file of the notes, in a paper, or that it is ours.
  @Test(arguments: rows.filter { $0.kind == "C" }) func statementsAreCited(_ row: Row) {
    let ending = row.text.firstMatch(of: /\(([^()]*)\)$/)?.output.1 ?? ""
    let isKnown =
      ending.contains(/00[0-4]|ours|et al|[12][0-9]{3}|PyTorch|TensorFlow|CS231n|course's classes/)
    #expect(isKnown, "“\(row.text)” does not end with where it stands")
  }
}
