/// A file or folder in a tar archive.
struct TarMember: Equatable {
  enum Kind: Equatable {
    case file, folder
    /// A link, a device, or a header for other programs, by the letter that tar has for it.
    case other(UInt8)
  }

  /// The path in the archive, as stored. A name too long for the header (over 255 bytes, or over 100
  /// in GNU's format) is cut off.
  let name: String
  let kind: Kind
  /// The number of bytes of its content.
  let size: Int

  /// The parts of the path, without those that mean "here".
  ///
  /// Split by bytes, as the system does it: a slash and a combining mark are one `Character`.
  var components: [String] {
    name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .filter { $0 != "." }
  }

  /// Whether the path starts at the root, wherever it is unpacked.
  var isAbsolute: Bool { name.utf8.first == UInt8(ascii: "/") }
}

/// Reads a tar archive from its start to its end, packed with gzip or not.
///
/// An archive is a row of members, each a header of 512 bytes and its content, filled up with zeros
/// to a multiple of 512; a block of zeros is the end (POSIX.1-1988, "ustar"). The header starts with
/// the name, and holds its own checksum, so that a file of another sort is noticed at once.
///
/// Nothing is kept: the archive takes as much memory as the members that are asked for.
///
/// ```swift
/// var archive = try TarReader(reading: "cifar-10-binary.tar.gz")
/// while let member = try archive.next() {
///   if member.name.hasSuffix(".txt") { print(try archive.content(limit: 1000)) }
/// }
/// ```
struct TarReader: ~Copyable {
  private var stream: UnpackedStream
  /// What is left of the current member, and the zeros behind it.
  private var remaining = 0
  private var padding = 0
  private var member: TarMember?

  static let blockSize = 512
  /// The most bytes that an archive may unpack to: 1 GiB.
  static let defaultLimit = 1 << 30

  init(reading path: String, limit: Int = defaultLimit) throws(DatasetError) {
    stream = try UnpackedStream(reading: path, limit: limit)
  }

  /// The path of the archive.
  var path: String { stream.path }

  /// Goes on to the next member, past what was not read of this one; nil at the end.
  ///
  /// The end is only reached after the whole file: by then a gzip file's checksum was right.
  mutating func next() throws(DatasetError) -> TarMember? {
    try skipRest()
    let start = stream.offset
    let block = try stream.bytes(Self.blockSize)
    guard block.count == Self.blockSize else {
      throw start == 0
        ? notAnArchive(found: "\(counted(block.count, "byte"))")
        : cutShort(expected: "the header of a member, or a block of zeros at the end")
    }
    if block.allSatisfy({ $0 == 0 }) && start > 0 {
      try stream.readToEnd()
      return nil
    }
    let header = TarHeader(block)
    guard header.hasRightChecksum else {
      guard start > 0 || header.hasMagic else { throw notAnArchive(found: hex(block.prefix(4))) }
      throw stream.error(
        .wrongChecksum, at: start + TarHeader.checksumField.lowerBound,
        expected: "the checksum of the member's header, \(String(header.actualChecksum, radix: 8))",
        found: header.text(TarHeader.checksumField), advice: Self.damaged)
    }
    guard let size = header.size else {
      throw stream.error(
        .corruptArchive, at: start + TarHeader.sizeField.lowerBound,
        expected: "the size of \(header.name), in octal digits",
        found: hex(block[TarHeader.sizeField]), advice: Self.damaged)
    }
    let member = TarMember(name: header.name, kind: header.kind, size: size)
    self.member = member
    remaining = size
    padding = (Self.blockSize - size % Self.blockSize) % Self.blockSize
    return member
  }

  /// The next bytes of the current member; fewer than `target` takes only at its end.
  mutating func read(
    into target: UnsafeMutableBufferPointer<UInt8>
  ) throws(DatasetError) -> Int {
    let wanted = min(target.count, remaining)
    let count = try stream.read(into: UnsafeMutableBufferPointer(rebasing: target[..<wanted]))
    guard count == wanted else {
      throw cutShort(expected: counted(remaining - count, "more byte"))
    }
    remaining -= count
    return count
  }

