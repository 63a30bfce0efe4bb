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

  @Test func writesDots() {
    var image = Raster(width: 5, height: 7, filledWith: .white, channels: .grey)
    image.write("1", x: 0, y: 3, dot: 1)
    let lines = (0..<7).map { y in
      String((0..<5).map { image[$0, y] == .white ? "." : "#" })
    }
    #expect(
      lines == ["..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."])
  }

  @Test func alignsAndMeasures() {
    #expect(Raster.textWidth("", dot: 2) == 0)
    #expect(Raster.textWidth("55", dot: 2) == 22)
    func dark(_ alignment: TextAlignment, x: Int) -> [Int] {
      var image = Raster(width: 40, height: 9, filledWith: .white, channels: .grey)
      image.write("H", x: x, y: 4, dot: 1, alignment: alignment)
      return (0..<40).filter { column in (0..<9).contains { image[column, $0] != .white } }
    }
    #expect(dark(.left, x: 10) == Array(10..<15))
    #expect(dark(.center, x: 12) == Array(10..<15))
    #expect(dark(.right, x: 15) == Array(10..<15))
  }

  /// Every letter that has a shape has its own.
  @Test func lettersDiffer() {
    let text = "0123456789+-×=.,:/()%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    let shapes = Set(text.map { DotFont.rows(of: $0) })
    #expect(shapes.count == text.count)
    #expect(DotFont.rows(of: "文") == [0x1F, 0x11, 0x11, 0x11, 0x11, 0x11, 0x1F])
  }
}
