import CZlib
import TensorCore

/// Unpacks gzip files in memory, with a limit on how large the result may become.
///
/// A gzip file of a kilobyte can unpack to a megabyte, and one of a megabyte to a gigabyte.
/// Whoever unpacks a file therefore says how many bytes it may become, and gets an error, not a
/// full memory, when it becomes more.
public enum Gzip {
  /// Whether the bytes start with gzip's mark, 1f 8b.
  public static func isCompressed(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1f, 0x8b])
  }

  /// What the bytes of a gzip file unpack to: all its members, one after the other.
  ///
  /// Zero bytes after the last member are padding and allowed; anything else there is an error.
  ///
  /// - Parameters:
  ///   - bytes: The packed bytes.
  ///   - limit: The largest number of bytes they may unpack to.
  ///   - file: The name of the file, for error messages.
  /// - Throws: `DatasetError`, of the kind `tooLarge` past the limit; others for what is no gzip file, is
  ///   cut short or damaged.
  public static func inflate(
    _ bytes: [UInt8], limit: Int, file: String = "gzip data"
  ) throws(DatasetError) -> [UInt8] {
    var output = UnpackedBytes(of: bytes, limit: limit)
    try unpack(bytes, into: &output, file: file)
    guard !output.isOverLimit else {
      throw DatasetError(
        .tooLarge, file: file, at: .unpackedByte(limit),
        expected: "at most \(counted(limit, "byte")) once unpacked", found: "more",
        advice: "Check that this is the right file.")
    }
    return output.finished()
  }

  /// The first `count` bytes of what a gzip file unpacks to, or all if there are fewer.
  ///
  /// The rest of the file is not looked at.
  ///
  /// - Throws: `DatasetError` for what is no gzip file, or is cut short or damaged before that.
  public static func inflatePrefix(
    _ bytes: [UInt8], count: Int, file: String = "gzip data"
  ) throws(DatasetError) -> [UInt8] {
    var output = UnpackedBytes(of: bytes, limit: count)
    try unpack(bytes, into: &output, file: file)
    return Array(output.finished().prefix(count))
  }

  /// Packs bytes into a gzip file of one member.
  ///
  /// The header holds no name and no time, so the same bytes give the same file.
  ///
  /// - Parameter level: From 0 (store) through 1 (fast) to 9 (small).
  public static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    var status = deflateInit2_(
      &stream, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    require(status == Z_OK, "zlib does not start at level \(level): status \(status).")
    defer { deflateEnd(&stream) }

    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        status = deflate(&stream, Z_FINISH)
      }
    }
    require(status == Z_STREAM_END, "zlib does not pack: status \(status).")
    return Array(packed.prefix(Int(stream.total_out)))
  }
}
