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

  /// All that a file holds, read in pieces of `size`.
  func read(_ bytes: [UInt8], pieces size: Int = 100_000, limit: Int = 1 << 20) throws -> [UInt8] {
    let path = try folder.write(bytes, to: "file")
    var stream = try UnpackedStream(reading: path, limit: limit)
    var all: [UInt8] = []
    while true {
      let piece = try stream.bytes(size)
      all += piece
      #expect(stream.offset == all.count)
      if piece.count < size { return all }
    }
  }

  func expectError(_ summary: String, _ bytes: [UInt8], limit: Int = 1 << 20) {
    let error = #expect(throws: DatasetError.self) { try read(bytes, limit: limit) }
    #expect(error?.summary == summary)
  }

  @Test(arguments: [1000, 262_144, 300_000, 1_000_000])
  func readsPlainAndPackedFiles(pieces: Int) throws {
    #expect(try read(Self.content, pieces: pieces) == Self.content)
    #expect(try read(Gzip.compress(Self.content), pieces: pieces) == Self.content)
  }

  @Test func joinsMembersAndSkipsPadding() throws {
    let (first, second) = (Array(Self.content.prefix(300_000)), Array(Self.content.suffix(1000)))
    let packed = Gzip.compress(first) + Gzip.compress([]) + Gzip.compress(second)
    #expect(try read(packed + [UInt8](repeating: 0, count: 600_000)) == first + second)
  }

  @Test func reportsWhatGzipReports() throws {
    let packed = Gzip.compress(Self.content)
    var damaged = packed
    damaged[packed.count - 8] ^= 1
    expectError("wrongChecksum at \(packed.count - 8)", damaged)
    damaged = packed
    damaged[packed.count - 4] ^= 1
    expectError("wrongChecksum at \(packed.count - 4)", damaged)
    expectError("extraBytes at \(packed.count)", packed + [1, 2])
    expectError("extraBytes at \(packed.count + 3)", packed + [0, 0, 0, 1])
    expectError("truncated at 300000", Array(packed.prefix(300_000)))
    expectError("truncated at \(packed.count - 1)", packed.dropLast())
    damaged = packed
    damaged[2] = 9
    let error = #expect(throws: DatasetError.self) { try read(damaged) }
    #expect(error?.kind == .corruptGzip)
  }

  @Test func aBombIsStoppedAtTheLimit() throws {
    let bomb = Gzip.compress([UInt8](repeating: 0, count: 64 << 20), level: 9)
    let error = #expect(throws: DatasetError.self) { try read(bomb) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func aFileThatCannotBeOpened() throws {
    let path = folder.path
    let error = #expect(throws: DatasetError.self) {
      _ = try UnpackedStream(reading: path + "/none", limit: 9)
    }
    #expect(error?.kind == .missing)
  }
}
