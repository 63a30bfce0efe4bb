import Foundation

/// The MD5 checksum (RFC 1321), for the publishers of data sets state no other.
///
/// It guards against damage, not against somebody who wants to deceive: files of the same MD5 can be
/// made on purpose. That is why eighty lines do here what a package for cryptography would, which
/// every reader would have to build.
///
/// ```swift
/// var checksum = MD5()
/// checksum.update(Array("message digest".utf8)[...])
/// print(checksum.finish())  // f96b697d7cb7938d525a2f31aaf161d0
/// ```
public struct MD5: Sendable {
  private var state: (UInt32, UInt32, UInt32, UInt32) = (
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476
  )
  private var byteCount = 0
  /// The beginning of a block of 64 bytes.
  private var pending: [UInt8] = []

  public init() {}

  /// Takes in more bytes.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    byteCount += bytes.count
    var rest = bytes
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending += missing
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { mix($0.baseAddress!) }
      pending = []
    }
    let whole = rest.count / 64 * 64
    rest.withUnsafeBytes { buffer in
      for offset in stride(from: 0, to: whole, by: 64) { mix(buffer.baseAddress! + offset) }
    }
    pending += rest.dropFirst(whole)
  }

  /// The checksum of all bytes, as 32 hexadecimal digits (section 3.1 to 3.5).
  public mutating func finish() -> String {
    let bits = UInt64(byteCount) &* 8
    update([0x80])
    update([UInt8](repeating: 0, count: (120 - pending.count) % 64)[...])
    update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }[...])
    return [state.0, state.1, state.2, state.3].flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Mixes 64 bytes into the state, in four rounds of sixteen steps (section 3.4).
  private mutating func mix(_ block: UnsafeRawPointer) {
    var (a, b, c, d) = state
    Self.sines.withUnsafeBufferPointer { sines in
      for step in 0..<64 {
        let (value, word): (UInt32, Int) =
          switch step / 16 {
          case 0: (b & c | ~b & d, step)
          case 1: (b & d | c & ~d, (5 * step + 1) % 16)
          case 2: (b ^ c ^ d, (3 * step + 5) % 16)
          default: (c ^ (b | ~d), 7 * step % 16)
          }
        let x = UInt32(littleEndian: block.loadUnaligned(fromByteOffset: 4 * word, as: UInt32.self))
        let sum = a &+ value &+ x &+ sines[step]
        let shift = Self.shift(step)
        (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
      }
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }

  /// By how many bits a step rotates: four in turn, others in each round.
  private static func shift(_ step: Int) -> UInt32 {
    let shifts: (UInt32, UInt32, UInt32, UInt32) =
      switch step / 16 {
      case 0: (7, 12, 17, 22)
      case 1: (5, 9, 14, 20)
      case 2: (4, 11, 16, 23)
      default: (6, 10, 15, 21)
      }
    return switch step % 4 {
    case 0: shifts.0
    case 1: shifts.1
    case 2: shifts.2
    default: shifts.3
    }
  }

  /// The whole part of 2^32 |sin(i)| for i from 1 to 64.
  private static let sines = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }
}
