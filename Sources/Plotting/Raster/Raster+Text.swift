extension Raster {
  /// Writes a line of text in the letters of the other figures, for labels and numbers on images of pixels.
  ///
  /// It knows the Latin alphabet, common signs and some Greek letters; others become a box.
  ///
  /// - Parameters:
  ///   - x: Where the text is: its left end, its middle or its right end.
  ///   - y: The middle of the capitals.
  ///   - height: How many pixels capitals are high; stops below 1.
  public mutating func write(
    _ text: String, x: Int, y: Int, height: Int = 20, alignment: TextAlignment = .left,
    _ colour: Colour = .ink
  ) {
    require(height > 0, "Raster: capitals of \(height) pixels")
    let unit = Double(height) / DejaVuSans.capitalHeight
    let width = Lettering.width(text) * unit
    var left =
      switch alignment {
      case .left: Double(x)
      case .center: Double(x) - width / 2
      case .right: Double(x) - width
      }
    // The base line lies half of the capitals below their middle.
    let base = Double(y) + Double(height) / 2
    for character in text {
      let letter = Lettering.letter(character)
      draw(letter, left: left, base: base, unit: unit, colour)
      left += letter.advance * unit
    }
  }

  /// How many pixels a line of text is wide.
  public static func textWidth(_ text: String, height: Int = 20) -> Int {
    Int((Lettering.width(text) * Double(height) / DejaVuSans.capitalHeight).rounded(.up))
  }

  /// Fills a letter; pixels at its border get a part of the colour, by how much of them lies inside, on
  /// four lines a pixel.
  private mutating func draw(
    _ letter: Lettering.Letter, left: Double, base: Double, unit: Double, _ colour: Colour
  ) {
    let lines = 4
    let heights = letter.sides.flatMap { [$0.y0, $0.y1] }
    guard let low = heights.min(), let high = heights.max() else { return }
    let first = max(0, Int((base - high * unit).rounded(.down)))
    let last = min(height - 1, Int((base - low * unit).rounded(.up)))
    for row in stride(from: first, through: last, by: 1) {
      var cover: [Int: Double] = [:]
      for line in 0..<lines {
        let y = (base - Double(row) - (Double(line) + 0.5) / Double(lines)) / unit
        for span in Lettering.spans(letter, y: y) {
          let (from, to) = (left + span.lowerBound * unit, left + span.upperBound * unit)
          for column in Int(from.rounded(.down))...Int(to.rounded(.down)) {
            let inside = min(to, Double(column + 1)) - max(from, Double(column))
            cover[column, default: 0] += inside / Double(lines)
          }
        }
      }
      for (column, share) in cover where (0..<width).contains(column) {
        blend(colour, share, x: column, y: row)
      }
    }
  }

  /// Mixes a share of a colour into a pixel.
  private mutating func blend(_ colour: Colour, _ share: Double, x: Int, y: Int) {
    let new = Raster.samples(of: colour, channels)
    let start = (y * width + x) * new.count
    for (index, sample) in new.enumerated() {
      let old = Double(samples[start + index])
      let mixed = old + min(share, 1) * (Double(sample) - old)
      samples[start + index] = UInt8(mixed.rounded())
    }
  }
}
