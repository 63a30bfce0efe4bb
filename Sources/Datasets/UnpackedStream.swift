import CZlib
import Foundation
import SharedState
import TensorCore

/// The content of a file, read piece by piece, and unpacked on the way where it is packed with gzip.
///
/// 256 KB of the file are in memory, however long it is. What it unpacks to has a limit all the same:
/// a gzip file can grow a thousandfold.
///
/// zlib unpacks, and compares the checksum and the length that end each member (RFC 1952, section
/// 2.3.1). libarchive has a filter for gzip, too, but it compares neither, and takes whatever follows
/// the last member for its end (version 3.6.2, `consume_trailer`): damage would become data.
package final class UnpackedStream {
  let path: String
  /// Whether the file starts as a gzip file does. Its name plays no part.
  private(set) var isPacked = false
  /// How many bytes of the content were read so far.
  private(set) var offset = 0

  private let file: OpenFile
  private let fileSize: Int
  private let limit: Int
  private let buffer: UnsafeMutableRawBufferPointer
  /// `next_in` and `avail_in` are what was not used so far of the buffer, for plain files as well.
  /// zlib keeps the address of its stream, so it lives on the heap.
  private let zlib: UnsafeMutablePointer<z_stream>
  /// How many bytes of the file, as it is stored, came into the buffer.
  private var received = 0
  private var isFinished = false

  static let bufferSize = 1 << 18

  /// Opens a file that is not empty, whose content has at most `limit` bytes.
  package init(reading path: String, limit: Int) throws(DatasetError) {
    self.path = path
    self.limit = min(limit, .max - 1)
    (file, fileSize) = try Self.open(path)
    buffer = .allocate(byteCount: Self.bufferSize, alignment: 16)
    zlib = .allocate(capacity: 1)
    zlib.initialize(to: z_stream())
    try fill()
    isPacked = buffer.prefix(received).starts(with: [0x1f, 0x8b])
    if isPacked {
      // "A window of 32 KB, and a gzip header and trailer around the data."
      let size = Int32(MemoryLayout<z_stream>.size)
      let status = inflateInit2_(zlib, 15 + 16, ZLIB_VERSION, size)
      require(status == Z_OK, "zlib does not start: status \(status).")
    } else if fileSize > limit {
      throw tooLarge(found: fileSize.counted("byte"))
    }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
    buffer.deallocate()
  }

  private static func open(
    _ path: String
  ) throws(DatasetError) -> (file: OpenFile, size: Int) {
    let file: OpenFile
    let status: stat
    do throws(SystemError) {
      // Opening a pipe would wait for a writer; O_NONBLOCK comes back at once.
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
      status = try file.status()
    } catch {
      throw .unreadable(path, error)
    }
    let type = status.st_mode & S_IFMT
    guard type == S_IFREG else {
      throw DatasetError(
        .wrongFileType, file: path, expected: "a file",
        found: type == S_IFDIR ? "a folder" : "a device or a pipe",
        advice: "Give the path of the file itself.")
    }
    guard status.st_size > 0 else {
      throw DatasetError(
        .empty, file: path, at: .byte(0), expected: "data", found: "an empty file",
        advice: "Download it again.")
    }
    return (file, Int(status.st_size))
  }

  // MARK: Reading

  /// Fills `target` with the next bytes; gives their number, smaller only at the end of the content.
  func read(into target: UnsafeMutableRawBufferPointer) throws(DatasetError) -> Int {
    var filled = 0
    while filled < target.count && !isFinished {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
      filled += try isPacked ? inflate(into: rest) : copy(into: rest)
    }
    offset += filled
    guard offset <= limit else { throw tooLarge(found: "more") }
    return filled
  }

  /// The next `count` bytes; fewer only at the end of the content.
  package func bytes(_ count: Int) throws(DatasetError) -> [UInt8] {
    // Whoever asks may have read it in a header, which can promise anything. Deflate packs 1,032 bytes
    // into one at best; a byte over the limit shows that there is more.
    let most = min(
      isPacked && fileSize < .max / 1032 ? 1032 * fileSize : fileSize, limit - offset + 1)
    let wanted = min(count, most)
    var failure: DatasetError?
    // Not 0: Swift would write the count of no elements into memory that all empty arrays share.
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, wanted)) { target, filled in
      do throws(DatasetError) {
        filled = try read(
          into: UnsafeMutableRawBufferPointer(start: target.baseAddress, count: wanted))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether nothing follows, a gzip file's checksum included; reads one byte to find out.
  var isAtEnd: Bool {
    get throws(DatasetError) { try bytes(1).isEmpty }
  }

  /// Reads on to the end, so that the checksum of a gzip file is compared.
  func readToEnd() throws(DatasetError) {
    while try !bytes(Self.bufferSize).isEmpty {}
  }

  private func copy(into target: UnsafeMutableRawBufferPointer) throws(DatasetError) -> Int {
    try fill()
    let count = min(Int(zlib.pointee.avail_in), target.count)
    if count == 0 { isFinished = true }
    target.copyMemory(from: UnsafeRawBufferPointer(start: zlib.pointee.next_in, count: count))
    use(count)
    return count
  }

  /// Unpacks what can be unpacked at once.
  private func inflate(into target: UnsafeMutableRawBufferPointer) throws(DatasetError) -> Int {
    try fill()
    let room = uInt(min(target.count, Int(Int32.max)))
    zlib.pointee.next_out = target.baseAddress!.assumingMemoryBound(to: UInt8.self)
    zlib.pointee.avail_out = room
    let status = CZlib.inflate(zlib, Z_NO_FLUSH)
    switch status {
    case Z_OK: break
    case Z_STREAM_END: try beginNextMember()
    case Z_BUF_ERROR:
      throw DatasetError(
        .truncated, file: path, at: .byte(used), expected: "more gzip data",
        found: "the end of the file", advice: "The file is cut short: download it again.")
    default: throw damage(status)
    }
    return Int(room - zlib.pointee.avail_out)
  }

  /// Behind a member comes another one, or zeros up to the end.
  private func beginNextMember() throws(DatasetError) {
    var isFirst = true
    while true {
      try fill()
      guard zlib.pointee.avail_in > 0 else {
        isFinished = true
        return
      }
      let byte = zlib.pointee.next_in.pointee
      if byte == 0x1f && isFirst {
        inflateReset(zlib)
        return
      }
      guard byte == 0 else {
        throw DatasetError(
          .extraBytes, file: path, at: .byte(used), expected: "the end of the gzip file",
          found: (fileSize - used).counted("more byte"),
          advice: "Something was added to the file, or it is damaged: download it again.")
      }
      use(1)
      isFirst = false
    }
  }

  // MARK: The file

  /// How many bytes of the file, as it is stored, were used.
  private var used: Int { received - Int(zlib.pointee.avail_in) }

  private func use(_ count: Int) {
    zlib.pointee.next_in += count
    zlib.pointee.avail_in -= uInt(count)
  }

  /// Reads on if all that was read is used up.
  private func fill() throws(DatasetError) {
    guard zlib.pointee.avail_in == 0 else { return }
    let count: Int
    do throws(SystemError) {
      count = try file.read(into: buffer)
    } catch {
      throw .unreadable(path, error)
    }
    received += count
    zlib.pointee.next_in = buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
    zlib.pointee.avail_in = uInt(count)
  }

  // MARK: Errors

  /// A problem at an offset in the content, which is what gzip unpacks to if the file is packed.
  func error(
    _ kind: DatasetError.Kind, at offset: Int, expected: String, found: String, advice: String
  ) -> DatasetError {
    DatasetError(
      kind, file: path, at: isPacked ? .unpackedByte(offset) : .byte(offset), expected: expected,
      found: found, advice: advice)
  }

  /// What the content is, if its first bytes tell that it is something else.
  func foreign(_ bytes: [UInt8]) -> (name: String, advice: String)? {
    guard let content = ForeignContent(bytes) else { return nil }
    return isPacked && bytes.starts(with: [0x1f, 0x8b])
      ? ("another gzip file in it", "It was packed twice: unpack it once, with gunzip.")
      : (content.name, content.advice)
  }

  private func tooLarge(found: String) -> DatasetError {
    error(
      .tooLarge, at: limit,
      expected: "at most \(limit.counted("byte"))\(isPacked ? " once unpacked" : "")",
      found: found, advice: "Check that this is the right file.")
  }

  /// What zlib's status means. It stops right behind a checksum or a length that is wrong.
  private func damage(_ status: Int32) -> DatasetError {
    let advice = "The file is damaged: download it again."
    let message = zlib.pointee.msg.map { String(cString: $0) } ?? "zlib error \(status)"
    guard ["incorrect data check", "incorrect length check"].contains(message) else {
      return DatasetError(
        .corruptGzip, file: path, at: .byte(used), expected: "gzip data",
        found: "damage near here (\(message))", advice: advice)
    }
    return DatasetError(
      .wrongChecksum, file: path, at: .byte(used - 4),
      expected: "the \(message.contains("data") ? "checksum" : "length") of the unpacked data",
      found: "another one", advice: advice)
  }
}
