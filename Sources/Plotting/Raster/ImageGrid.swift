/// Rows of small images of pixels with a name on the left of each, names above the columns, and a colour bar
/// where colours stand for numbers.
///
/// ```swift
/// var grid = ImageGrid(side: 96, columnNames: ["image", "blur", "edges"])
/// grid.add("digit 3", images)
/// grid.colourBar = ColourBar(.diverging, range: -4...4, label: "output")
/// evidence.raster(grid.raster, name: "filters", alternative: "...")
/// ```
public struct ImageGrid: Sendable {
  /// Width and height of a place in pixels.
  public let side: Int
  /// How high capitals are, in pixels.
  public let letters: Int
  /// Above the columns, or none.
  public var columnNames: [String]
  /// What the colours stand for, or nil where they are the image's own.
  public var colourBar: ColourBar?
  private var rows: [(name: String, images: [Raster], captions: [String])] = []

  /// A grid without rows; letters as high as in the book's other figures.
  public init(
    side: Int, letters: Int = 16, columnNames: [String] = [], colourBar: ColourBar? = nil
  ) {
    self.side = side
    self.letters = letters
    self.columnNames = columnNames
    self.colourBar = colourBar
  }

  /// Adds a row of images; each is enlarged by the whole number that fits. `\n` starts a new line of the
  /// name; a caption stands below an image.
  public mutating func add(_ name: String, _ images: [Raster], captions: [String] = []) {
    rows.append((name, images, captions))
  }

  /// All of it.
  public var raster: Raster {
    let gap = 6
    let columns = max(rows.map(\.images.count).max() ?? 0, columnNames.count)
    let names = rows.flatMap { $0.name.split(separator: "\n").map(String.init) }
    let widest = names.map { Raster.textWidth($0, height: letters) }.max() ?? 0
    let left = gap + (widest == 0 ? 0 : widest + 2 * gap)
    let top = gap + (columnNames.isEmpty ? 0 : 2 * letters + gap)
    let width = left + columns * (side + gap)
    let below = rows.allSatisfy(\.captions.isEmpty) ? 0 : 2 * letters
    let height = top + rows.count * (side + below + gap)
    let room = colourBar.map { $0.width(letters: letters) } ?? 0
    var result = Raster(width: width + room, height: height, filledWith: .white)
    for (column, name) in columnNames.enumerated() {
      result.write(
        name, x: left + column * (side + gap) + side / 2, y: top - gap - letters, height: letters,
        alignment: .center)
    }
    for (row, (name, images, captions)) in rows.enumerated() {
      let y = top + row * (side + below + gap)
      let lines = name.split(separator: "\n")
      for (line, text) in lines.enumerated() {
        result.write(
          String(text), x: left - 2 * gap,
          y: y + side / 2 + (2 * line - lines.count + 1) * letters, height: letters,
          alignment: .right)
      }
      for (column, image) in images.enumerated() {
        result.draw(
          image.scaled(by: max(1, side / max(image.width, image.height))).inColour,
          x: left + column * (side + gap), y: y)
      }
      for (column, caption) in captions.enumerated() {
        result.write(
          caption, x: left + column * (side + gap) + side / 2, y: y + side + letters,
          height: letters, alignment: .center)
      }
    }
    colourBar?.draw(
      on: &result, x: width + gap, y: top, height: height - top - gap, letters: letters)
    return result
  }
}

/// A scale of colours with the numbers at its ends and in its middle, and what they are.
public struct ColourBar: Sendable {
  let colours: ColourMap
  let range: ClosedRange<Double>
  let label: String
  let format: NumberFormat

  /// The colours of a map from one end of the range to the other.
  public init(
    _ colours: ColourMap, range: ClosedRange<Double>, label: String,
    format: NumberFormat = .automatic
  ) {
    self.colours = colours
    self.range = range
    self.label = label
    self.format = format
  }

  private var ticks: [(share: Double, text: String)] {
    [0, 0.5, 1].map { share in
      (
        share,
        format.text(range.lowerBound + share * (range.upperBound - range.lowerBound))
      )
    }
  }

  /// The room that it takes on the right of an image, in pixels.
  public func width(letters: Int) -> Int {
    let numbers = ticks.map { Raster.textWidth($0.text, height: letters) }.max() ?? 0
    return 6 * letters + numbers + lines(letters: letters).map(\.width).max()!
  }

  /// Beside the bar the label stands word by word: letters are not turned.
  private func lines(letters: Int) -> [(text: String, width: Int)] {
    label.split(separator: " ").map {
      (String($0), Raster.textWidth(String($0), height: letters))
    } + (label.isEmpty ? [("", 0)] : [])
  }

  /// Draws it: the bar, `height` pixels high, its numbers and its label, with capitals of `letters` pixels.
  public func draw(on image: inout Raster, x: Int, y: Int, height: Int, letters: Int) {
    let left = x + letters
    for row in 0..<height {
      let share = 1 - Double(row) / Double(max(1, height - 1))
      image.fill(
        x: left, y: y + row, width: letters, height: 1, colours.colour(at: share))
    }
    let numbers = ticks.map { Raster.textWidth($0.text, height: letters) }.max() ?? 0
    for tick in ticks {
      // The outer numbers stay within the bar.
      let place = Double(letters) / 2 + (1 - tick.share) * Double(height - letters)
      image.write(
        tick.text, x: left + 2 * letters, y: y + Int(place.rounded()), height: letters)
    }
    let lines = lines(letters: letters)
    for (index, line) in lines.enumerated() {
      image.write(
        line.text, x: left + 3 * letters + numbers,
        y: y + height / 2 + (2 * index - lines.count + 1) * letters, height: letters)
    }
  }
}
