/// An image of eight-bit pixels, grey or colour, row by row from the top left.
///
///     let digit = Raster(width: 28, height: 28, values: pixels, range: 0...1)
///     try Raster.tiled(digits, columns: 10).scaled(by: 3).write(to: url)
public struct Raster: Equatable, Sendable {
  /// The samples of a pixel.
  public enum Channels: Int, Sendable {
    /// One sample, its lightness.
    case grey = 1
    /// Three: red, green and blue.
    case rgb = 3
  }

  /// In pixels, at least 1 each.
  public let width, height: Int
  /// What a pixel has.
  public let channels: Channels
  /// `width * height * channels.rawValue` samples, 0 to 255, row by row from the top left; a pixel's
  /// samples are neighbours.
  public internal(set) var samples: [UInt8]

  /// An image from its samples. Stops if their number does not fit the size.
  public init(width: Int, height: Int, channels: Channels, samples: [UInt8]) {
    require(
      width > 0 && height > 0 && samples.count == width * height * channels.rawValue,
      "Raster: \(samples.count) samples do not fill \(width) x \(height) x \(channels.rawValue)")
    self.width = width
    self.height = height
    self.channels = channels
    self.samples = samples
  }

  /// An image of one colour; of its red channel only where `channels` is grey. Stops for a size below 1.
  public init(width: Int, height: Int, filledWith colour: Colour, channels: Channels = .rgb) {
    let pixel = Raster.samples(of: colour, channels)
    self.init(
      width: width, height: height, channels: channels,
      samples: Array(repeatElement(pixel, count: width * height).joined()))
  }

  /// A matrix as an image, row by row.
  ///
  /// `range` gives the values that become the ends of the colour scale; values outside take the
  /// colour of the nearer end. `nil` fits the values, symmetric about 0 for `.diverging`.
  /// Stops if their number does not fit the size.
  public init(
    width: Int, height: Int, values: [Double], range: ClosedRange<Double>? = nil,
    colours: ColourMap = .grey
  ) {
    require(
      width > 0 && height > 0 && values.count == width * height,
      "Raster: \(values.count) values do not fill \(width) x \(height)")
    let range = range ?? colours.range(of: values)
    let table = ColourTable(colours)
    let channels: Channels = colours == .grey ? .grey : .rgb
    var samples: [UInt8] = []
    samples.reserveCapacity(values.count * channels.rawValue)
    for value in values {
      let colour = table.colour(at: Raster.position(of: value, in: range))
      samples.append(colour.red)
      if channels == .rgb { samples += [colour.green, colour.blue] }
    }
    self.init(width: width, height: height, channels: channels, samples: samples)
  }

  /// A colour image from red, green and blue values, three neighbours a pixel; `range` is as above. Stops
  /// if their number does not fit the size.
  public init(
    width: Int, height: Int, rgbValues: [Double], range: ClosedRange<Double>? = nil
  ) {
    require(
      width > 0 && height > 0 && rgbValues.count == width * height * 3,
      "Raster: \(rgbValues.count) values do not fill \(width) x \(height) x 3")
    let range = range ?? ColourMap.grey.range(of: rgbValues)
    let table = ColourTable(.grey)
    self.init(
      width: width, height: height, channels: .rgb,
      samples: rgbValues.map { table.colour(at: Raster.position(of: $0, in: range)).red })
  }

  /// The colour of the pixel at column `x` and row `y`, from 0 at the top left; stops outside.
  public subscript(x: Int, y: Int) -> Colour {
    require(
      (0..<width).contains(x) && (0..<height).contains(y),
      "Raster: no pixel (\(x), \(y)) in \(width) x \(height)")
    let start = (y * width + x) * channels.rawValue
    return channels == .grey
      ? Colour(red: samples[start], green: samples[start], blue: samples[start])
      : Colour(red: samples[start], green: samples[start + 1], blue: samples[start + 2])
  }

  static func samples(of colour: Colour, _ channels: Channels) -> [UInt8] {
    channels == .grey ? [colour.red] : [colour.red, colour.green, colour.blue]
  }

  private static func position(of value: Double, in range: ClosedRange<Double>) -> Double {
    let span = range.upperBound - range.lowerBound
    return span > 0 ? (value - range.lowerBound) / span : 0.5
  }
}

/// Stops with `message` if `condition` is false; `precondition` would lose the text under -O.
@inline(__always)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
