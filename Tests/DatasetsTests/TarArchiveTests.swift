import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct TarArchiveTests {
  let folder = try! TemporaryFolder()
  var target: String { folder.path + "/out" }

  func archive(_ writer: TarWriter) throws -> TarArchive {
    TarArchive(try folder.write(Gzip.compress(writer.finished), to: "a.tar.gz"))
  }

  static let small: TarWriter = {
    var writer = TarWriter()
    writer.add("set/", kind: "5")
    writer.add("./set/a.bin", [UInt8](repeating: 1, count: 600_000))
    writer.add("set/empty")
    writer.add("set/link", kind: "2")
    return writer
  }()

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(target)/\(name)").map(Array.init)
  }

  @Test func unpacksAndKnowsThatItDid() throws {
    let archive = try archive(Self.small)
    #expect(try !archive.isUnpacked(in: target))
    try archive.unpack(into: target)
    #expect(try archive.isUnpacked(in: target))
    #expect(bytes("set/a.bin") == [UInt8](repeating: 1, count: 600_000))
    #expect(bytes("set/empty") == [])
    #expect(try folder.names == ["a.tar.gz", "out"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target + "/set").sorted()
        == ["a.bin", "empty"])
  }

  @Test func whatWasChangedIsUnpackedAgain() throws {
    let archive = try archive(Self.small)
    try archive.unpack(into: target)
    var changed = bytes("set/a.bin")!
    changed[599_999] = 2
    try folder.write(changed, to: "out/set/a.bin")
    #expect(try !archive.isUnpacked(in: target))
    try folder.write(changed.dropLast(), to: "out/set/a.bin")
    #expect(try !archive.isUnpacked(in: target))
    try archive.unpack(into: target)
    #expect(try archive.isUnpacked(in: target))
    try folder.write([1], to: "out/set/empty")
    #expect(try !archive.isUnpacked(in: target))
  }

  /// The system reads bytes: for it, a slash with a combining mark behind it is a slash.
  @Test(arguments: [
    "../out.bin", "set/../../x", "/x", "..", ".", "../\u{301}x", "a/../\u{301}/x",
    "/\u{301}x",
  ])
  func refusesToLeaveTheFolder(name: String) throws {
    var writer = TarWriter()
    writer.add("good", [1])
    writer.add(name, [2])
    let archive = try archive(writer)
    let error = #expect(throws: DatasetError.self) { try archive.unpack(into: target) }
    #expect(error?.kind == .unsafePath)
    #expect(error?.found == "“\(name)”")
    #expect(try folder.names == ["a.tar.gz", "out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["good"])
  }

  @Test func aDamagedArchiveLeavesWhatWasThere() throws {
    try archive(Self.small).unpack(into: target)
    var writer = TarWriter()
    writer.add("set/a.bin", [UInt8](repeating: 9, count: 600_000))
    let packed = Gzip.compress(writer.finished, level: 0)
    try folder.write(Array(packed.prefix(300_000)), to: "b.tar.gz")
    let damaged = TarArchive(folder.path + "/b.tar.gz")
    let error = #expect(throws: DatasetError.self) { try damaged.unpack(into: target) }
    #expect(error?.kind == .truncated)
    #expect(bytes("set/a.bin") == [UInt8](repeating: 1, count: 600_000))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target + "/set").sorted()
        == ["a.bin", "empty"])
  }

  /// A link in an archive may lead anywhere, and a later member may go through it.
  @Test func linksAreNotMadeAndNotFollowed() throws {
    var writer = TarWriter()
    writer.add("out", kind: "2", link: folder.path)
    writer.add("out/x", [1])
    writer.add("hard", kind: "1", link: "out/x")
    let archive = try archive(writer)
    try archive.unpack(into: target)
    #expect(try folder.names == ["a.tar.gz", "out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["out"])
    #expect(bytes("out/x") == [1])
    #expect(try archive.isUnpacked(in: target))
  }

  @Test func aPipeInPlaceOfAFileIsNotWaitedFor() throws {
    let archive = try archive(Self.small)
    try archive.unpack(into: target)
    try FileManager.default.removeItem(atPath: "\(target)/set/a.bin")
    try #require(mkfifo("\(target)/set/a.bin", 0o600) == 0)
    #expect(try !archive.isUnpacked(in: target))
    try archive.unpack(into: target)
    #expect(try archive.isUnpacked(in: target))
  }

  @Test func aFolderThatCannotBeMade() throws {
    let archive = try archive(Self.small)
    try folder.write([1], to: "out")
    let error = #expect(throws: DatasetError.self) { try archive.unpack(into: target) }
    #expect(error?.kind == .unwritable)
  }
}
