extension Raster {
  /// Writes a line of text in letters of 5 x 7 dots, for labels and numbers on pixel images.
  ///
  /// It knows digits, the Latin alphabet and common signs; others become a box.
  ///
  /// - Parameters:
  ///   - x: Where the text is: its left end, its middle or its right end.
  ///   - y: The middle of the capitals.
  ///   - dot: How many pixels a dot is wide and high; stops below 1.
  public mutating func write(
    _ text: String, x: Int, y: Int, dot: Int = 3, alignment: TextAlignment = .left,
    _ colour: Colour = .ink
  ) {
    require(dot > 0, "Raster: dots of \(dot) pixels")
    let width = Raster.textWidth(text, dot: dot)
    let start =
      switch alignment {
      case .left: x
      case .center: x - width / 2
      case .right: x - width
      }
    let top = y - DotFont.height * dot / 2
    for (index, character) in text.enumerated() {
      let left = start + index * DotFont.advance * dot
      for (row, bits) in DotFont.rows(of: character).enumerated() {
        for column in 0..<DotFont.width where bits >> (DotFont.width - 1 - column) & 1 == 1 {
          fill(x: left + column * dot, y: top + row * dot, width: dot, height: dot, colour)
        }
      }
    }
  }

  /// How many pixels a line of text is wide.
  public static func textWidth(_ text: String, dot: Int = 3) -> Int {
    text.isEmpty ? 0 : (text.count * DotFont.advance - 1) * dot
  }
}
