/// CRC-32, as PNG and checkpoints have it.
func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  ~bytes.reduce(~0) { crc, byte in crcTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
}

/// Adler-32, which ends zlib data.
func adler32(_ bytes: [UInt8]) -> UInt32 {
  let sums = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
    let first = (sums.0 + UInt32(byte)) % 65521
    return (first, (sums.1 + first) % 65521)
  }
  return sums.1 << 16 | sums.0
}

/// The four or eight bytes of a number, highest first.
func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

/// The same, lowest first.
func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] { bigEndian(number).reversed() }
