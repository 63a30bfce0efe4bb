import Testing

@testable import Plotting

@Suite struct RasterCompositionTests {
  private let image = Raster(width: 2, height: 1, channels: .grey, samples: [10, 20])

  @Test func scalingRepeatsPixels() {
    let large = image.scaled(by: 2)
    #expect((large.width, large.height) == (4, 2))
    #expect(large.samples == [10, 10, 20, 20, 10, 10, 20, 20])
    #expect(image.scaled(by: 1) == image)
    #expect(image.inColour.scaled(by: 3) == image.scaled(by: 3).inColour)
  }

  @Test func tilesStandInRows() {
    let montage = Raster.tiled([image, image, image], columns: 2, gap: 1)
    #expect((montage.width, montage.height) == (7, 5))
    #expect(montage.channels == .grey)
    #expect(Array(montage.samples[7..<14]) == [255, 10, 20, 255, 10, 20, 255])
    #expect(Array(montage.samples[21..<28]) == [255, 10, 20, 255, 255, 255, 255])
  }

  @Test func oneColouredImageMakesTheMontageColoured() {
    let red = Raster(width: 1, height: 1, filledWith: Colour(hex: 0xFF0000))
    let montage = Raster.tiled([image, red], columns: 5, gap: 0, background: .white)
    #expect(montage.channels == .rgb)
    #expect((montage.width, montage.height) == (4, 1))
    #expect(montage[0, 0] == Colour(hex: 0x0A0A0A))
    #expect(montage[2, 0] == Colour(hex: 0xFF0000))
    #expect(montage[3, 0] == .white)
  }
}
