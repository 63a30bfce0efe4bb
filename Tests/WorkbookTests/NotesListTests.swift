import Foundation
import Grading
import SharedState
import Testing

@testable import Page
@testable import workbook

/// `Chapters/notes.csv`, what the notes say: the book leaves nothing of it out.
struct NotesListTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func rows(_ path: String) throws -> [[String]] {
    CSV.rows(try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  private struct Row {
    let kind: String
    let text: String
    /// What covers it.
    let by: [String]
  }

  private func notes(_ chapter: ChapterName) throws -> [Row] {
    try rows("Chapters/notes.csv").filter { $0.first == chapter.rawValue }.map { row in
      try #require(row.count == 4)
      return Row(kind: row[1], text: row[2], by: row[3].split(separator: " ").map(String.init))
    }
  }

  @Test func theListIsInTheOrderOfTheBook() throws {
    let rows = try rows("Chapters/notes.csv")
    #expect(rows.first == ["chapter", "kind", "text", "covered by"])
    let names = rows.dropFirst().map { $0[0] }
    #expect(
      names
        == ChapterName.allCases.flatMap { chapter in
          names.filter { $0 == chapter.rawValue }
        })
    #expect(Set(rows.map { $0[0] + $0[1] + $0[2] }).count == rows.count, "a row is told twice")
  }

  @Test(arguments: ChapterName.allCases)
  func everyClaimOfTheNotesIsMeasured(_ chapter: ChapterName) throws {
    let claims = try notes(chapter).filter { $0.kind == "C" }
    #expect(!claims.isEmpty)
    for claim in claims {
      #expect(!claim.by.isEmpty, "the book does not measure: \(claim.text)")
      for identifier in claim.by {
        #expect(
          try measured(identifier, chapter), "\(claim.text): there is no claim \(identifier)")
      }
    }
  }

  @Test(arguments: ChapterName.allCases)
  func everyFigureOfTheNotesIsDrawn(_ chapter: ChapterName) throws {
    let figures = try notes(chapter).filter { $0.kind == "F" }
    #expect(!figures.isEmpty)
    #expect(try notes(chapter).allSatisfy { ["C", "F"].contains($0.kind) })
    for figure in figures {
      #expect(!figure.by.isEmpty, "the book does not draw: \(figure.text)")
      for name in figure.by {
        let file = root.appending(path: "\(chapter.figures)/\(name)").standardizedFileURL
        let start = (try? Data(contentsOf: file))?.prefix(4)
        #expect(
          start.map(Array.init) == [0x89, 0x50, 0x4E, 0x47],
          "\(figure.text): there is no image \(name)")
      }
    }
  }

  /// Whether a run of the chapter has made this claim; "cifar10/..." is of a kept run.
  private func measured(_ identifier: String, _ chapter: ChapterName) throws -> Bool {
    let parts = identifier.split(separator: "/")
    let folder = ([chapter.figures[...]] + parts.dropLast()).joined(separator: "/")
    let identifiers = ["claims.csv", "times.csv"].flatMap { name in
      ((try? rows("\(folder)/\(name)")) ?? []).dropFirst().compactMap(\.first)
    }
    return identifiers.contains(String(parts[parts.count - 1]))
  }
}
