extension Raster {
  /// Fills a rectangle whose upper left pixel is (x, y); what lies outside the image is left out.
  public mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: Colour) {
    let columns = (max(x, 0)..<max(min(x + width, self.width), max(x, 0)))
    let rows = (max(y, 0)..<max(min(y + height, self.height), max(y, 0)))
    guard !columns.isEmpty, !rows.isEmpty else { return }
    let pixel = Raster.samples(of: colour, channels)
    let line = Array(repeatElement(pixel, count: columns.count).joined())
    for row in rows {
      let start = (row * self.width + columns.lowerBound) * pixel.count
      samples.replaceSubrange(start..<(start + line.count), with: line)
    }
  }

  /// Draws the border of a rectangle, `thickness` pixels wide, inside it.
  public mutating func outline(
    x: Int, y: Int, width: Int, height: Int, _ colour: Colour, thickness: Int = 1
  ) {
    let (rows, columns) = (min(thickness, height), min(thickness, width))
    fill(x: x, y: y, width: width, height: rows, colour)
    fill(x: x, y: y + height - rows, width: width, height: rows, colour)
    fill(x: x, y: y, width: columns, height: height, colour)
    fill(x: x + width - columns, y: y, width: columns, height: height, colour)
  }

  /// Puts another image on this one, its upper left pixel at (x, y); what lies outside is left out.
  public mutating func draw(_ image: Raster, x: Int, y: Int) {
    for row in 0..<image.height {
      for column in 0..<image.width {
        fill(x: x + column, y: y + row, width: 1, height: 1, image[column, row])
      }
    }
  }
}
