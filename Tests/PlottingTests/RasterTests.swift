import Testing

@testable import Plotting

@Suite struct RasterTests {
  @Test func greyValues() {
    let image = Raster(width: 2, height: 2, values: [0, 0.5, 1, 7], range: 0...1)
    #expect(image.channels == .grey)
    #expect(image.samples == [0, 128, 255, 255])
    #expect(image[1, 0] == Colour(red: 128, green: 128, blue: 128))
  }

  @Test func signedValuesAreCentredOnWhite() {
    let image = Raster(width: 3, height: 1, values: [-1, 0, 0.5], colours: .diverging)
    #expect(image.channels == .rgb)
    #expect(image[0, 0] == Colour(hex: 0x053061))
    #expect(image[1, 0] == Colour(hex: 0xF7F7F7))
    #expect(image[2, 0].red > image[2, 0].blue)
  }

  @Test func colourValues() {
    let image = Raster(width: 1, height: 1, rgbValues: [0, 1, 2], range: 0...2)
    #expect(image.samples == [0, 128, 255])
  }

  @Test func constantValuesAndNaN() {
    #expect(Raster(width: 1, height: 1, values: [4], range: 4...4).samples == [128])
    #expect(Raster(width: 1, height: 1, values: [.nan]).samples == [Colour.faint.red])
  }
}
