import Plotting

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
