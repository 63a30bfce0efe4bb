import Testing

@testable import Plotting

@Suite struct ColourMapTests {
  @Test func endsAndMiddle() {
    #expect(ColourMap.grey.colour(at: 0) == Colour(hex: 0x000000))
    #expect(ColourMap.grey.colour(at: 1) == .white)
    #expect(ColourMap.grey.colour(at: 0.5) == Colour(red: 128, green: 128, blue: 128))
    #expect(ColourMap.viridis.colour(at: -3) == Colour(hex: 0x440154))
    #expect(ColourMap.viridis.colour(at: .infinity) == Colour(hex: 0xFDE725))
    #expect(ColourMap.diverging.colour(at: 0.5) == Colour(hex: 0xF7F7F7))
    #expect(ColourMap.viridis.colour(at: .nan) == .faint)
  }

  @Test(arguments: [ColourMap.grey, .viridis])
  func lightnessGrows(_ map: ColourMap) {
    let light = (0...100).map { step in
      let colour = map.colour(at: Double(step) / 100)
      return 0.2126 * Double(colour.red) + 0.7152 * Double(colour.green)
        + 0.0722 * Double(colour.blue)
    }
    #expect(zip(light, light.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func rangesOfValues() {
    #expect(ColourMap.viridis.range(of: [3, .nan, 1, .infinity]) == 1...3)
    #expect(ColourMap.diverging.range(of: [-1, 3]) == -3...3)
    #expect(ColourMap.viridis.range(of: []) == 0...1)
    #expect(ColourMap.viridis.range(of: [5, 5]) == 5...10)
    #expect(ColourMap.diverging.range(of: [0]) == -1...1)
  }
}
