import Plotting

/// Rows of small images with a name on the left of each.
struct ImageGrid {
  /// Width and height of a place in pixels.
  let side: Int
  /// Room for the rows' names.
  let margin: Int
  private var rows: [(name: String, images: [Raster])] = []
  /// The size of the letters: how many pixels a dot of theirs is wide.
  let dot: Int

  init(side: Int, margin: Int, dot: Int = 2) {
    self.side = side
    self.margin = margin
    self.dot = dot
  }

  /// Adds a row of images; each is enlarged by the whole number that fits.
  mutating func add(_ name: String, _ images: [Raster]) { rows.append((name, images)) }

  var raster: Raster {
    let gap = 6
    let columns = rows.map(\.images.count).max() ?? 0
    var result = Raster(
      width: margin + columns * (side + gap), height: gap + rows.count * (side + gap),
      filledWith: .white)
    for (row, (name, images)) in rows.enumerated() {
      let top = gap + row * (side + gap)
      let lines = name.split(separator: "\n")
      for (line, text) in lines.enumerated() {
        result.write(
          String(text), x: 12, y: top + side / 2 + (2 * line - lines.count + 1) * 7 * dot, dot: dot)
      }
      for (column, image) in images.enumerated() {
        result.draw(
          image.scaled(by: max(1, side / max(image.width, image.height))).inColour,
          x: margin + column * (side + gap), y: top)
      }
    }
    return result
  }
}

extension Raster {
  /// One sample, all its values in a row, as an image of [height, width, channels].
  init(
    _ values: [Float], _ shape: [Int], range: ClosedRange<Double>, colours: ColourMap = .grey
  ) {
    let numbers = values.map(Double.init)
    if shape[2] == 3 {
      self.init(width: shape[1], height: shape[0], rgbValues: numbers, range: range)
    } else {
      self.init(
        width: shape[1], height: shape[0], values: numbers, range: range, colours: colours)
    }
  }
}
