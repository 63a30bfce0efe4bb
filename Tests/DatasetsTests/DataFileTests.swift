import Foundation
import Testing

@testable import Datasets

@Suite struct DataFileTests {
  func error(_ path: String, limit: Int = 100) -> DatasetError? {
    #expect(throws: DatasetError.self) { _ = try DataFile(reading: path, limit: limit) }
  }

  @Test func readsAllBytes() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<100).map { UInt8($0) }
    let path = try folder.write(bytes, to: "a")
    #expect(try DataFile(reading: path, limit: 100).bytes == bytes)
  }

  @Test func reportsAMissingFile() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/none"
    #expect(
      error(path)?.description == """
        \(path): expected a file, found nothing of that name.
        Check the path.
        """)
    let file = try folder.write([1], to: "file")
    #expect(error("\(file)/inside")?.kind == .missing)
  }

  @Test func reportsAFolderADeviceAndAPipe() throws {
    let folder = try TemporaryFolder()
    #expect(error(folder.path)?.kind == .wrongFileType)
    #expect(error(folder.path)?.found == "a folder")
    #expect(error("/dev/zero")?.kind == .wrongFileType)
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(error(pipe)?.found == "a device or a pipe")
  }

  @Test func reportsAnEmptyFile() throws {
    let folder = try TemporaryFolder()
    #expect(error(try folder.write([], to: "a"))?.summary == "empty at 0")
  }

  @Test func reportsAFileOverTheLimitWithoutReadingIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "a")
    try #require(truncate(path, 1 << 40) == 0)  // 1 TiB of holes takes no room
    #expect(error(path, limit: 1 << 30)?.kind == .tooLarge)
    #expect(error(path, limit: 1 << 30)?.found == "1,099,511,627,776 bytes")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func reportsAFileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1], to: "a")
    try #require(chmod(path, 0) == 0)
    #expect(error(path)?.kind == .unreadable)
  }
}
