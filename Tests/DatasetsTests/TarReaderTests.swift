import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite struct TarReaderTests {
  let folder = try! TemporaryFolder()

  /// The members of an archive, with what they hold.
  func read(_ bytes: [UInt8], limit: Int = 1 << 24) throws -> [(TarMember, [UInt8])] {
    let reader = try TarReader(reading: try folder.write(bytes, to: "a.tar"), limit: limit)
    var members: [(TarMember, [UInt8])] = []
    while let member = try reader.next() {
      members.append((member, try reader.content(limit: 1 << 20)))
    }
    return members
  }

  func expectError(_ summary: String, _ bytes: [UInt8]) -> DatasetError? {
    let error = #expect(throws: DatasetError.self) { try read(bytes) }
    #expect(error?.summary == summary)
    return error
  }

  /// A folder, a file of 1,000 bytes, an empty one, and one of exactly two blocks.
  static let archive: TarWriter = {
    var writer = TarWriter()
    writer.add("set/", kind: "5")
    writer.add("set/a.bin", [UInt8](repeating: 1, count: 1000))
    writer.add("set/empty")
    writer.add("set/b.bin", [UInt8](repeating: 2, count: 1024))
    return writer
  }()

  @Test(arguments: [false, true]) func readsMembers(packed: Bool) throws {
    let members = try read(
      packed ? Gzip.compress(Self.archive.finished) : Self.archive.finished)
    #expect(members.map(\.0.name) == ["set/", "set/a.bin", "set/empty", "set/b.bin"])
    #expect(members.map(\.0.kind) == [.folder, .file, .file, .file])
    #expect(members.map(\.0.size) == [0, 1000, 0, 1024])
    #expect(members[1].1 == [UInt8](repeating: 1, count: 1000))
    #expect(members[3].1 == [UInt8](repeating: 2, count: 1024))
  }

  @Test func skipsWhatIsNotAskedFor() throws {
    let reader = try TarReader(reading: try folder.write(Self.archive.finished, to: "a.tar"))
    var names: [String] = []
    while let member = try reader.next() { names.append(member.name) }
    #expect(names.count == 4)
  }

  @Test func readsOtherDialects() throws {
    var writer = TarWriter()
    writer.add("old", [1], magic: "")  // before POSIX
    writer.add("gnu", [2], magic: "ustar  \0", prefix: "123")  // where POSIX has the prefix, times
    writer.add("name", [3], prefix: "long/folder")
    writer.add("link", kind: "2")
    writer.add("folder/", kind: "0", magic: "")
    let members = try read(writer.finished)
    #expect(members.map(\.0.name) == ["old", "gnu", "long/folder/name", "link", "folder/"])
    #expect(members.map(\.0.kind) == [.file, .file, .file, .other, .folder])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/tar")))
  func readsWhatTarWrites() throws {
    let long = String(repeating: "n", count: 150)
    try folder.write([1, 2, 3], to: "in/short")
    try folder.write([4], to: "in/\(long)")
    try folder.write([5], to: "in/größe \(long)")
    for format in ["gnu", "ustar", "pax"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/tar")
      process.arguments = [
        "-C", folder.path, "--format=\(format)", "-czf", "\(folder.path)/\(format).tar.gz", "in",
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      // ustar has no room for the long names, and tar leaves such files out.
      let reader = try TarReader(reading: "\(folder.path)/\(format).tar.gz")
      var found: [String: [UInt8]] = [:]
      while let member = try reader.next() {
        if member.kind == .file { found[member.name] = try reader.content(limit: 100) }
      }
      #expect(found["in/short"] == [1, 2, 3], "\(format)")
      #expect(found["in/\(long)"] == (format == "ustar" ? nil : [4]), "\(format)")
      #expect(found["in/größe \(long)"] == (format == "ustar" ? nil : [5]), "\(format)")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/tar")))
  func refusesFilesWithHoles() throws {
    let path = try folder.write([1], to: "holes")
    try #require(truncate(path, 1 << 30) == 0)
    for format in ["gnu", "pax"] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/tar")
      process.arguments = [
        "-C", folder.path, "--format=\(format)", "--sparse", "-cf", folder.path(of: "a.tar"),
        "holes",
      ]
      try process.run()
      process.waitUntilExit()
      let error = #expect(throws: DatasetError.self) {
        try TarReader(reading: folder.path(of: "a.tar")).next()
      }
      #expect(error?.summary == "unsupported at 0", "\(format)")
      #expect(error?.found == "holes, a file with holes", "\(format)")
    }
  }

  @Test func anArchiveOfNothingIsEmpty() throws {
    #expect(try read([UInt8](repeating: 0, count: 1024)).isEmpty)
    #expect(try read(Gzip.compress([UInt8](repeating: 0, count: 10_240))).isEmpty)
  }

  @Test func reportsWhatIsNoArchive() {
    #expect(expectError("wrongMagic at 0", [1, 2, 3])?.found == "01 02 03")
    let text = Array(String(repeating: "<html>", count: 200).utf8)
    #expect(expectError("wrongMagic at 0", text)?.found == "a web page")
    #expect(expectError("wrongMagic at unpacked 0", Gzip.compress(text)) != nil)
  }

  /// Other formats and filters of libarchive's are not enabled: a zip file, xz in gzip.
  @Test func readsNoOtherFormats() {
    let zip = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)
    #expect(expectError("wrongMagic at 0", zip) != nil)
    let xz: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4] + [UInt8](repeating: 0, count: 600)
    #expect(expectError("wrongMagic at unpacked 0", Gzip.compress(xz)) != nil)
  }

  @Test func reportsNamesThatAreNoUTF8() throws {
    var writer = TarWriter()
    writer.add("good", [1])
    writer.add("bad", [2])
    var bytes = writer.finished
    // é in Latin-1, and the checksum with it.
    bytes[1024 + 1] = 0xE9
    bytes = TarWriter.repaired(bytes, header: 1024)
    let error = expectError("corruptArchive at 1024", bytes)
    #expect(error?.expected == "a name in UTF-8" && error?.found == "“b\u{FFFD}d”")
  }

  @Test func reportsDamagedHeaders() {
    var bytes = Self.archive.finished
    bytes[512 + 3] ^= 1
    let error = expectError("corruptArchive at 512", bytes)
    #expect(error?.found == "damage in it (Damaged tar archive)")
    #expect(error?.advice == "The archive is damaged: download it again.")
    // Nothing in the first block says that this is a tar archive.
    bytes = Self.archive.finished
    bytes[3] ^= 1
    #expect(expectError("wrongMagic at 0", bytes) != nil)
  }

  @Test func reportsEveryTruncation() {
    let bytes = Self.archive.bytes
    for count in stride(from: 1, through: bytes.count, by: 101) {
      let error = #expect(throws: DatasetError.self) { try read(Array(bytes.prefix(count))) }
      #expect(error?.kind == (count < 512 ? .wrongMagic : .truncated), "\(count)")
    }
    // Within a header and within a content: where the bytes end.
    #expect(expectError("truncated at 2100", Array(bytes.prefix(2100))) != nil)
    #expect(expectError("truncated at 1500", Array(bytes.prefix(1500))) != nil)
    // Cut between two members, only the end is missing.
    for count in [512, 2048, 2560, bytes.count] {
      #expect(expectError("truncated at \(count)", Array(bytes.prefix(count)))?.found == "the end")
    }
  }

  @Test func reportsDamagedPacking() {
    var packed = Gzip.compress(Self.archive.finished)
    packed[packed.count - 8] ^= 1
    #expect(expectError("wrongChecksum at \(packed.count - 8)", packed) != nil)
    #expect(expectError("truncated at \(packed.count - 9)", packed.dropLast(9)) != nil)
    packed = Gzip.compress(Self.archive.finished)
    #expect(expectError("extraBytes at \(packed.count)", packed + [7]) != nil)
  }

  @Test func limitsAreKept() throws {
    var writer = TarWriter()
    writer.add("big", [UInt8](repeating: 0, count: (1 << 20) + 1))
    #expect(expectError("tooLarge", writer.finished)?.file.hasSuffix("a.tar: big") == true)
    // A member may say anything about its size.
    writer = TarWriter()
    writer.add("lie", [1], size: "77777777777")
    #expect(expectError("tooLarge", writer.finished) != nil)
    let error = #expect(throws: DatasetError.self) {
      try read(Gzip.compress(Self.archive.finished), limit: 2000)
    }
    #expect(error?.kind == .tooLarge)
  }

  @Test func manyMembersAreRefused() throws {
    var writer = TarWriter()
    writer.add("x")
    let header = writer.bytes
    let many = Array(repeatElement(header, count: TarReader.memberLimit).joined())
    let end = [UInt8](repeating: 0, count: 1024)
    let path = try folder.write(Gzip.compress(many + end, level: 1), to: "many")
    let reader = try TarReader(reading: path)
    while try reader.next() != nil {}
    try folder.write(Gzip.compress(many + header + end, level: 1), to: "many")
    let error = #expect(throws: DatasetError.self) {
      let reader = try TarReader(reading: path)
      while try reader.next() != nil {}
    }
    #expect(error?.summary == "tooLarge at unpacked \(many.count)")
    #expect(error?.expected == "at most 10,000 members")
  }

  @Test func anyDamageIsReadOrReported() throws {
    let whole = Self.archive.finished
    var state: UInt32 = 3
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<3 {
        state = state &* 1_664_525 &+ 1_013_904_223
        bytes[Int(state >> 8) % bytes.count] = UInt8(state >> 24)
      }
      _ = try? read(bytes)
    }
  }
}
