import CZlib

/// Makes gzip files: the package itself only reads them.
package enum Gzip {
  /// A gzip file of one member, without a name and a time: the same bytes give the same file.
  ///
  /// - Parameter level: from 0 (store) through 1 (fast) to 9 (small).
  package static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    // A window of 32 KB, and a gzip header and trailer around the data.
    let size = Int32(MemoryLayout<z_stream>.size)
    precondition(
      deflateInit2_(
        &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
    defer { deflateEnd(&stream) }
    var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      packed.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
      }
    }
    return Array(packed.prefix(Int(stream.total_out)))
  }
}
