import Foundation
import TestSupport
import Testing

@testable import SharedState

/// Folders where files are, and the other way round: what is in the way is named.
@Suite struct FolderMakingTests {
  private let folder = try! TemporaryFolder()

  private func problem(_ name: String) -> FolderProblem? {
    do throws(FolderProblem) {
      try makeFolder(folder.url.appending(path: name))
      return nil
    } catch {
      return error
    }
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    #expect(problem("a/b ü%20/c") == nil && isFolder(folder.path(of: "a/b ü%20/c")) == true)
    // It may be there already.
    #expect(problem("a/b ü%20/c") == nil && problem("a/../a") == nil)
    // A link to a folder is one, and a link to nothing is in the way.
    symlink("a", folder.path(of: "link"))
    symlink("nothing", folder.path(of: "broken"))
    #expect(problem("link/d") == nil && isFolder(folder.path(of: "a/d")) == true)
    #expect(problem("broken/e")?.part.hasSuffix("/broken") == true)
  }

  @Test func aFileInTheWayIsNamed() throws {
    let file = try folder.write("x", to: "file")
    for name in ["file", "file/inner", "file/inner/more"] {
      let problem = problem(name)
      #expect(problem?.reason == "it is a file, not a folder")
      #expect(
        problem.map { URL(filePath: $0.part).resolvingSymlinksInPath().path }
          == URL(filePath: file).resolvingSymlinksInPath().path)
    }
    #expect(try folder.read("file") == "x")
  }

  @Test func whatCannotBeReadHasAReason() throws {
    let file = try folder.write("x", to: "file")
    #expect(folderReason(folder.path) == nil)
    #expect(folderReason(file) == "it is a file, not a folder")
    #expect(folderReason(folder.path(of: "none")) == "there is no such folder")
    #expect(folderReason(folder.path(of: "file/none")) == "there is no such folder")
  }

  /// Each way of reading, with a folder in place of a file.
  @Test func aFolderIsNoFile() throws {
    func reason(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch {
        return fileReason(error)
      }
    }
    let words = "it is a folder, not a file"
    #expect(reason { _ = try Data(contentsOf: folder.url) } == words)
    #expect(reason { _ = try String(contentsOf: folder.url, encoding: .utf8) } == words)
    #expect(reason { try Data().write(to: folder.url) } == words)
    let device = URL(filePath: "/dev/null")
    #expect(
      reason { _ = try String(contentsOf: device, encoding: .utf8) } ?? ""
        == "it is a device or a pipe, not a file")
    let none = folder.url.appending(path: "none")
    #expect(reason { _ = try Data(contentsOf: none) } == "there is no such file")
  }
}
