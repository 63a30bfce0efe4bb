import Foundation

/// A reader of what comes from outside, and what is needed to feed it with what is damaged.
///
/// The tests feed it with a corpus that was found once; `Tests/Fuzzing/run` looks for more, guided by
/// what of the reader has run so far.
package struct FuzzTarget {
  package let name: String
  /// What is valid, small, of every sort that the reader knows.
  package let seeds: [[UInt8]]
  /// What the format is made of: marks, names, numbers.
  package let words: [[UInt8]]
  /// Makes checksums right again, without which the reader would look no further.
  var repair: ([UInt8]) -> [UInt8] = { $0 }
  /// Reads; returns what came of it in a word, "accepted" or why not. Stops where a promise is broken.
  ///
  /// - Throws: whatever the reader says it does not throw.
  let read: ([UInt8]) throws -> String

  /// Reads the bytes as they are, and if their checksums are wrong, with right ones as well.
  ///
  /// - Returns: what came of the one that was read last.
  @discardableResult package func execute(_ bytes: [UInt8]) throws -> String {
    let outcome = try read(bytes)
    let repaired = repair(bytes)
    return repaired == bytes ? outcome : try read(repaired)
  }

  /// What the readers are told to accept at most, in bytes or pixels.
  static let sizeLimit = 1 << 20
}

extension FuzzTarget {
  /// All of them, by name.
  package static let all: [String: @Sendable () throws -> FuzzTarget] = [
    // Data sets and pictures.
    "idx": { try idx }, "cifar10": { cifar10 }, "gzip": { try gzip }, "tar": { try tar },
    "png": { try png }, "picture": { try picture }, "labels": { labels },
    // What training keeps.
    "npy": { npy }, "npz": { try npz }, "parameters": { try parameters },
    "checkpoint": { try checkpoint }, "description": { description },
    // What people write.
    "plan": { plan }, "setting": { setting }, "page": { page }, "formula": { formula },
    "source": { source }, "exercise": { exercise }, "table": { table },
    // What a browser sends.
    "request": { request }, "order": { order },
  ]

  package static func named(_ name: String) throws -> FuzzTarget? { try all[name]?() }
}

/// Bytes as text; what is no UTF-8 is replaced, as whoever reads a file does before.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Texts as bytes.
func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
