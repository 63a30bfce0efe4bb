import CZlib
import Foundation

/// A checkpoint file, all numbers little-endian:
///
/// | bytes | what |
/// |---|---|
/// | 8 | `DTWSTATE` |
/// | 4 | version, 1 |
/// | 4 | CRC-32 of the body |
/// | 8 | length of the body |
/// | | the body: the settings of the run, then its pieces of state |
///
/// A piece is a kind (1 byte), a name (2 bytes length, UTF-8) and its content: a tensor has the size
/// of a number (1), its rank (1), the dimensions (8 each) and the numbers; a generator six words of
/// 8; a number 8; a list its length (8) and the numbers; a text its length (8) and UTF-8.
enum CheckpointFormat {
  static let magic = Array("DTWSTATE".utf8)
  static let version: UInt32 = 1
  static let headerSize = 24
  /// How much is read or written at once.
  static let chunkSize = 1 << 20

  enum Piece: UInt8 {
    case text = 1
    case tensor, generator, integer, number, integers, numbers
  }

  static func header(version: UInt32 = version, checksum: UInt32, bodySize: Int) -> [UInt8] {
    magic + bytes(of: version) + bytes(of: checksum) + bytes(of: UInt64(bodySize))
  }

  static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// CRC-32 of bytes that come in parts.
package struct Checksum {
  package private(set) var value = UInt32(crc32(0, nil, 0))

  package init() {}

  /// Eight hexadecimal digits, as other programs write it.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The digits for bytes that are all there.
  package static func text(of data: Data) -> String {
    var sum = Checksum()
    data.withUnsafeBytes { sum.add($0) }
    return sum.text
  }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    value = UInt32(crc32_z(UInt(value), base, bytes.count))
  }
}
