import Testing

@testable import Plotting

@Suite struct ColourTests {
  @Test func hexadecimalRoundTrip() {
    #expect(Colour(hex: 0x0072B2) == Colour(red: 0, green: 0x72, blue: 0xB2))
    #expect(Colour.blue.hexadecimal == "#0072B2")
    #expect(Colour(red: 1, green: 0, blue: 255).hexadecimal == "#0100FF")
  }

  @Test func paletteStartsAgainAfterItsEnd() {
    #expect(Colour.series(0) == .blue)
    #expect(Colour.series(Colour.palette.count) == .blue)
  }
}
