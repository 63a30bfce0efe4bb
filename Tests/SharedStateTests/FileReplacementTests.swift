import Foundation
import TestSupport
import Testing

@testable import SharedState

@Suite struct FileReplacementTests {
  let folder = try! TemporaryFolder()

  @Test func theOldFileStaysUntilTheNewOneIsFinished() throws {
    let path = try folder.write("old", to: "file.txt")
    let replacement = FileReplacement(of: path)
    try replacement.write(Data("new".utf8))
    #expect(try folder.read("file.txt") == "old")
    #expect(try folder.names.count == 2)
    #expect(replacement.temporaryPath.hasSuffix(".file.txt"))
    try replacement.write(Data("er".utf8))
    try replacement.finish(synchronized: true)
    #expect(try folder.read("file.txt") == "newer")
    #expect(try folder.names == ["file.txt"])
  }

  @Test func whatIsNotFinishedIsRemoved() throws {
    let path = try folder.write("old", to: "file")
    do { try FileReplacement(of: path).write(Data("half".utf8)) }
    #expect(try folder.names == ["file"] && folder.read("file") == "old")
  }

  @Test func noBytesMakeAnEmptyFile() throws {
    try FileReplacement.write([], to: folder.path + "/empty")
    #expect(try folder.bytes(of: "empty") == [])
  }

  @Test func anotherProgramMayWriteTheFile() throws {
    let replacement = FileReplacement(of: folder.path + "/image.png")
    try Data("image".utf8).write(to: URL(filePath: replacement.temporaryPath))
    try replacement.finish()
    #expect(try folder.names == ["image.png"] && folder.read("image.png") == "image")
  }

  @Test func aNameOfItsOwnIsOverwritten() throws {
    let temporary = try folder.write("left by a program that was killed", to: ".file.tmp")
    try FileReplacement.write(
      Data("new".utf8), to: folder.path + "/file", temporaryPath: temporary)
    #expect(try folder.names == ["file"] && folder.read("file") == "new")
  }

  @Test func reportsWhatTheSystemSays() throws {
    let missing = #expect(throws: SystemError.self) {
      try FileReplacement.write([1], to: folder.path + "/none/file")
    }
    #expect(missing?.message == "No such file or directory")
    // A folder is in the way: the temporary file is removed again.
    let path = try folder.makeFolder("file")
    let folderError = #expect(throws: SystemError.self) {
      try FileReplacement.write([1], to: path)
    }
    #expect(folderError?.code == EISDIR)
    #expect(try folder.names == ["file"])
  }

  #if os(Linux)
    @Test func aFullDisk() throws {
      let full = folder.path + "/.file.tmp"
      try FileManager.default.createSymbolicLink(atPath: full, withDestinationPath: "/dev/full")
      let error = #expect(throws: SystemError.self) {
        try FileReplacement.write([1], to: folder.path + "/file", temporaryPath: full)
      }
      #expect(error?.code == ENOSPC)
      #expect(try folder.names == [])
    }
  #endif
}

@Suite struct OpenFileTests {
  let folder = try! TemporaryFolder()

  @Test func readsAndWritesAtPlaces() throws {
    let file = try OpenFile(folder.path + "/file", O_RDWR | O_CREAT)
    try Data("hello".utf8).withUnsafeBytes { try file.write($0) }
    try Data("J".utf8).withUnsafeBytes { try file.write($0, at: 0) }
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: 0) } == 5)
    #expect(bytes.prefix(5) == Array("Jello".utf8)[...])
    // Where the file itself is, has not changed: at its end.
    #expect(try bytes.withUnsafeMutableBytes { try file.read(into: $0) } == 0)
    #expect(try file.status().st_size == 5)
    try file.close()
  }

  @Test func reportsWhatCannotBeOpened() {
    let error = #expect(throws: SystemError.self) { _ = try OpenFile("/none/file", O_RDONLY) }
    #expect(error == SystemError(ENOENT))
  }
}
