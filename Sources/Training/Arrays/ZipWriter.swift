import CArchive
import Foundation
import SharedState

/// Writes a zip file member by member.
final class ZipWriter {
  private let archive: OpaquePointer
  private let file: OpenFile

  init(_ file: OpenFile, compressed: Bool) throws(SystemError) {
    self.file = file
    archive = archive_write_new()
    archive_write_set_format_zip(archive)
    if compressed {
      archive_write_zip_set_compression_deflate(archive)
    } else {
      archive_write_zip_set_compression_store(archive)
    }
    // Nothing behind the last byte.
    archive_write_set_bytes_in_last_block(archive, 1)
    archive_write_set_bytes_per_block(archive, 1 << 18)
    guard archive_write_open_fd(archive, file.descriptor) == ARCHIVE_OK else { throw failure }
  }

  deinit { archive_write_free(archive) }

  func add(_ bytes: Data, named name: String) throws(SystemError) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    // No time, owner or rights of this machine: the same arrays give the same bytes.
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(bytes.count))
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure }
    let isWritten = bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = archive_write_data(archive, buffer.baseAddress! + done, buffer.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
    guard isWritten else { throw failure }
  }

  /// Writes the directory.
  func finish() throws(SystemError) {
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure }
  }

  /// What the system said to libarchive.
  private var failure: SystemError {
    let code = archive_errno(archive)
    return SystemError(code > 0 ? code : EIO)
  }
}
