/// FNV-1a of bytes, 64 bits: enough to see that something has changed, and no protection against somebody
/// who wants it not to be seen. The same in every process, unlike `hashValue`.
package struct Fingerprint {
  package private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package init(of text: String) { add(text.utf8) }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// In base 16.
  package var text: String { String(hash, radix: 16) }
}
