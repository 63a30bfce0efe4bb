import Foundation
import Grading
import TestSupport
import Testing

@testable import workbook

/// A workbook with the files of one chapter, where nothing is solved.
///
/// - Parameter mark: bytes before the reader's text.
func withStubs(
  of chapter: ChapterName, lineEnd: String = "\n", mark: [UInt8] = [],
  _ body: (_ book: ExerciseBook, _ file: URL) throws -> Void
) throws {
  try withTemporaryFolder { folder in
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let solutions = try ExerciseBook(package: PackageFolder(url: root)).text(of: chapter.solutions)
    var stubs = solutions
    for one in catalogue where one.chapter == chapter {
      let function = try #require(FunctionText(one.function, in: stubs))
      stubs = stubs.replacing(function.lines, with: function.stub.text).text
    }
    try Data().write(to: folder.appending(path: "Package.swift"))
    for (path, bytes) in [
      (chapter.answers, mark + Array(stubs.replacing("\n", with: lineEnd).utf8)),
      (chapter.solutions, Array(solutions.utf8)),
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(
      ExerciseBook(package: PackageFolder(url: folder)), folder.appending(path: chapter.answers))
  }
}
