import NeuralNetworks

/// How strongly each pixel of the image acts on one element of a feature map (Luo, Li, Urtasun and
/// Zemel, "Understanding the effective receptive field in deep convolutional neural networks",
/// 2016): the root of the mean squared gradient.
struct GradientMap: Sendable, Equatable, Codable {
  let height: Int
  let width: Int
  /// Row by row, at least 0.
  let values: [Double]

  init(height: Int, width: Int, values: [Double]) {
    self.height = height
    self.width = width
    self.values = values
  }

  /// - Parameters:
  ///   - network: ends with a feature map.
  ///   - images: [m, height, width, 1]; the squares are averaged over all of them.
  ///   - place: row and column of the element; all its channels count alike.
  init(
    of network: Sequential<Float>, _ images: Tensor<Float>,
    at place: (row: Int, column: Int), using random: inout RandomSource
  ) {
    var network = network
    let output = network.forward(images, mode: .inference).shape
    var gradient = Tensor<Float>.zeros(output)
    // With random signs channels do not cancel each other on average: the
    // expected square of the sum is the sum of the squares.
    for image in 0..<output[0] {
      for channel in 0..<output[3] {
        gradient[image, place.row, place.column, channel] =
          random.integer(below: 2) == 0 ? 1 : -1
      }
    }
    let squares = network.backward(gradient).squared()
    let (count, height, width) = (output[0], images.shape[1], images.shape[2])
    let sums = squares.reshaped(to: [count, height * width]).columnSums()
    self.init(
      height: height, width: width,
      values: sums.scalars.map { (Double($0) / Double(count)).squareRoot() })
  }

  /// The root of the mean of the squares of several maps.
  static func mean(_ maps: [GradientMap]) -> GradientMap {
    let values = maps[0].values.indices.map { index in
      (maps.reduce(0) { $0 + $1.values[index] * $1.values[index] } / Double(maps.count))
        .squareRoot()
    }
    return GradientMap(height: maps[0].height, width: maps[0].width, values: values)
  }

  /// How many pixels exceed 4.55% of the largest: those within two standard deviations of a
  /// Gaussian's middle hold the other 95.45% of its mass. The paper's measure.
  var effectiveArea: Int {
    let threshold = 0.0455 * (values.max() ?? 0)
    return values.count { $0 > threshold }
  }

  /// The side of a square of that area, in pixels.
  var effectiveSide: Double { Double(effectiveArea).squareRoot() }

  /// The standard deviation along an axis, in pixels, of the distribution whose mass at each pixel is the
  /// value to the given power: the root of the mean of both axes' variances.
  ///
  /// - Parameter centre: row and column of the point that is measured from, in pixels: the middle of the
  ///   field. The distribution's own middle lies elsewhere where weights are random, and its variance is
  ///   smaller.
  func deviation(power: Double, around centre: Double) -> Double {
    var (mass, squares) = (0.0, 0.0)
    for (index, value) in values.enumerated() where value != 0 {
      let (row, column) = (Double(index / width) - centre, Double(index % width) - centre)
      let weight = Double.pow(value, power)
      mass += weight
      squares += weight * (row * row + column * column) / 2
    }
    return (squares / mass).squareRoot()
  }

  /// These rows and columns.
  func cropped(to pixels: ClosedRange<Int>) -> GradientMap {
    GradientMap(
      height: pixels.count, width: pixels.count,
      values: pixels.flatMap { row in pixels.map { values[row * width + $0] } })
  }

  /// The roots of the values: of a gradient's square, its size.
  var rooted: GradientMap {
    GradientMap(height: height, width: width, values: values.map { $0.squareRoot() })
  }

  /// The same on a scale on which the squares add up to 1.
  var normalised: GradientMap {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return GradientMap(height: height, width: width, values: values.map { $0 / length })
  }
}
