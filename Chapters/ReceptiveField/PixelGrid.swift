import Page
import Plotting

/// A matrix as squares with numbers in them, for pictures of pixels.
struct PixelGrid {
  let columns: Int
  /// What is written in each square, row by row; empty for nothing.
  var texts: [String]
  private var fills: [Colour]
  /// Rectangles drawn around squares.
  private var frames: [(rows: Range<Int>, columns: Range<Int>, colour: Colour)] = []

  var rows: Int { texts.count / columns }

  /// Empty squares.
  init(rows: Int, columns: Int, fill: Colour = .white) {
    self.columns = columns
    texts = Array(repeating: "", count: rows * columns)
    fills = Array(repeating: fill, count: rows * columns)
  }

  /// The numbers of one channel, row by row.
  init(_ values: [Double], columns: Int, fill: Colour = .white) {
    self.init(rows: values.count / columns, columns: columns, fill: fill)
    texts = values.map(Self.text)
  }

  /// Numbers, each on a ground of its own; a 0 is white and empty.
  init(_ values: [Double], columns: Int, ground: (Double) -> Colour) {
    self.init(rows: values.count / columns, columns: columns)
    for (index, value) in values.enumerated() where value != 0 {
      texts[index] = Self.text(value)
      fills[index] = ground(value)
    }
  }

  /// Whole numbers without decimals, others with one or two.
  static func text(_ value: Double) -> String {
    if value == value.rounded() { return String(Int(value)) }
    var text = Substring(NumberStyle.fixed(2).text(value))
    while text.hasSuffix("0") { text.removeLast() }
    return String(text)
  }

  func framed(_ rows: Range<Int>, _ columns: Range<Int>, _ colour: Colour) -> PixelGrid {
    var copy = self
    copy.frames.append((rows, columns, colour))
    return copy
  }

  mutating func fill(_ rows: Range<Int>, _ columns: Range<Int>, _ colour: Colour) {
    for row in rows {
      for column in columns { fills[row * self.columns + column] = colour }
    }
  }

  /// - Parameters:
  ///   - side: of a square, in pixels.
  ///   - letters: how high capitals are, in pixels.
  func raster(side: Int, letters: Int) -> Raster {
    var image = Raster(width: columns * side + 1, height: rows * side + 1, filledWith: .muted)
    for (index, fill) in fills.enumerated() {
      let (x, y) = (index % columns * side, index / columns * side)
      image.fill(x: x + 1, y: y + 1, width: side - 1, height: side - 1, fill)
      image.write(
        texts[index], x: x + side / 2, y: y + side / 2, height: letters, alignment: .center,
        fill.isDark ? .white : .ink)
    }
    for frame in frames {
      image.outline(
        x: frame.columns.lowerBound * side - 1, y: frame.rows.lowerBound * side - 1,
        width: frame.columns.count * side + 3, height: frame.rows.count * side + 3, frame.colour,
        thickness: 5)
    }
    return image
  }
}

extension Raster {
  /// A white board.
  init(width: Int, height: Int) { self.init(width: width, height: height, filledWith: .white) }

  /// Draws a grid, with a label above its middle.
  mutating func place(
    _ grid: PixelGrid, x: Int, y: Int, side: Int, label: String = "", letters: Int = 20
  ) {
    place(grid.raster(side: side, letters: letters), x: x, y: y, label: label)
  }

  /// Draws an image, with a label above its middle.
  mutating func place(_ image: Raster, x: Int, y: Int, label: String) {
    draw(image, x: x, y: y)
    write(label, x: x + image.width / 2, y: y - 22, alignment: .center)
  }
}

extension Colour {
  fileprivate var isDark: Bool {
    0.3 * Double(red) + 0.59 * Double(green) + 0.11 * Double(blue) < 130
  }

  /// From white (0) to this colour (1).
  func tint(_ share: Double) -> Colour {
    func mix(_ part: UInt8) -> UInt8 { UInt8((255 + (Double(part) - 255) * share).rounded()) }
    return Colour(red: mix(red), green: mix(green), blue: mix(blue))
  }
}
