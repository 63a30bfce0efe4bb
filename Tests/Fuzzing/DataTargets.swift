import Foundation
import TensorCore
import TestSupport

@testable import Datasets

extension FuzzTarget {
  /// Reads with a reader of `Datasets`; the error's text is made, too.
  private static func outcome(_ body: () throws(DatasetError) -> Void) -> String {
    do {
      try body()
      return "accepted"
    } catch {
      precondition(!error.description.isEmpty)
      return error.kind.rawValue
    }
  }

  private static func noise(_ count: Int, seed: UInt64 = 5) -> [UInt8] {
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// Images and labels, packed and not.
  static var idx: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      let plain = [
        IDX(dimensions: [3, 4, 5], bytes: noise(60)), IDX(dimensions: [1, 1, 1], bytes: [9]),
        IDX(dimensions: [7], bytes: [0, 1, 2, 3, 9, 8, 7]), IDX(dimensions: [1], bytes: [4]),
      ].map { $0.encoded() }
      return FuzzTarget(
        name: "idx",
        seeds: plain + plain.map { Gzip.compress($0) } + [Gzip.compress(plain[0], level: 0)],
        words: [[0, 0, 8, 3], [0, 0, 8, 1], [0, 0, 0x0D, 3], [0x1F, 0x8B, 8], [0xFF, 0xFF]],
        read: { bytes in
          let file = folder.path(of: "idx")
          try overwrite(file, with: bytes)
          let images = outcome { () throws(DatasetError) in
            _ = try IDX.read(.images, from: file, limit: sizeLimit)
          }
          guard images == "wrongMagic" else { return images }
          return outcome { () throws(DatasetError) in
            _ = try IDX.read(.labels(classCount: 10), from: file, limit: sizeLimit)
          }
        })
    }
  }

  /// Lists of one's own pictures: with and without parts, with quotes, from a spreadsheet.
  static var labels: FuzzTarget {
    FuzzTarget(
      name: "labels",
      seeds: bytes([
        "file,label\na.png,cat\nb/c.png,dog\n", "label,part,file\r\ncat,test,a.png\r\ndog,,b.png",
        "\u{FEFF}file,label\n\n\"a, \"\"b\"\".png\",é\n",
      ]),
      words: bytes(["file", "label", "part", "training", "test", "\"", "\"\"", "../", "\u{FEFF}"]),
      read: { bytes in
        outcome { () throws(DatasetError) in
          let list = try LabelList(bytes, path: "labels.csv")
          for entry in list.entries {
            // No name leads out of the folder.
            let place = URL(filePath: "/list/" + entry.file).standardized.path
            precondition(place.hasPrefix("/list"), entry.file)
          }
        }
      })
  }

  /// Batches of one to three images, of which only the labels can be wrong.
  static var cifar10: FuzzTarget {
    let records = (0..<3).map { [UInt8($0 * 4)] + noise(CIFAR10Batch.recordSize - 1) }
    return FuzzTarget(
      name: "cifar10",
      seeds: [records[0], records[0] + records[1], records.flatMap(\.self), []],
      words: [[9], [10], [0x1F, 0x8B, 8], records[2], Array(records[1].prefix(1024))],
      read: { bytes in
        outcome { () throws(DatasetError) in _ = try CIFAR10Batch.images(inBatch: bytes) }
      })
  }

  /// One member or two, all optional fields of a header, stored and packed, and a bomb.
  static var gzip: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      // Bombs that unpack to a mebibyte would take most of the time.
      let bombLimit = sizeLimit / 16
      let text = Array("the same, the same, the same again, and something else".utf8)
      let packed = Gzip.compress(text, level: 9)
      // FHCRC, FEXTRA, FNAME and FCOMMENT in front of the same data.
      var header: [UInt8] = [0x1F, 0x8B, 8, 0b1_1110, 1, 2, 3, 4, 0, 3]
      header += [4, 0] + [65, 66, 0, 0] + Array("name\0".utf8) + Array("comment\0".utf8)
      header += littleEndian(UInt16(truncatingIfNeeded: crc32(header)))
      let bomb = Gzip.compress([UInt8](repeating: 0, count: bombLimit + 1), level: 9)
      return FuzzTarget(
        name: "gzip",
        seeds: [
          packed, Gzip.compress(noise(300), level: 0), Gzip.compress(noise(2000), level: 1),
          packed + packed, packed + [0, 0, 0], header + packed.dropFirst(10), Gzip.compress([]),
          bomb,
        ],
        words: [
          [0x1F, 0x8B, 8, 0], [0xFF, 0xFF, 0xFF, 0xFF], [1, 0, 0, 0xFF, 0xFF], [0, 0], packed,
        ],
        read: { bytes in
          let file = folder.path(of: "gzip")
          try overwrite(file, with: bytes)
          return outcome { () throws(DatasetError) in
            let stream = try UnpackedStream(reading: file, limit: bombLimit)
            var count = 0
            while true {
              let piece = try stream.bytes(1000)
              count += piece.count
              precondition(count <= bombLimit)
              if piece.isEmpty { break }
            }
          }
        })
    }
  }
}
