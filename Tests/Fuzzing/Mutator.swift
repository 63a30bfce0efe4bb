import TensorCore

/// Damages files: bits that flip, numbers that lie, ends and middles that are missing, parts that
/// come twice or from another file.
struct Mutator {
  let corpus: [[UInt8]]
  let words: [[UInt8]]
  var random: RandomSource

  /// Inputs do not grow beyond this.
  static let sizeLimit = 1 << 15

  /// The bytes with one to six damages.
  mutating func mutate(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...below(6) { damage(&bytes) }
    if bytes.count > Self.sizeLimit { bytes.removeLast(bytes.count - Self.sizeLimit) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = pick(corpus)
      return
    }
    switch below(12) {
    case 0, 1: bytes[position(bytes)] ^= 1 << UInt8(below(8))
    case 2: bytes[position(bytes)] = UInt8(truncatingIfNeeded: random.next())
    case 3, 4: overwrite(&bytes, with: number())
    case 5: overwrite(&bytes, with: pick(words))
    case 6: bytes.insert(contentsOf: pick(words), at: position(bytes))
    case 7: bytes.removeSubrange(range(in: bytes))
    case 8:
      let copy = Array(bytes[range(in: bytes)])
      bytes.insert(contentsOf: copy, at: position(bytes))
    case 9: bytes.removeLast(below(bytes.count) + 1)
    case 10:
      let other = pick(corpus)
      if !other.isEmpty { bytes.insert(contentsOf: other[range(in: other)], at: position(bytes)) }
    default:
      // The head of one file, the tail of another.
      let other = pick(corpus)
      let cut = min(below(bytes.count + 1), below(other.count + 1))
      bytes = Array(bytes.prefix(cut)) + other.dropFirst(cut)
    }
  }

  /// A number of one to eight bytes that readers may take for a length, in either order.
  private mutating func number() -> [UInt8] {
    let size = 1 << below(4)
    let interesting: [UInt64] = [
      0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000,
      .max >> 1, .max >> 2, .max, 1 << 62, 1 << 63,
    ]
    let value = below(4) == 0 ? random.next() >> UInt64(below(64)) : pick(interesting)
    let low = withUnsafeBytes(of: value.littleEndian) { Array($0.prefix(size)) }
    return below(2) == 0 ? low : low.reversed()
  }

  private mutating func overwrite(_ bytes: inout [UInt8], with part: [UInt8]) {
    // Lengths stand at the beginning of a file more often than in its middle.
    let start = below(2) == 0 ? below(min(bytes.count, 64)) : position(bytes)
    let end = min(start + part.count, bytes.count)
    bytes.replaceSubrange(start..<end, with: part)
  }

  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = position(bytes)
    let length = 1 + below(below(4) == 0 ? bytes.count - start : min(16, bytes.count - start))
    return start..<min(start + length, bytes.count)
  }

  private mutating func position(_ bytes: [UInt8]) -> Int { below(bytes.count) }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  private mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
}
