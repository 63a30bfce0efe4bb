import Foundation
import Testing

@testable import Plotting

/// The chunks of a PNG with their checksums computed bit by bit, not with the code under test.
func chunks(of png: [UInt8]) -> [(type: String, body: [UInt8], isIntact: Bool)] {
  func number(_ start: Int) -> UInt32 {
    png[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
  var result: [(type: String, body: [UInt8], isIntact: Bool)] = []
  var start = 8
  while start + 12 <= png.count {
    let length = Int(number(start))
    var crc = UInt32.max
    for byte in png[(start + 4)..<(start + 8 + length)] {
      for bit in 0..<8 {
        let isOdd = (crc ^ UInt32(byte >> bit)) & 1 == 1
        crc = (crc >> 1) ^ (isOdd ? 0xEDB8_8320 : 0)
      }
    }
    let type = String(decoding: png[(start + 4)..<(start + 8)], as: UTF8.self)
    let body = Array(png[(start + 8)..<(start + 8 + length)])
    result.append((type, body, ~crc == number(start + 8 + length)))
    start += 12 + length
  }
  return result
}

@Suite struct PNGTextTests {
  private let png = try! Raster(width: 3, height: 2, filledWith: .blue).pngBytes()

  @Test func checksumOfTheStandardsExample() {
    #expect(PNGText.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(PNGText.checksum(Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test func chunksFollowTheHeader() throws {
    let bytes = PNGText.insert([("Seed", "1"), ("Source", "é"), ("Title", "σ²")], into: png)
    let all = chunks(of: bytes)
    #expect(all.map(\.type).prefix(4) == ["IHDR", "tEXt", "tEXt", "iTXt"])
    #expect(all.allSatisfy { $0.isIntact })
    #expect(all.last?.type == "IEND")
    #expect(all[1].body == Array("Seed\u{0}1".utf8))
    #expect(all[2].body == Array("Source".utf8) + [0, 0xE9])
    #expect(all[3].body == Array("Title".utf8) + [0, 0, 0, 0, 0] + Array("σ²".utf8))
    let plain = try Raster(png: png)
    #expect(try Raster(png: bytes) == plain)
  }

  @Test func keywordsAreMadeToFit() {
    let long = String(repeating: "k", count: 100)
    let all = chunks(of: PNGText.insert([(long, "a\u{0}b"), ("", "x"), ("σ", "x")], into: png))
    #expect(all[1].body == Array(long.utf8.prefix(79)) + [0] + Array("ab".utf8))
    #expect(all[2].type != "tEXt")
  }

  @Test func shortInputIsLeftAlone() {
    #expect(PNGText.insert([("a", "b")], into: [1, 2]) == [1, 2])
  }
}
