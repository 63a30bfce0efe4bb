import Foundation
import TensorCore

/// A reader of files, and what is needed to feed it with damaged ones.
struct FuzzedReader {
  let name: String
  /// Valid files, small, of every sort that the reader knows.
  let corpus: [[UInt8]]
  /// What the format's files are made of: marks, names, numbers.
  let words: [[UInt8]]
  /// Makes checksums right again, without which the reader would look no further.
  var repair: ([UInt8]) -> [UInt8] = { $0 }
  /// Reads; returns what came of it in a word, "accepted" or why not.
  ///
  /// - Throws: whatever the reader says it does not throw.
  let read: ([UInt8]) throws -> String

  /// The most memory that a reader may take for a file, in bytes.
  ///
  /// The readers are told to accept a mebibyte at most, and libpng keeps to 8 MB for the parts of a
  /// PNG that hold no pixels. Files that claim to be larger, as many of the damaged ones do, must be
  /// refused without taking the memory.
  static let memoryLimit = 16 << 20

  /// What the readers are told to accept at most, in bytes or pixels.
  static let sizeLimit = 1 << 20

  /// The input of an execution: always the same for the same seed and index.
  func input(_ index: Int, seed: UInt64) -> [UInt8] {
    var random = RandomSource(seed: seed << 40 ^ UInt64(index))
    var mutator = Mutator(corpus: corpus, words: words, random: random.split())
    let bytes = mutator.mutate(corpus[Int(random.next() % UInt64(corpus.count))])
    return random.next() % 4 == 0 ? bytes : repair(bytes)
  }
}

extension FuzzedReader {
  /// All readers of files that come from elsewhere.
  static let names = ["idx", "cifar10", "png", "npy", "npz", "checkpoint", "gzip", "tar"]

  /// A reader with three faults, to see that they are found: it crashes, hangs and hoards memory.
  private static var faulty: FuzzedReader {
    FuzzedReader(
      name: "faulty", corpus: [Array(0..<100)], words: [[1]],
      read: { bytes in
        switch (bytes.first ?? 0) & 3 {
        case 1: fatalError("the reader stops")
        case 2: while true { usleep(1000) }
        case 3:
          let hoard = [UInt8](repeating: 1, count: 4 * memoryLimit)
          return "hoarded \(hoard.count)"
        default: return "accepted"
        }
      })
  }

  static func named(_ name: String) throws -> FuzzedReader {
    switch name {
    case "idx": try idx
    case "cifar10": cifar10
    case "png": try png
    case "npy": npy
    case "npz": try npz
    case "checkpoint": try checkpoint
    case "gzip": try gzip
    case "tar": try tar
    case "faulty": faulty
    default: fatalError("There is no reader \(name).")
    }
  }
}
