import Foundation
import Testing

@testable import Plotting

@Suite struct RasterPNGTests {
  private func noise(_ channels: Raster.Channels, seed: UInt64 = 3) -> Raster {
    var generator = SeededGenerator(state: seed)
    let samples = (0..<(13 * 7 * channels.rawValue)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    return Raster(width: 13, height: 7, channels: channels, samples: samples)
  }

  @Test(arguments: [Raster.Channels.grey, .rgb])
  func roundTrip(_ channels: Raster.Channels) throws {
    let image = noise(channels)
    let bytes = try image.pngBytes(metadata: [("Seed", "1")])
    #expect(try Raster(png: bytes) == image)
    #expect(try image.pngBytes(metadata: [("Seed", "1")]) == bytes)
  }

  @Test func filesAreReplacedWholly() throws {
    try withTemporaryDirectory { directory in
      let url = directory.appendingPathComponent("unter/bild-é.png")
      try noise(.rgb).write(to: url)
      try noise(.grey).write(to: url, metadata: [("Chapter", "bn")])
      #expect(try Raster(contentsOf: url) == noise(.grey))
      #expect(try files(in: url.deletingLastPathComponent()) == ["bild-é.png"])
    }
  }

  @Test func largeImagesAreRefusedBeforeTheyAreUnpacked() throws {
    let bytes = try noise(.grey).pngBytes()
    #expect(throws: PlottingError.self) { try Raster(png: bytes, pixelLimit: 90) }
    #expect(try Raster(png: bytes, pixelLimit: 91).width == 13)
  }

  @Test func missingFilesSayWhere() {
    let url = URL(fileURLWithPath: "/nowhere/at/all.png")
    #expect {
      try Raster(contentsOf: url)
    } throws: {
      "\($0)" == "Cannot read /nowhere/at/all.png: No such file or directory."
    }
  }

  @Test func wrongFilesSayWhere() throws {
    try withTemporaryDirectory { directory in
      let url = directory.appendingPathComponent("text.png")
      try Data("not a png".utf8).write(to: url)
      #expect { try Raster(contentsOf: url) } throws: { "\($0)".contains("text.png") }
    }
  }

  @Test func truncatedFilesAreRefused() throws {
    let bytes = try noise(.rgb).pngBytes()
    // Without the last twelve bytes only the end mark is missing, and all pixels are there.
    for count in 0..<(bytes.count - 16) {
      #expect(throws: PlottingError.self) { try Raster(png: Array(bytes[..<count])) }
    }
  }

  @Test func damagedFilesNeverCrash() throws {
    let bytes = try noise(.rgb).pngBytes(metadata: [("Seed", "1")])
    var generator = SeededGenerator(state: 11)
    var refused = 0
    for _ in 0..<800 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let bit = Int.random(in: 0..<(bytes.count * 8), using: &generator)
        damaged[bit / 8] ^= 1 << (bit % 8)
      }
      do {
        let image = try Raster(png: damaged, pixelLimit: 1 << 20)
        #expect(image.samples.count == image.width * image.height * image.channels.rawValue)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 400)
  }
}
