import CArchive
import Foundation
import SharedState

/// A file or folder in a tar archive.
struct TarMember: Equatable {
  enum Kind: Equatable {
    case file, folder
    /// A link, a device or a pipe.
    case other
  }

  /// The path in the archive, as stored.
  let name: String
  let kind: Kind
  /// The number of bytes of its content.
  let size: Int

  /// The parts of the path, without those that mean "here".
  var components: [String] { name.pathParts.filter { !["", "."].contains($0) } }

  /// Whether the path starts at the root, wherever it is unpacked.
  var isAbsolute: Bool { name.utf8.first == UInt8(ascii: "/") }
}

/// Reads a tar archive from its start to its end, packed with gzip or not.
///
/// libarchive reads it. Only tar is enabled, of the dozens of formats and filters that it has: what
/// is not read cannot be attacked. Gzip is unpacked by `UnpackedStream`, which says why.
///
/// Nothing is kept: the archive takes as much memory as the members that are asked for.
///
/// ```swift
/// let archive = try TarReader(reading: "cifar-10-binary.tar.gz")
/// while let member = try archive.next() {
///   if member.name.hasSuffix(".txt") { print(try archive.content(limit: 1000)) }
/// }
/// ```
final class TarReader {
  private let stream: UnpackedStream
  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  /// Why the stream ended early: libarchive only hands on that it did.
  private var failure: DatasetError?
  private var member: TarMember?
  private var memberCount = 0
  /// How much of the current member was read.
  private var received = 0

  /// The most bytes that an archive may unpack to: 1 GiB.
  static let defaultLimit = 1 << 30
  /// The most members. A gzip file of a megabyte has room for two million empty ones.
  static let memberLimit = 10_000

  init(reading path: String, limit: Int = defaultLimit) throws(DatasetError) {
    stream = try UnpackedStream(reading: path, limit: limit)
    buffer = .allocate(byteCount: UnpackedStream.bufferSize, alignment: 16)
    archive = archive_read_new()
    archive_read_support_format_tar(archive)
    let status = archive_read_open(
      archive, Unmanaged.passUnretained(self).toOpaque(), nil,
      { _, reader, start in
        Unmanaged<TarReader>.fromOpaque(reader!).takeUnretainedValue().fill(start!)
      }, nil)
    if status != ARCHIVE_OK { throw problem() }
  }

  deinit {
    archive_read_free(archive)
    buffer.deallocate()
  }

  /// The path of the archive.
  var path: String { stream.path }

  /// Goes on to the next member, past what was not read of this one; nil at the end.
  ///
  /// The end is only reached after the whole file: by then a gzip file's checksum was right.
  func next() throws(DatasetError) -> TarMember? {
    var header: OpaquePointer?
    let status = withUTF8Names { archive_read_next_header(archive, &header) }
    if status == ARCHIVE_EOF {
      // Blocks of zeros are the end, and libarchive does without; then more may be missing.
      guard archive_filter_bytes(archive, 0) > archive_read_header_position(archive) else {
        throw error(
          .truncated, expected: "blocks of zeros", found: "the end", advice: Self.cutShort)
      }
      try stream.readToEnd()
      return nil
    }
    guard status == ARCHIVE_OK, let header else { throw problem() }
    memberCount += 1
    guard memberCount <= Self.memberLimit else {
      throw error(
        .tooLarge, expected: "at most \(Self.memberLimit.counted("member"))", found: "more",
        advice: "Check that this is the right archive.")
    }
    let member = try member(header)
    self.member = member
    received = 0
    return member
  }

  private func member(_ header: OpaquePointer) throws(DatasetError) -> TarMember {
    let bytes = archive_entry_pathname(header)
    guard let name = bytes.flatMap({ String(validatingCString: $0) }) else {
      throw error(
        .corruptArchive, expected: "a name in UTF-8",
        found: bytes.map { "“\(String(cString: $0))”" } ?? "none", advice: Self.damaged)
    }
    guard archive_entry_sparse_count(header) == 0 else {
      throw error(
        .unsupported, expected: "files as they are", found: "\(name), a file with holes",
        advice: "Make the archive without them: tar without --sparse.")
    }
    let isLink = archive_entry_hardlink(header) != nil || archive_entry_symlink(header) != nil
    let kind: TarMember.Kind =
      switch archive_entry_filetype(header) {
      case S_IFREG where !isLink: .file
      case S_IFDIR: .folder
      default: .other
      }
    return TarMember(name: name, kind: kind, size: Int(archive_entry_size(header)))
  }

  /// The next bytes of the current member, valid until the next call; nil at its end.
  func nextBlock() throws(DatasetError) -> UnsafeRawBufferPointer? {
    var (start, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
    switch archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_OK where offset == received && count <= (member?.size ?? 0) - received:
      received += count
      return UnsafeRawBufferPointer(start: start, count: count)
    case ARCHIVE_EOF where received == member?.size:
      return nil
    case ARCHIVE_OK, ARCHIVE_EOF:
      throw error(
        .corruptArchive, expected: "\(member?.size.counted("byte") ?? "") of \(member?.name ?? "")",
        found: received.grouped, advice: Self.damaged)
    default:
      throw problem()
    }
  }

  /// The current member, if it has at most `limit` bytes.
  func content(limit: Int) throws(DatasetError) -> [UInt8] {
    if let member, member.size > limit {
      throw DatasetError(
        .tooLarge, file: "\(path): \(member.name)", expected: "at most \(limit.counted("byte"))",
        found: member.size.counted("byte"), advice: "Check that this is the right archive.")
    }
    var failure: DatasetError?
    // Not 0: Swift would write the count of no elements into memory that all empty arrays share.
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, member?.size ?? 0)) { target, filled in
      do throws(DatasetError) {
        while let block = try nextBlock() {
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[filled...])
            .copyMemory(from: block)
          filled += block.count
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// What libarchive calls for more bytes: their number, 0 at the end, negative for an error.
  private func fill(_ start: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    start.pointee = UnsafeRawPointer(buffer.baseAddress)
    do throws(DatasetError) {
      return try stream.read(into: buffer)
    } catch {
      failure = error
      return -1
    }
  }

  // MARK: Errors

  private static let damaged = "The archive is damaged: download it again."
  private static let cutShort = "The archive is cut short: download it again."

  /// Why libarchive did not go on.
  private func problem() -> DatasetError {
    if let failure { return failure }
    let message = archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
    if message.hasPrefix("Unrecognized archive format") {
      let foreign = stream.foreign(Array(buffer.prefix(stream.offset)))
      return error(
        .wrongMagic, expected: "a tar archive",
        found: foreign?.name ?? buffer.prefix(min(4, stream.offset)).hexadecimal,
        advice: foreign?.advice
          ?? "Check that this is the right file: a tar archive, packed with gzip or not.")
    }
    let (expected, found) = ("a member of a tar archive", "damage in it (\(message))")
    if message.lowercased().contains("truncated") {
      return stream.error(
        .truncated, at: stream.offset, expected: expected, found: found, advice: Self.cutShort)
    }
    return error(.corruptArchive, expected: expected, found: found, advice: Self.damaged)
  }

  /// A problem with the member whose header was read last; or, where libarchive has given up and does
  /// not tell that any more, at the place that it came to.
  private func error(
    _ kind: DatasetError.Kind, expected: String, found: String, advice: String
  ) -> DatasetError {
    let header = archive_read_header_position(archive)
    let place = header >= 0 ? header : max(0, archive_filter_bytes(archive, 0))
    return stream.error(kind, at: Int(place), expected: expected, found: found, advice: advice)
  }
}
