import CArchive
import Foundation
import SharedState

/// The MD5 checksum of a file (RFC 1321), for the publishers of the data sets state no other.
///
/// It guards against damage on the way and against a mirror that serves other bytes. Nobody has found
/// a way to make another file of the same MD5 as one that is given (the known attacks make two files
/// at once), so it also holds where an address is `http` or a mirror is not to be trusted. A publisher
/// who wanted to could publish two files; nothing guards against that.
///
/// libarchive computes it: a manifest in the format mtree lists files with their checksums, and this
/// writes one of a single file, into memory.
public enum MD5 {
  private static let chunkSize = 1 << 18

  /// 32 hexadecimal digits; nil if there is no file.
  ///
  /// - Throws: `DownloadError` if it cannot be read.
  public static func ofFile(at path: String) throws(DownloadError) -> String? {
    let file: OpenFile
    do throws(SystemError) {
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    } catch {
      return nil
    }
    return try ofFile(file, path: path)
  }

  /// The same of a file that is open, from its start to its end.
  static func ofFile(_ file: OpenFile, path: String) throws(DownloadError) -> String {
    do throws(SystemError) {
      if let text = try manifestEntry(of: file).firstMatch(of: /md5digest=([0-9a-f]{32})/) {
        return String(text.1)
      }
    } catch {
      throw .unreadable(path, error)
    }
    throw DownloadError(
      kind: .disk,
      description: """
        \(path) cannot be checked: libarchive computes no MD5 on this computer.
        Some systems switch it off (FIPS mode); download and check the files elsewhere.
        """)
  }

  /// "./file md5digest=f96b697d7cb7938d525a2f31aaf161d0", and a line in front of it.
  private static func manifestEntry(of file: OpenFile) throws(SystemError) -> String {
    let size = Int(try file.status().st_size)
    let archive = archive_write_new()
    let entry = archive_entry_new()
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
    // Without a path there is little to write.
    let manifest = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 16)
    // libarchive keeps the address, and counts there.
    let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    defer {
      archive_write_free(archive)
      archive_entry_free(entry)
      chunk.deallocate()
      manifest.deallocate()
      count.deallocate()
    }
    archive_write_set_format_mtree(archive)
    archive_write_set_options(archive, "mtree:!all,mtree:md5")
    archive_write_set_bytes_in_last_block(archive, 1)
    archive_write_open_memory(archive, manifest.baseAddress, manifest.count, count)
    archive_entry_set_pathname(entry, "file")
    let kind: mode_t = S_IFREG
    archive_entry_set_filetype(entry, UInt32(kind))
    archive_entry_set_size(entry, Int64(size))
    archive_write_header(archive, entry)
    var offset = 0
    while offset < size {
      let got = try file.read(into: chunk, at: offset)
      // It became shorter meanwhile: what is missing counts as zeros, and the checksum is another.
      if got == 0 { break }
      archive_write_data(archive, chunk.baseAddress, got)
      offset += got
    }
    archive_write_close(archive)
    return String(decoding: manifest.prefix(count.pointee), as: UTF8.self)
  }
}
