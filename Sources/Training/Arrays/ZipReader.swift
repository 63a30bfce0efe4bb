import CArchive
import Foundation
import TensorCore

/// Unpacks the members of a zip file, one after the other, in the order of their bytes.
final class ZipReader {
  private let archive: OpaquePointer
  private let file: ZipBytes

  /// - Parameter memory: the bytes of the file, which must outlive the reader.
  init(_ file: ZipBytes, memory: UnsafeRawBufferPointer) throws(NumPyFileError) {
    self.file = file
    archive = archive_read_new()
    // Only zip, by its directory, and nothing packed around it.
    archive_read_support_filter_none(archive)
    archive_read_support_format_zip_seekable(archive)
    let status = archive_read_open_memory(archive, memory.baseAddress, memory.count)
    if status != ARCHIVE_OK { throw failure(array: nil) }
  }

  deinit { archive_read_free(archive) }

  /// Goes to the next member, which must be this one, and unpacks it.
  ///
  /// Memory is taken for what comes out, never for what the file says. It ends early where that is
  /// more than it says, or than the array's own header says.
  func unpack(_ member: ZipDirectory.Member) throws(NumPyFileError) -> Data {
    var entry: OpaquePointer?
    guard archive_read_next_header(archive, &entry) == ARCHIVE_OK, let entry else {
      throw failure(array: member.name)
    }
    guard archive_entry_size(entry) == member.size else {
      throw file.corrupt(
        array: member.name, expected: "\(member.size) bytes",
        found: "\(archive_entry_size(entry)) according to its header")
    }
    var bytes = Data()
    while let block = try nextBlock(of: member) {
      guard bytes.count + block.count <= member.size else {
        throw file.corrupt(
          array: member.name, expected: "\(member.size) bytes, as the directory says",
          found: "more")
      }
      let isFirst = bytes.isEmpty
      bytes.append(contentsOf: block)
      if isFirst { try checkStart(bytes, of: member) }
    }
    guard bytes.count == member.size else {
      throw file.corrupt(
        array: member.name, expected: "\(member.size) bytes, as the directory says",
        found: "\(bytes.count)")
    }
    return bytes
  }

  /// A few bytes can unpack to very many; the array's header tells how many are needed.
  private func checkStart(
    _ bytes: Data, of member: ZipDirectory.Member
  ) throws(NumPyFileError) {
    do throws(NumPyFileError) {
      try NumPyFileCheck.check(bytes, fileSize: member.size, path: file.path)
    } catch {
      // A header that has not come completely is looked at in the end.
      let isIncomplete = error.kind == .truncated && bytes.count < member.size
      guard isIncomplete else { throw error.inArray(member.name) }
    }
  }

  /// The next bytes, valid until the next call; nil at the end, where their checksum was right.
  private func nextBlock(
    of member: ZipDirectory.Member
  ) throws(NumPyFileError) -> UnsafeRawBufferPointer? {
    var (start, count, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
    switch archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_OK: return UnsafeRawBufferPointer(start: start, count: count)
    case ARCHIVE_EOF: return nil
    default: throw failure(array: member.name)
    }
  }

  /// What libarchive complains about.
  private func failure(array: String?) -> NumPyFileError {
    let message = archive_error_string(archive).map { String(cString: $0) } ?? "no such member"
    let isChecksum = message.contains("CRC")
    return NumPyFileError(
      isChecksum ? .wrongChecksum : .corruptArchive, file: file.path, array: array,
      expected: isChecksum ? "the bytes that were packed" : "zip data",
      found: isChecksum ? "others (\(message))" : "damage (\(message))",
      advice: ZipBytes.damageAdvice)
  }
}
