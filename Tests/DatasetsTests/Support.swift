import Foundation
import Testing

@testable import Datasets

/// Small IDX files that are whole.
enum Sample {
  /// Three images of 2 x 2: pixels 0 to 11.
  static let images = IDX(dimensions: [3, 2, 2], bytes: Array(0..<12))
  static let labels = IDX(dimensions: [3], bytes: [7, 0, 9])
}

extension DatasetError {
  /// The error without its words, to compare at a glance.
  var summary: String {
    switch position {
    case .byte(let offset): "\(kind) at \(offset)"
    case .unpackedByte(let offset): "\(kind) at unpacked \(offset)"
    case .line(let number): "\(kind) in line \(number)"
    case nil: "\(kind)"
    }
  }
}

/// Expects that the program stopped and said so.
func expectMessage(_ text: String, _ result: ExitTest.Result?) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(printed.contains(text))
}

/// Writes tar archives, with whatever is wrong that a test asks for.
struct TarWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a member, its checksum right.
  mutating func add(
    _ name: String, _ content: [UInt8] = [], kind: Character = "0", magic: String = "ustar\u{0}00",
    prefix: String = "", size: String? = nil, link: String = ""
  ) {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      block.replaceSubrange(offset..<(offset + text.utf8.count), with: Array(text.utf8))
    }
    put(name, at: 0)
    put("0000644\0", at: 100)
    put(size ?? Self.octal(content.count, digits: 11), at: 124)
    put(Self.octal(0, digits: 11), at: 136)
    put("        ", at: 148)
    block[156] = kind.asciiValue!
    put(link, at: 157)
    put(magic, at: 257)
    put(prefix, at: 345)
    bytes += Self.repaired(block, header: 0) + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// The bytes with the right checksum in the header that begins there.
  static func repaired(_ bytes: [UInt8], header: Int) -> [UInt8] {
    var bytes = bytes
    let field = header + 148..<header + 156
    bytes.replaceSubrange(field, with: Array("        ".utf8))
    let sum = bytes[header..<header + 512].reduce(0) { $0 + Int($1) }
    bytes.replaceSubrange(field, with: Array((octal(sum, digits: 6) + "\0 ").utf8))
    return bytes
  }

  /// The archive with its end.
  var finished: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
