import Datasets
import Foundation
import NeuralNetworks
import TensorCore
import TestSupport
import Training

extension FuzzTarget {
  /// Archives of arrays: our own, and such as NumPy and others write, stored and deflated.
  static var npz: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "archive.npz")
      var archive = NumPyArchive()
      archive.set(Tensor<Float>([2, 3], [1, 2, 3, 4, 5, 6]), named: "0 dense weight")
      archive.set(NumPyIntegers([2], [1, 2]), named: "größe")
      var seeds: [[UInt8]] = []
      for compressed in [false, true] {
        try archive.write(to: path, compressed: compressed)
        seeds.append([UInt8](try Data(contentsOf: path.asFile)))
      }
      let arrays = [
        ("a.npy", array("<f4", version: 1, shape: "(3,)", size: 12)),
        ("b.npy", array("<f8", version: 2, shape: "(2, 1)", order: "True", size: 16)),
        ("c.npy", array("|u1", version: 1, shape: "()", size: 1)),
      ]
      seeds += [
        Zip.archive(arrays, isDeflated: false), Zip.archive(arrays, isDeflated: true),
        Zip.archive([], isDeflated: false),
        // An array whose elements are an archive.
        Zip.archive(
          [
            (
              "nested.npy",
              array("|u1", version: 1, shape: "(\(seeds[0].count),)", size: 0) + seeds[0]
            )
          ], isDeflated: true),
      ]
      return FuzzTarget(
        name: "npz", seeds: seeds,
        words: [
          "PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "PK\u{6}\u{7}",
          "PK\u{7}\u{8}", ".npy", "/", "../", "a.npy", "'shape': (", "'<f4'", "9223372036854775807",
        ].map { Array($0.utf8) } + [
          [0xFF, 0xFF, 0xFF, 0xFF], [1, 0, 16, 0], [8, 0], [0, 0], [0x55, 0x70], [0x50, 0x4B],
        ],
        repair: Zip.repaired,
        read: { bytes in
          do throws(NumPyFileError) {
            let archive = try NumPyArchive(npzBytes: bytes, limit: sizeLimit)
            for name in archive.names { look(at: name, in: archive) }
            return "accepted"
          } catch {
            precondition(!error.description.isEmpty)
            return error.kind.rawValue
          }
        })
    }
  }

  /// Asks for an array as all that it can be.
  private static func look(at name: String, in archive: NumPyArchive) {
    func attempt(_ body: () throws(NumPyFileError) -> Void) {
      do throws(NumPyFileError) {
        try body()
      } catch {
        precondition(error.array == name && !error.description.isEmpty)
      }
    }
    attempt { () throws(NumPyFileError) in _ = try archive.shape(name) }
    attempt { () throws(NumPyFileError) in _ = try archive.tensor(name).isFinite }
    attempt { () throws(NumPyFileError) in _ = try archive.tensor(name, as: Double.self).isFinite }
    attempt { () throws(NumPyFileError) in _ = try archive.integers(name).values }
  }
}

extension FuzzTarget {
  /// A network's parameters, read into it: archives with its names, and with others.
  static var parameters: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "parameters.npz")
      var random = RandomSource(seed: 1)
      let network = Sequential<Float>([
        Dense(3, 2, bias: nil, using: &random), BatchNorm(2), Dense(2, 1, using: &random),
      ])
      try ParameterFile.write(network, to: path)
      let npz = try npz
      return FuzzTarget(
        name: "parameters",
        seeds: [[UInt8](try Data(contentsOf: path.asFile))],
        words: npz.words + bytes(try ParameterFile.names(of: network)), repair: Zip.repaired,
        read: { bytes in
          defer { withExtendedLifetime(folder) {} }
          try overwrite(path, with: bytes)
          var copy = network
          do {
            try ParameterFile.read(into: &copy, from: path)
            precondition(copy.parameters.allSatisfy(\.value.isFinite))
            return "accepted"
          } catch  where error is ParameterFileError || error is NumPyFileError {
            // A network is read whole or not at all.
            precondition(!"\(error)".isEmpty)
            precondition(
              zip(copy.parameters, network.parameters).allSatisfy { $0.value == $1.value })
            return "refused"
          }
        })
    }
  }
}