  /// The rest of the current member, if it has at most `limit` bytes.
  mutating func content(limit: Int) throws(DatasetError) -> [UInt8] {
    guard remaining <= limit else {
      throw DatasetError(
        .tooLarge, file: "\(path): \(member?.name ?? "")",
        expected: "at most \(counted(limit, "byte"))", found: counted(remaining, "byte"),
        advice: "Check that this is the right archive.")
    }
    let bytes = try stream.bytes(remaining)
    guard bytes.count == remaining else {
      throw cutShort(expected: counted(remaining - bytes.count, "more byte"))
    }
    remaining = 0
    return bytes
  }

  private mutating func skipRest() throws(DatasetError) {
    let end = stream.offset + remaining + padding
    try stream.skip(remaining + padding)
    guard stream.offset == end else {
      throw cutShort(expected: counted(end - stream.offset, "more byte"))
    }
    (remaining, padding) = (0, 0)
  }

  private static let damaged = "The archive is damaged: download it again."

  private func cutShort(expected: String) -> DatasetError {
    stream.error(
      .truncated, expected: expected + (member.map { " of or behind \($0.name)" } ?? ""),
      found: "the end of the archive",
      advice: "The archive is cut short: download it again.")
  }

  private func notAnArchive(found: String) -> DatasetError {
    stream.error(
      .wrongMagic, at: 0, expected: "a tar archive", found: found,
      advice: "Check that this is the right file: a tar archive, packed with gzip or not.")
  }
}

/// The 512 bytes before a member's content.
private struct TarHeader {
  static let nameField = 0..<100
  static let sizeField = 124..<136
  static let checksumField = 148..<156
  static let kindByte = 156
  static let magicField = 257..<263
  static let prefixField = 345..<500

  let block: [UInt8]

  init(_ block: [UInt8]) { self.block = block }

  /// "ustar" with a zero is POSIX's format, with a space GNU's; older archives have neither.
  var hasMagic: Bool { block[Self.magicField].starts(with: Array("ustar".utf8)) }

  /// The name; POSIX keeps the folders of a long one in a field of their own.
  var name: String {
    let isPOSIX = block[Self.magicField].elementsEqual(Array("ustar\0".utf8))
    let prefix = isPOSIX ? text(Self.prefixField) : ""
    return prefix.isEmpty ? text(Self.nameField) : "\(prefix)/\(text(Self.nameField))"
  }

  var kind: TarMember.Kind {
    switch block[Self.kindByte] {
    // Old programs mark a folder by the slash at the end of its name only.
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): name.hasSuffix("/") ? .folder : .file
    case UInt8(ascii: "5"): .folder
    case let letter: .other(letter)
    }
  }

  /// Digits in octal, ended by a space or a zero; nil if there is anything else.
  var size: Int? { octal(Self.sizeField) }

  /// The sum of all bytes, those of the checksum counted as spaces.
  var actualChecksum: Int { sum { Int($0) } }

  /// Some old programs added up signed bytes.
  var hasRightChecksum: Bool {
    let stored = octal(Self.checksumField)
    return stored == actualChecksum || stored == sum { Int(Int8(bitPattern: $0)) }
  }

  /// A field up to its first zero. What is not UTF-8 becomes the character for that.
  func text(_ field: Range<Int>) -> String {
    String(decoding: block[field].prefix { $0 != 0 }, as: UTF8.self)
  }

  private func octal(_ field: Range<Int>) -> Int? {
    let digits = block[field].drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }

  private func sum(_ value: (UInt8) -> Int) -> Int {
    block.indices.reduce(0) { $0 + (Self.checksumField.contains($1) ? 32 : value(block[$1])) }
  }
}
