import Foundation
import Grading
import Page
import SharedState

/// Builds chapters' programs when they are first needed, and knows which are as new as their source.
final class ChapterBuilder: Sendable {
  let package: PackageFolder
  private let turn: BuildTurn
  /// When each was last built here: a build that has nothing to do leaves the program as old as it is.
  private let built = Guarded([ChapterName: Date]())

  init(_ package: PackageFolder, _ turn: BuildTurn) {
    self.package = package
    self.turn = turn
  }

  /// Where the programs are: beside this one, which SwiftPM has built as well.
  private var folder: URL {
    let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let beside = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let build = package.scratch.resolvingSymlinksInPath().path(percentEncoded: false)
    // A copy elsewhere, or a test's program, is beside no chapter that SwiftPM keeps up to date.
    return beside.path(percentEncoded: false).hasPrefix(build)
      ? beside : package.scratch.appending(path: "debug").resolvingSymlinksInPath()
  }

  /// This program, or in a test that which SwiftPM has built.
  var workbook: URL {
    let program = Bundle.main.executableURL
    return program?.lastPathComponent == "workbook"
      ? program! : folder.appending(path: "workbook")
  }

  func program(_ chapter: ChapterName) -> String {
    folder.appending(path: chapter.program).path(percentEncoded: false)
  }

  /// Whether the program is there, and no file that it is made of is newer.
  func isCurrent(_ chapter: ChapterName) -> Bool {
    let path = program(chapter)
    guard let made = ChapterBuilder.date(path) else { return false }
    let time = max(made, built.withLock { $0[chapter] } ?? made)
    let folders = ["Package.swift", "Chapters/\(chapter.folder)", "Sources"]
    return folders.allSatisfy { isOlder($0, than: time) }
  }

  /// Modules that no chapter is made of.
  private static let others: Set<String> = [
    "Downloads", "Exercises", "Grading", "LiveServer", "Solutions", "grade-exercises", "workbook",
  ]

  private func isOlder(_ name: String, than time: Date) -> Bool {
    let root = package.file(name).path(percentEncoded: false)
    guard let files = FileManager.default.enumerator(atPath: root) else {
      return (ChapterBuilder.date(root) ?? .distantPast) <= time
    }
    while let file = files.nextObject() as? String {
      if ChapterBuilder.others.contains(file) {
        files.skipDescendants()
        continue
      }
      let isSource = [".swift", ".h", ".cpp"].contains { file.hasSuffix($0) }
      if isSource, let date = ChapterBuilder.date("\(root)/\(file)"), date > time { return false }
    }
    return true
  }

  private static func date(_ path: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }

  /// Builds the program.
  ///
  /// - Parameter progress: called with what the compiler is doing.
  /// - Throws: `LiveError` with the compiler's errors; `Interrupted` if it was cancelled.
  func build(
    _ chapter: ChapterName, progress: (String) -> Void, isCancelled: () -> Bool
  ) throws {
    let command = try package.swiftBuild(["--product", chapter.program])
    let (start, result) = try turn.take(
      for: chapter.program, waiting: progress, isCancelled: isCancelled
    ) {
      (Date(), try command.run(progress: progress, isCancelled: isCancelled))
    }
    guard result.isSuccess else {
      throw LiveError("The chapter cannot be built: \(result.tail(12))", status: 500)
    }
    built.withLock { $0[chapter] = start }
  }
}
