import Foundation
import Testing

@testable import Page

/// Which of several declarations a name means, and what is said of one that means none.
extension SourceDeclarationTests {
  private static let overloads = [
    "A.swift": """
    struct Run {
      func train(on data: Int) {}
      func train(on data: Int, progress: Int, _ f: () -> Void) {}
      func train() {}
      func more() {}
      func `to be`(_ a: Int) {}
      func `to be`() {}
    }
    """,
    "B.swift": """
    extension Run where T: P {
      func more() {}
      static func * (a: Run, b: Int) -> Run { a }
      static func * (a: Int, b: Run) -> Run { b }
    }
    """,
  ]

  @Test func labelsAndNumbersChooseAmongOverloads() throws {
    let folder = try folder(Self.overloads)
    #expect(try folder.declaration("Run.train(on:)").line == 2)
    #expect(try folder.declaration("Run.train(on: progress: _:)").line == 3)
    #expect(try folder.declaration("Run.train()").line == 4)
    #expect(try folder.declaration("Run.train#3").line == 4)
    #expect(try folder.declaration("Run.*#1").line == 3)
    #expect(try folder.declaration("Run.more()#1").file == "A.swift")
    #expect(try folder.declaration("Run.more()#2").file == "B.swift")
    #expect(try folder.declaration("Run.*(_:_:)#2{}").code == "b")
  }

  @Test func severalMatchesAreListedWithPathsThatWork() throws {
    let train = try #require(try problem("Run.train", in: Self.overloads))
    #expect(train.description.hasPrefix("“Run.train” is the name of 3 declarations in source "))
    #expect(train.description.contains("\n  Run.train(on:progress:_:)  (A.swift, line 3)\n"))
    for path in ["Run.train", "Run.*", "Run.*{}", "Run.more", "Run.`to be`"] {
      guard case .ambiguous(_, _, let candidates) = try problem(path, in: Self.overloads) else {
        Issue.record("\(path)")
        continue
      }
      let folder = try folder(Self.overloads)
      for candidate in candidates {
        let found = try folder.declaration(candidate.path)
        #expect(found.line == candidate.line)
        #expect(found.file == candidate.file)
      }
    }
  }

  @Test func whatIsMissingIsSaidWithItsNeighbours() throws {
    func nearest(_ path: String) throws -> [String]? {
      guard case .notFound(_, _, let nearest) = try problem(path, in: Self.overloads) else {
        return nil
      }
      return nearest
    }
    #expect(try nearest("Run.tran") == ["Run.train"])
    #expect(try nearest("run.Train") == ["Run.train"])
    #expect(try nearest("Running.train") == ["Run.train"])
    #expect(try nearest("Run.train(at:)")?.contains("Run.train(on:)") == true)
    #expect(try nearest("Run.train(on:)#2") == ["Run.train(on:)"])
    #expect(try nearest("Elsewhere.entirely") == [])
    let error = try #require(try problem("Run.tran", in: Self.overloads))
    #expect(error.description.hasPrefix("There is no “Run.tran” in the source in source "))
    #expect(error.localizedDescription.hasSuffix("Did you mean “Run.train”?"))
  }

  @Test(arguments: [
    "", "a.", ".", "a..b", "a(", "a(b)", "a(:)", "a b", "a#", "a#0", "a#x", "a)", "{}", "`a", "a{",
  ])
  func aPathThatIsNoneIsRefused(_ path: String) throws {
    let error = try problem(path, in: ["A.swift": "let a = 1"])
    // `.` could be an operator, and so could what follows two dots.
    if [".", "a..b"].contains(path) {
      #expect(error != nil)
    } else {
      guard case .malformedPath(path, _) = error else {
        Issue.record("\(path): \(String(describing: error))")
        return
      }
    }
  }

  @Test func unreadableFoldersAreSaid() throws {
    let nowhere = SourceFolder(URL(filePath: "/nowhere/at/all"))
    let missing = #expect(throws: SourceError.self) { try nowhere.declaration("a") }
    #expect(
      missing
        == .unreadableFolder(path: "/nowhere/at/all", reason: "there is no such folder"))
    let file = SourceFolder(URL(filePath: #filePath))
    let notFolder = #expect(throws: SourceError.self) { try file.declaration("a") }
    #expect(notFolder == .unreadableFolder(path: #filePath, reason: "it is a file"))
    guard case .unreadableFolder(_, "it has no Swift files") = try problem("a", in: ["a.txt": ""])
    else {
      Issue.record("a folder without Swift files")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "source \(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.appending(path: "A.swift"))
    let torn = #expect(throws: SourceError.self) { try SourceFolder(folder).declaration("a") }
    #expect(torn == .unreadableFile(name: "A.swift", folder: folder.lastPathComponent))
  }
}
