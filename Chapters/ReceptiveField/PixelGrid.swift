import NeuralNetworks
import Notebook
import Plotting

/// A matrix as squares with numbers in them.
struct PixelGrid {
  var rows: Int
  var columns: Int
  /// What is written in each square, row by row; empty for nothing.
  var texts: [String]
  var fills: [Colour]
  /// Rectangles drawn around squares.
  var frames: [Frame] = []

  struct Frame {
    var rows: Range<Int>
    var columns: Range<Int>
    var colour: Colour
  }

  /// The numbers of one channel.
  init(_ values: Tensor<Double>, fill: Colour = .white) {
    rows = values.shape[0]
    columns = values.shape[1]
    texts = values.scalars.map(Self.text)
    fills = Array(repeating: fill, count: rows * columns)
  }

  init(rows: Int, columns: Int, fill: Colour = .white) {
    self.rows = rows
    self.columns = columns
    texts = Array(repeating: "", count: rows * columns)
    fills = Array(repeating: fill, count: rows * columns)
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
    copy.frames.append(Frame(rows: rows, columns: columns, colour: colour))
    return copy
  }

  mutating func fill(_ rows: Range<Int>, _ columns: Range<Int>, _ colour: Colour) {
    for row in rows.clamped(to: 0..<self.rows) {
      for column in columns.clamped(to: 0..<self.columns) {
        fills[row * self.columns + column] = colour
      }
    }
  }

  /// - Parameter side: of a square, in pixels.
  func raster(side: Int, dot: Int = 3) -> Raster {
    var image = Raster(width: columns * side + 1, height: rows * side + 1, filledWith: .muted)
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        let fill = fills[index]
        image.fill(
          x: column * side + 1, y: row * side + 1, width: side - 1, height: side - 1, fill)
        image.write(
          texts[index], x: column * side + side / 2, y: row * side + side / 2, dot: dot,
          alignment: .center, fill.isDark ? .white : .ink)
      }
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

/// Grids, signs and labels on one image.
struct Board {
  private(set) var image: Raster

  init(width: Int, height: Int) {
    image = Raster(width: width, height: height, filledWith: .white)
  }

  /// A grid with a label above its middle.
  mutating func place(
    _ grid: PixelGrid, x: Int, y: Int, side: Int, label: String = "", dot: Int = 3
  ) {
    let raster = grid.raster(side: side, dot: dot)
    image.draw(raster, x: x, y: y)
    image.write(label, x: x + raster.width / 2, y: y - 22, dot: 3, alignment: .center)
  }

  mutating func place(_ raster: Raster, x: Int, y: Int, label: String = "") {
    image.draw(raster, x: x, y: y)
    image.write(label, x: x + raster.width / 2, y: y - 22, dot: 3, alignment: .center)
  }

  mutating func write(
    _ text: String, x: Int, y: Int, dot: Int = 3, alignment: Annotation.Alignment = .left,
    _ colour: Colour = .ink
  ) {
    image.write(text, x: x, y: y, dot: dot, alignment: alignment, colour)
  }

  mutating func outline(
    x: Int, y: Int, width: Int, height: Int, _ colour: Colour, thickness: Int
  ) {
    image.outline(x: x, y: y, width: width, height: height, colour, thickness: thickness)
  }

  mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: Colour) {
    image.fill(x: x, y: y, width: width, height: height, colour)
  }
}