extension String {
  fileprivate var asFile: URL { URL(filePath: self) }
}

/// Zip files written by hand, as Python's `zipfile` does: sizes and checksum in front of the data, in
/// an extra field of 64-bit numbers.
enum Zip {
  static func archive(_ members: [(name: String, bytes: [UInt8])], isDeflated: Bool) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in members {
      // What gzip has between its header and its trailer.
      let packed =
        isDeflated ? Array(Gzip.compress(content, level: 9).dropFirst(10).dropLast(8)) : content
      let method = littleEndian(UInt16(isDeflated ? 8 : 0))
      let start = [45, 0, 0, 0] + method + [0, 0, 0x21, 0] + littleEndian(crc32(content))
      let sizes = [packed.count, content.count]
      let offset = bytes.count
      bytes += [0x50, 0x4B, 3, 4] + start + [UInt8](repeating: 0xFF, count: 8)
      bytes += littleEndian(UInt16(name.utf8.count)) + [20, 0] + Array(name.utf8)
      bytes += [1, 0, 16, 0] + littleEndian(sizes[1]) + littleEndian(sizes[0]) + packed
      directory += [0x50, 0x4B, 1, 2, 45, 3] + start
      directory += sizes.flatMap { littleEndian(UInt32($0)) }
      directory += littleEndian(UInt16(name.utf8.count)) + [UInt8](repeating: 0, count: 8)
      directory += littleEndian(UInt32(0o100600) << 16) + littleEndian(UInt32(offset))
      directory += Array(name.utf8)
    }
    let count = littleEndian(UInt16(members.count))
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + littleEndian(UInt32(directory.count)) + littleEndian(UInt32(bytes.count)) + [0, 0]
  }

  /// The bytes with a directory that ends where the file does, and checksums of what is stored.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.lastRange(of: [0x50, 0x4B, 5, 6])?.lowerBound, end + 20 <= bytes.count
    else { return bytes }
    var bytes = Array(bytes.prefix(end + 20)) + [0, 0]
    let start = bytes.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound ?? end
    guard start <= end else { return bytes }
    put(littleEndian(UInt32(end - start)) + littleEndian(UInt32(start)), &bytes, at: end + 12)
    var (entry, count) = (start, 0)
    while entry + 46 <= end, bytes[entry..<entry + 4].elementsEqual([0x50, 0x4B, 1, 2]) {
      repairChecksum(&bytes, entry: entry)
      entry += 46 + [28, 30, 32].reduce(0) { $0 + number(bytes, entry + $1, 2) }
      count += 1
    }
    let counted = littleEndian(UInt16(truncatingIfNeeded: count))
    put(counted + counted, &bytes, at: end + 8)
    return bytes
  }

  /// Of a member that is stored, in both of its headers.
  private static func repairChecksum(_ bytes: inout [UInt8], entry: Int) {
    let (header, size) = (number(bytes, entry + 42, 4), number(bytes, entry + 20, 4))
    guard number(bytes, entry + 10, 2) == 0, header + 30 <= entry else { return }
    let body = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
    guard body + size <= entry else { return }
    let checksum = littleEndian(crc32(bytes[body..<body + size]))
    put(checksum, &bytes, at: entry + 16)
    // Zero where it follows the data.
    if number(bytes, header + 14, 4) != 0 { put(checksum, &bytes, at: header + 14) }
    let follows = bytes[(body + size)...].prefix(8)
    if follows.starts(with: [0x50, 0x4B, 7, 8]), follows.count == 8 {
      put(checksum, &bytes, at: body + size + 4)
    }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> Int {
    bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func put(_ part: [UInt8], _ bytes: inout [UInt8], at start: Int) {
    bytes.replaceSubrange(start..<start + part.count, with: part)
  }
}

extension Array where Element == UInt8 {
  /// Where these bytes come last.
  fileprivate func lastRange(of mark: [UInt8]) -> Range<Int>? {
    var start = count - mark.count
    while start >= 0 {
      if self[start..<start + mark.count].elementsEqual(mark) { return start..<start + mark.count }
      start -= 1
    }
    return nil
  }
}
