import Foundation

/// FNV-1a of bytes, 64 bits: enough to see that something has changed, and no protection against somebody
/// who wants it not to be seen.
struct Fingerprint {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// In base 16.
  var text: String { String(hash, radix: 16) }

  static func text(_ text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(text.utf8)
    return fingerprint.text
  }

  static func text(_ data: Data) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(data)
    return fingerprint.text
  }
}
