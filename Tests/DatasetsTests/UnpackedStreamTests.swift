import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct UnpackedStreamTests {
  let folder = try! TemporaryFolder()

  /// Longer than the stream's buffer, and hard to pack.
  static let content: [UInt8] = {
    var state: UInt32 = 7
    return (0..<700_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
  }()

  // python3 -c "import gzip; print(list(gzip.compress(b'hello', mtime=0)))"
  static let hello: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0,
  ]

  /// All that a file holds, read in pieces of `size`.
  func read(_ bytes: [UInt8], pieces size: Int = 100_000, limit: Int = 1 << 20) throws -> [UInt8] {
    let path = try folder.write(bytes, to: "file")
    let stream = try UnpackedStream(reading: path, limit: limit)
    var all: [UInt8] = []
    while true {
      let piece = try stream.bytes(size)
      all += piece
      #expect(stream.offset == all.count)
      if piece.isEmpty { return all }
    }
  }

  @discardableResult
  func expectError(_ summary: String, _ bytes: [UInt8], limit: Int = 1 << 20) -> DatasetError? {
    let error = #expect(throws: DatasetError.self) { try read(bytes, limit: limit) }
    #expect(error?.summary == summary)
    return error
  }

  // MARK: Whole files

  @Test(arguments: [1000, 262_144, 300_000, 1_000_000])
  func readsPlainAndPackedFiles(pieces: Int) throws {
    #expect(try read(Self.content, pieces: pieces) == Self.content)
    #expect(try read(Gzip.compress(Self.content), pieces: pieces) == Self.content)
  }

  @Test func unpacksWhatPythonPacked() throws {
    #expect(try read(Self.hello) == Array("hello".utf8))
    #expect(try read(Self.hello, pieces: 1) == Array("hello".utf8))
    #expect(try read(Gzip.compress([])) == [])
  }

  @Test func joinsMembersAndSkipsPadding() throws {
    let (first, second) = (Array(Self.content.prefix(300_000)), Array(Self.content.suffix(1000)))
    let packed = Gzip.compress(first) + Gzip.compress([]) + Gzip.compress(second)
    #expect(try read(packed + [UInt8](repeating: 0, count: 600_000)) == first + second)
  }

  /// The mark of the second member, 1f 8b, lies on both sides of the buffer's end.
  @Test func aMemberMayBeginAtTheEndOfTheBuffer() throws {
    let count = UnpackedStream.bufferSize - 1
    for size in (count - 200)...count {
      let first = Gzip.compress(Array(Self.content.prefix(size)), level: 0)
      guard first.count == count else { continue }
      #expect(try read(first + Self.hello).suffix(5) == Array("hello".utf8))
      return
    }
    Issue.record("no content fills the buffer")
  }

  @Test func readsExactlyTheLimit() throws {
    #expect(try read(Self.hello, limit: 5).count == 5)
    expectError("tooLarge at unpacked 4", Self.hello, limit: 4)
    #expect(try read([1, 2, 3], limit: 3) == [1, 2, 3])
    #expect(expectError("tooLarge at 2", [1, 2, 3], limit: 2)?.found == "3 bytes")
  }

  // MARK: Damage

  @Test func aBombIsStoppedAtTheLimit() throws {
    // 64 MB of zeros in 64 KB, ten times, and a last word that says 16 bytes.
    let member = Gzip.compress([UInt8](repeating: 0, count: 64 << 20), level: 9)
    #expect(member.count < 70_000)
    var bomb = Array(repeatElement(member, count: 10).joined())
    bomb.replaceSubrange((bomb.count - 4)..., with: [16, 0, 0, 0])
    let time = ContinuousClock().measure {
      expectError("tooLarge at unpacked 1048576", bomb)
    }
    #expect(time < .seconds(1))
  }

  @Test func reportsWhatWasAdded() {
    let error = expectError("extraBytes at 25", Self.hello + [1, 2])
    #expect(
      error?.description == """
        \(folder.path)/file, byte 25: expected the end of the gzip file, found 2 more bytes.
        Something was added to the file, or it is damaged: download it again.
        """)
    expectError("extraBytes at 28", Self.hello + [0, 0, 0, 1])
    expectError("extraBytes at 26", Self.hello + [0] + Self.hello)
    // What begins like a member has to be one.
    let damaged = #expect(throws: DatasetError.self) { try read(Self.hello + [0x1f, 0x8c, 8, 0]) }
    #expect(damaged?.kind == .corruptGzip)
  }

  @Test func reportsWrongChecksumsAndLengths() {
    for packed in [Self.hello, Gzip.compress(Self.content), Self.hello + Self.hello] {
      var damaged = packed
      damaged[packed.count - 8] ^= 1
      let error = expectError("wrongChecksum at \(packed.count - 8)", damaged)
      #expect(error?.expected == "the checksum of the unpacked data")
      damaged = packed
      damaged[packed.count - 3] ^= 1
      expectError("wrongChecksum at \(packed.count - 4)", damaged)
    }
    // A bit of data that is only stored: nothing but the checksum tells.
    var stored = Gzip.compress(Self.content, level: 0)
    stored[1000] ^= 4
    expectError("wrongChecksum at \(stored.count - 8)", stored)
  }

  @Test func reportsDamage() {
    var packed = Self.hello
    packed[2] = 9  // the method: 8 is the only one
    let error = #expect(throws: DatasetError.self) { try read(packed) }
    #expect(error?.kind == .corruptGzip)
    packed = Self.hello
    packed[10] = 0xff  // a type of block that does not exist
    expectError("corruptGzip at 11", packed)
  }

  @Test func reportsEveryTruncation() {
    let packed = Gzip.compress(Array(Self.content.prefix(500)))
    for count in 2..<packed.count {
      expectError("truncated at \(count)", Array(packed.prefix(count)))
    }
    expectError("truncated at 300000", Array(Gzip.compress(Self.content).prefix(300_000)))
  }

  // MARK: What is no file

  func openingError(_ path: String, limit: Int = 100) -> DatasetError? {
    #expect(throws: DatasetError.self) { _ = try UnpackedStream(reading: path, limit: limit) }
  }

  @Test func reportsAMissingFile() throws {
    let path = "\(folder.path)/none"
    #expect(
      openingError(path)?.description == """
        \(path): expected a file, found nothing of that name.
        Check the path.
        """)
    let file = try folder.write([1], to: "file")
    #expect(openingError("\(file)/inside")?.kind == .missing)
  }

  @Test func reportsAFolderADeviceAndAPipe() throws {
    #expect(openingError(folder.path)?.kind == .wrongFileType)
    #expect(openingError(folder.path)?.found == "a folder")
    #expect(openingError("/dev/zero")?.kind == .wrongFileType)
    let pipe = "\(folder.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(openingError(pipe)?.found == "a device or a pipe")
  }

  @Test func reportsAnEmptyFile() throws {
    #expect(openingError(try folder.write([UInt8](), to: "a"))?.summary == "empty at 0")
  }

  @Test func reportsAFileOverTheLimitWithoutReadingIt() throws {
    let path = try folder.write([UInt8](), to: "a")
    try #require(truncate(path, 1 << 40) == 0)  // 1 TiB of holes takes no room
    let error = openingError(path, limit: 1 << 30)
    #expect(error?.kind == .tooLarge && error?.found == "1,099,511,627,776 bytes")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func reportsAFileThatMayNotBeRead() throws {
    let path = try folder.write([1], to: "a")
    try #require(chmod(path, 0) == 0)
    #expect(openingError(path)?.kind == .unreadable)
  }
}
