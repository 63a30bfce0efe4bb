import Datasets
import Foundation
import Testing

@Suite struct PackageRootTests {
  /// A space, a letter beyond ASCII, and what looks like an encoded space.
  @Test(arguments: ["book", "a b ü%20"]) func isFoundWhateverItsName(_ name: String) throws {
    let outer = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: outer) }
    let root = outer.appending(path: name, directoryHint: .isDirectory)
    let inside = root.appending(path: "Sources/Exercises/Deeper", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    try Data().write(to: root.appending(path: "Package.swift"))
    let found = try #require(PackageRoot.above(inside, holding: "Sources/Exercises"))
    #expect(found.path == root.standardizedFileURL.path)
    #expect(PackageRoot.above(root, holding: "Sources/Exercises")?.path == found.path)
    #expect(PackageRoot.above(outer, holding: "Sources/Exercises") == nil)
    #expect(PackageRoot.above(inside, holding: "Sources/Other") == nil)
    #expect(PackageRoot.above(URL(filePath: "/"), holding: "Sources/Exercises") == nil)
  }
}
