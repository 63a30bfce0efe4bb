import Foundation
import TestSupport
import Testing

@testable import Downloads

@Suite struct PartFileTests {
  let folder = try! TemporaryFolder()
  var path: String { folder.path + "/a.part" }

  @Test func goesOnWhereItWas() throws {
    do {
      let part = try PartFile(path: path)
      #expect(part.size == 0)
      try part.append(Data([1, 2, 3]))
    }
    let part = try PartFile(path: path)
    #expect(part.size == 3)
    try part.append(Data([4]))
    #expect(try folder.bytes(of: "a.part") == [1, 2, 3, 4])
    #expect(try part.md5() == Sample.md5([1, 2, 3, 4]))
    try part.empty()
    #expect(try folder.bytes(of: "a.part").isEmpty && part.size == 0)
  }

  @Test func onlyOneMayWrite() throws {
    let part = try PartFile(path: path)
    let error = #expect(throws: DownloadError.self) { _ = try PartFile(path: path) }
    #expect(error?.kind == .busy)
    #expect(error?.description.contains("Another program is writing \(path).") == true)
    try part.append(Data([1]))
    #expect(try folder.bytes(of: "a.part") == [1])
  }

  @Test func theNextOneDoesNotGetTheFinishedFile() throws {
    let first = try PartFile(path: path)
    try first.append(Data([1, 2, 3]))
    try first.rename(to: folder.path + "/a")
    let second = try PartFile(path: path)
    #expect(second.size == 0)
    try second.append(Data([9]))
    #expect(try folder.bytes(of: "a") == [1, 2, 3])
  }

  @Test func leavesNothingBehindWithoutBytes() throws {
    let part = try PartFile(path: path)
    part.removeIfEmpty()
    #expect(try folder.names.isEmpty)
  }

  @Test func aPlaceThatCannotBeWritten() throws {
    try folder.write([1], to: "file")
    let error = #expect(throws: DownloadError.self) {
      _ = try PartFile(path: folder.path + "/file/a.part")
    }
    #expect(error?.kind == .disk)
    #expect(error?.description.contains("Not a directory") == true)
  }
}
