import Plotting
import TestSupport

@testable import Datasets

extension FuzzTarget {
  /// Images of every kind that PNG has.
  static var png: FuzzTarget {
    get throws {
      let grey = Raster(width: 4, height: 3, channels: .grey, samples: Array(0..<12))
      let colour = Raster(width: 3, height: 2, channels: .rgb, samples: Array(40..<58))
      let seeds =
        [
          try grey.pngBytes(), try colour.pngBytes(),
          try colour.pngBytes(metadata: [("Title", "A"), ("Comment", "é")]),
        ] + PNG.kinds
      return FuzzTarget(
        name: "png", seeds: seeds,
        words: ["IHDR", "IDAT", "IEND", "PLTE", "tRNS", "gAMA", "iCCP", "zTXt", "iTXt", "sBIT"]
          .map { Array($0.utf8) } + [
            [0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], PNG.chunk("IEND", []),
          ],
        repair: PNG.repaired,
        read: { bytes in
          do throws(PlottingError) {
            let image = try Raster(png: bytes, pixelLimit: sizeLimit / 4)
            precondition(image.width * image.height <= sizeLimit / 4)
            return "accepted"
          } catch {
            precondition(!"\(error)".isEmpty)
            guard case .invalidImage = error else { throw error }
            return "invalidImage"
          }
        })
    }
  }
}

extension FuzzTarget {
  /// The same files as one's own pictures: cut to a square and made another size.
  static var picture: FuzzTarget {
    get throws {
      let png = try png
      return FuzzTarget(
        name: "picture", seeds: png.seeds, words: png.words, repair: PNG.repaired,
        read: { bytes in
          do throws(PNGPixels.Failure) {
            let picture = try PNGPixels(bytes, pixelLimit: 1 << 14)
            precondition(picture.samples.count == picture.width * picture.height * 3)
            for side in [1, 5, 32] {
              precondition(picture.square(of: side).count == side * side * 3)
            }
            return "accepted"
          } catch {
            precondition(!error.reason.isEmpty)
            return "refused"
          }
        })
    }
  }
}

/// PNG files written by hand, of the kinds that the workbook itself never writes.
enum PNG {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// 4 x 4 pixels: palette with transparency, 16 bits with alpha, grey with alpha, 1 bit, interlaced.
  static var kinds: [[UInt8]] {
    let palette = chunk("PLTE", Array(0..<12)) + chunk("tRNS", [255, 128, 0])
    let gamma = chunk("gAMA", bigEndian(UInt32(45455))) + chunk("sBIT", [5, 6, 5])
    let text = chunk("zTXt", Array("Note\0\0".utf8) + zlib(Array("packed".utf8)))
    let profile = chunk("iCCP", Array("name\0\0".utf8) + zlib([UInt8](repeating: 7, count: 132)))
    return [
      file(depth: 8, type: 3, before: palette, rows: rows(bytes: 4)),
      file(depth: 2, type: 3, before: palette, rows: rows(bytes: 1)),
      file(depth: 16, type: 6, before: text, rows: rows(bytes: 32)),
      file(depth: 8, type: 4, before: [], rows: rows(bytes: 8)),
      file(depth: 1, type: 0, before: chunk("tRNS", [0, 1]), rows: rows(bytes: 1)),
      file(depth: 8, type: 2, before: gamma + profile, rows: rows(bytes: 12)),
      // Adam7 takes 4 x 4 pixels in passes of 1x1, none, 1x1, 2x1, 2x2 and 4x2 pixels.
      file(
        depth: 8, type: 0, interlaced: true, before: [],
        rows: [0, 1, 0, 2, 0, 3, 4, 0, 5, 6, 0, 7, 8, 0, 9, 9, 9, 9, 0, 8, 8, 8, 8]),
    ]
  }

  /// Four rows, each behind the number of another filter.
  private static func rows(bytes: Int) -> [UInt8] {
    (0..<4).flatMap { (row: Int) -> [UInt8] in
      let samples = (0..<bytes).map { UInt8(($0 * 3 + row) % 3) }
      return [UInt8(row)] + samples
    }
  }

  private static func file(
    depth: UInt8, type: UInt8, interlaced: Bool = false, before: [UInt8], rows: [UInt8]
  ) -> [UInt8] {
    let header =
      bigEndian(UInt32(4)) + bigEndian(UInt32(4)) + [depth, type, 0, 0, interlaced ? 1 : 0]
    return signature + chunk("IHDR", header) + before + chunk("IDAT", zlib(rows))
      + chunk("IEND", [])
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + named + bigEndian(crc32(named))
  }

  /// zlib data: what gzip has between its header and its trailer, between zlib's.
  private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    [0x78, 0x9C] + Gzip.compress(bytes).dropFirst(10).dropLast(8) + bigEndian(adler32(bytes))
  }

  /// The bytes with the right checksum behind every chunk.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var position = signature.count
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      guard end + 4 <= bytes.count else { break }
      bytes.replaceSubrange(end..<end + 4, with: bigEndian(crc32(bytes[position + 4..<end])))
      position = end + 4
    }
    return bytes
  }
}
