import Testing

@testable import Plotting

@Suite struct RasterDrawingTests {
  @Test func fillsWhatIsInside() {
    var image = Raster(width: 4, height: 3, filledWith: .white)
    image.fill(x: 2, y: 1, width: 5, height: 9, .blue)
    image.fill(x: -3, y: -1, width: 4, height: 2, .green)
    let expected: [[Colour]] = [
      [.green, .white, .white, .white],
      [.white, .white, .blue, .blue],
      [.white, .white, .blue, .blue],
    ]
    for y in 0..<3 { for x in 0..<4 { #expect(image[x, y] == expected[y][x]) } }
  }

  /// Nothing of it is inside: nothing changes, nothing stops.
  @Test(arguments: [(9, 0, 2, 2), (0, -5, 2, 2), (-5, 0, 2, 2), (1, 1, 0, 3), (1, 1, -2, 1)])
  func leavesOutWhatIsOutside(x: Int, y: Int, width: Int, height: Int) {
    let before = Raster(width: 4, height: 4, filledWith: .white)
    var image = before
    image.fill(x: x, y: y, width: width, height: height, .ink)
    #expect(image == before)
  }

  /// A border that is thicker than its rectangle fills it, and no more.
  @Test func thickOutlinesLieInside() {
    for (width, height) in [(2, 20), (20, 2), (3, 3)] {
      var image = Raster(width: 30, height: 30, filledWith: .white)
      image.outline(x: 5, y: 5, width: width, height: height, .ink, thickness: 5)
      var filled = Raster(width: 30, height: 30, filledWith: .white)
      filled.fill(x: 5, y: 5, width: width, height: height, .ink)
      #expect(image == filled, "\(width) x \(height)")
    }
  }

  @Test func outlinesLieInside() {
    var image = Raster(width: 5, height: 5, filledWith: .white, channels: .grey)
    image.outline(x: 0, y: 1, width: 5, height: 4, .ink, thickness: 1)
    let dark = (0..<25).filter { image[$0 % 5, $0 / 5] != .white }
    #expect(dark == [5, 6, 7, 8, 9, 10, 14, 15, 19, 20, 21, 22, 23, 24])
  }

  @Test func drawsAnImageOnAnother() {
    var image = Raster(width: 3, height: 3, filledWith: .white)
    image.draw(Raster(width: 2, height: 2, filledWith: .pink), x: 2, y: 2)
    #expect(image[2, 2] == .pink)
    #expect((0..<8).allSatisfy { image[$0 % 3, $0 / 3] == .white })
  }

  /// The bar of an l is dark through and through, what is beside it stays white, and its border is grey.
  @Test func writesLetters() {
    var image = Raster(width: 60, height: 60, filledWith: .white, channels: .grey)
    image.write("l", x: 20, y: 30, height: 40)
    let row = (0..<60).map { image[$0, 30].red }
    #expect(row.contains(Colour.ink.red))
    #expect(row.prefix(20).allSatisfy { $0 == 255 } && row.suffix(25).allSatisfy { $0 == 255 })
    let dark = row.count { $0 < 128 }
    #expect((4...6).contains(dark), "\(row)")
    // Capitals are as high as asked for, around the middle.
    var capital = Raster(width: 60, height: 60, filledWith: .white, channels: .grey)
    capital.write("H", x: 20, y: 30, height: 40)
    let rows = (0..<60).filter { y in (0..<60).contains { capital[$0, y] != .white } }
    #expect(rows == Array(10..<50))
  }

  /// The hole of an o is white, and so is what two contours enclose in different directions.
  @Test func holesStayWhite() {
    var image = Raster(width: 60, height: 60, filledWith: .white, channels: .grey)
    image.write("0", x: 30, y: 30, height: 40, alignment: .center)
    #expect(image[30, 30] == .white)
    #expect((15..<30).contains { image[$0, 30] == .ink })
  }

  @Test func alignsAndMeasures() {
    #expect(Raster.textWidth("", height: 20) == 0)
    #expect(Raster.textWidth("55", height: 20) == 2 * Raster.textWidth("5", height: 20) - 1)
    #expect(Raster.textWidth("iii") < Raster.textWidth("WWW"))
    func middle(_ alignment: TextAlignment) -> Double {
      var image = Raster(width: 100, height: 30, filledWith: .white, channels: .grey)
      image.write("H", x: 50, y: 15, alignment: alignment)
      let dark = (0..<100).filter { x in (0..<30).contains { image[x, $0] != .white } }
      return Double(dark.first! + dark.last!) / 2
    }
    #expect(middle(.left) > 55 && middle(.right) < 44)
    #expect(abs(middle(.center) - 49.5) <= 1)
  }

  /// What lies outside the image is left out.
  @Test func writesPastTheBorder() {
    var image = Raster(width: 10, height: 10, filledWith: .white)
    image.write("Wide words", x: -20, y: 0)
    #expect(image.width == 10)
  }

  @Test func hasTheLettersOfTheBook() {
    let text =
      "0123456789+-×=.,:;/()[]%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz²₀σληβγε±"
    #expect(text.allSatisfy { Lettering.letters[$0] != nil })
    #expect(Lettering.letters["文"] == nil)
    #expect(Lettering.letter("文").sides.count == 8)
  }
}
