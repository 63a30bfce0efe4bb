/// Text chunks in a PNG file, which libpng's simplified interface does not write.
enum PNGText {
  /// `png` with a chunk for each keyword and text, directly after the header.
  ///
  /// A text in Latin-1 becomes a `tEXt` chunk, any other an `iTXt` chunk in UTF-8. Keywords are cut
  /// to what the format allows: 1 to 79 printable Latin-1 characters.
  static func insert(_ entries: [(String, String)], into png: [UInt8]) -> [UInt8] {
    guard png.count >= headerEnd else { return png }
    let chunks = entries.flatMap { chunk(keyword: $0.0, text: $0.1) }
    return Array(png[..<headerEnd]) + chunks + Array(png[headerEnd...])
  }

  /// The file's signature (8 bytes) and its IHDR chunk (25 bytes).
  static let headerEnd = 33

  private static func chunk(keyword: String, text: String) -> [UInt8] {
    let key = Array((latin1(keyword) ?? []).filter { $0 >= 32 && $0 != 127 }.prefix(79))
    guard !key.isEmpty else { return [] }
    if let plain = latin1(text) {
      return chunk("tEXt", key + [0] + plain.filter { $0 != 0 })
    }
    // Not compressed, no language, no translated keyword.
    return chunk("iTXt", key + [0, 0, 0, 0, 0] + text.utf8.filter { $0 != 0 })
  }

  private static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
    let typed = Array(type.utf8) + body
    return bigEndian(UInt32(body.count)) + typed + bigEndian(checksum(typed))
  }

  private static func latin1(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The CRC-32 that ends every chunk, over its type and body.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
