import Testing

@testable import Datasets

@Suite struct GzipTests {
  /// Text that packs well but not into nothing.
  let text = (0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }

  // python3 -c "import gzip; print(list(gzip.compress(b'hello', mtime=0)))"
  let hello: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0,
  ]

  @Test func unpacksWhatPythonPacked() throws {
    #expect(try Gzip.inflate(hello, limit: 100) == Array("hello".utf8))
  }

  @Test(arguments: [0, 1, 15, 4096, 70_000])
  func unpacksWhatItPacked(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 3) }
    #expect(try Gzip.inflate(Gzip.compress(bytes), limit: count) == bytes)
  }

  @Test func packsTheSameBytesIntoTheSameFile() {
    #expect(Gzip.compress(text) == Gzip.compress(text))
  }

  @Test func joinsMembers() throws {
    let packed = hello + Gzip.compress([]) + hello
    #expect(try Gzip.inflate(packed, limit: 10) == Array("hellohello".utf8))
  }

  @Test func acceptsZeroPadding() throws {
    #expect(try Gzip.inflate(hello + [0, 0, 0], limit: 5).count == 5)
  }

  @Test func unpacksExactlyTheLimit() throws {
    #expect(try Gzip.inflate(hello, limit: 5).count == 5)
    let error = #expect(throws: DatasetError.self) { try Gzip.inflate(hello, limit: 4) }
    #expect(error?.summary == "tooLarge at unpacked 4")
  }

  @Test func prefixStopsEarly() throws {
    #expect(try Gzip.inflatePrefix(hello, count: 3) == Array("hel".utf8))
    #expect(try Gzip.inflatePrefix(hello, count: 9) == Array("hello".utf8))
    // The damage behind the prefix does not matter.
    let packed = Gzip.compress(text)
    #expect(try Gzip.inflatePrefix(packed.dropLast(20), count: 4) == Array(text.prefix(4)))
  }

  @Test func aBombIsStoppedAtTheLimit() throws {
    // 64 MB of zeros in 64 KB, ten times, and a last word that says 16 bytes.
    let member = Gzip.compress([UInt8](repeating: 0, count: 64 << 20), level: 9)
    #expect(member.count < 70_000)
    var bomb = Array(repeatElement(member, count: 10).joined())
    bomb.replaceSubrange((bomb.count - 4)..., with: [16, 0, 0, 0])
    let clock = ContinuousClock()
    let time = clock.measure {
      let error = #expect(throws: DatasetError.self) { try Gzip.inflate(bomb, limit: 1 << 20) }
      #expect(error?.summary == "tooLarge at unpacked 1048576")
    }
    #expect(time < .seconds(1))
  }

  @Test func reportsWhatIsNotGzip() {
    for bytes in [[], [0x1f], [1, 2, 3]] as [[UInt8]] {
      let error = #expect(throws: DatasetError.self) { try Gzip.inflate(bytes, limit: 9) }
      #expect(error?.summary == "wrongMagic at 0")
    }
  }

  @Test func reportsTheOffsetOfWhatWasAdded() {
    let error = #expect(throws: DatasetError.self) {
      try Gzip.inflate(hello + [1, 2], limit: 100, file: "a.gz")
    }
    #expect(
      error?.description == """
        a.gz, byte 25: expected the end of the gzip file, found 2 more bytes (01 02 ...).
        Something was added to the file, or it is damaged: download it again.
        """)
  }

  @Test func reportsTheOffsetOfAWrongChecksum() {
    // The checksum of "hello" (0x3610a686) is at byte 17, its length at byte 21.
    var packed = hello
    packed[17] ^= 1
    var error = #expect(throws: DatasetError.self) {
      try Gzip.inflate(packed, limit: 100, file: "a.gz")
    }
    #expect(
      error?.description == """
        a.gz, byte 17: expected the checksum of the unpacked data, 0x3610a686, found 0x3610a687.
        The file is damaged: download it again.
        """)

    packed = hello
    packed[22] = 1
    error = #expect(throws: DatasetError.self) { try Gzip.inflate(packed, limit: 100) }
    #expect(error?.summary == "wrongChecksum at 21")
    #expect(error?.found == "0x105")

    // In the second member, after 25 bytes of the first.
    packed = hello + hello
    packed[25 + 17] ^= 1
    error = #expect(throws: DatasetError.self) { try Gzip.inflate(packed, limit: 100) }
    #expect(error?.summary == "wrongChecksum at 42")
    #expect(error?.expected.hasSuffix(" 0x3610a686") == true)
  }

  @Test func reportsAWrongChecksumOfLongData() {
    var packed = Gzip.compress(text)
    let place = packed.count - 8
    packed[place] ^= 0x80
    let error = #expect(throws: DatasetError.self) { try Gzip.inflate(packed, limit: 1 << 20) }
    #expect(error?.summary == "wrongChecksum at \(place)")
  }

  @Test func reportsDamage() {
    var packed = hello
    packed[2] = 9  // the method: 8 is the only one
    var error = #expect(throws: DatasetError.self) { try Gzip.inflate(packed, limit: 100) }
    #expect(error?.kind == .corruptGzip)

    packed = hello
    packed[10] = 0xff  // a type of block that does not exist
    error = #expect(throws: DatasetError.self) { try Gzip.inflate(packed, limit: 100) }
    #expect(error?.summary == "corruptGzip at 11")
  }

  @Test func reportsEveryTruncation() {
    let packed = Gzip.compress(text)
    for count in 2..<packed.count {
      let error = #expect(throws: DatasetError.self) {
        try Gzip.inflate(Array(packed.prefix(count)), limit: 1 << 20)
      }
      #expect(error?.summary == "truncated at \(count)")
    }
  }
}
