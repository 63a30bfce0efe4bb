import Foundation
import Page
import TestSupport
import Testing

@testable import workbook

/// Which package is meant, and where SwiftPM builds it.
@Suite struct PackageFolderTests {
  private let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A program may be started from anywhere: in a folder without the workbook it finds its own.
  @Test func theCurrentFolderMayBeAny() async {
    await #expect(processExitsWith: .exitCode(0)) { [root = root.path as String] in
      for folder in ["/", root, "\(root)/Sources/workbook"] {
        guard FileManager.default.changeCurrentDirectoryPath(folder) else { exit(2) }
        let found = try PackageFolder().url.resolvingSymlinksInPath().path
        if found != URL(filePath: root).resolvingSymlinksInPath().path { exit(1) }
      }
      exit(0)
    }
  }

  /// Said before SwiftPM is started, which has other words for it.
  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try withTemporaryFolder { folder in
      try Data().write(to: folder.appending(path: ".build"))
      let error = #expect(throws: PageError.self) { try PackageFolder(url: folder).swiftBuild([]) }
      let words = "\(error!)"
      #expect(words.contains(".build is a file, not a folder"), "\(words)")
      #expect(words.contains("with `swift run --scratch-path DIR workbook`."), "\(words)")
    }
  }

  /// The reader's answers are built where this program was, and as it was.
  @Test func buildsGoWhereThisProgramIs() throws {
    try withTemporaryFolder { folder in
      let folder = folder.resolvingSymlinksInPath()
      func program(_ path: String, isOwn: Bool = true) throws -> (scratch: URL, arguments: [String])
      {
        let program = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
        let package = PackageFolder(
          url: folder.appending(path: "book"), isOwn: isOwn, program: program)
        #expect(package.url.lastPathComponent == "book")
        #expect(package.buildArguments.prefix(2) == ["--package-path", package.url.path])
        return (package.scratch, Array(package.buildArguments.dropFirst(2)))
      }
      let own = folder.appending(path: "book/.build").path
      // A copy of the program tells nothing.
      #expect(try program("bin/a/workbook").arguments == [])
      #expect(try program("bin/a/workbook").scratch.path == own)
      for scratch in ["book/.build", "scratch"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: scratch), withIntermediateDirectories: true)
        try Data().write(to: folder.appending(path: "\(scratch)/workspace-state.json"))
      }
      #expect(try program("book/.build/linux/debug/workbook").arguments == [])
      #expect(try program("book/.build/linux/release/workbook").arguments == ["-c", "release"])
      let other = folder.appending(path: "scratch").path
      #expect(
        try program("scratch/linux/release/workbook").arguments
          == ["--scratch-path", other, "-c", "release"])
      #expect(try program("scratch/linux/debug/workbook").scratch.path == other)
      // Another clone's program has nothing to do with this package.
      #expect(try program("scratch/linux/debug/workbook", isOwn: false).scratch.path == own)
    }
  }
}
