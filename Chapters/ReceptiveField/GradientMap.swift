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

  /// The standard deviation along the height, in pixels, of the distribution whose mass at each
  /// pixel is the value to the given power.
  func deviation(power: Double) -> Double {
    let rows = (0..<height).map { row in
      values[row * width..<(row + 1) * width].reduce(0) { $0 + Double.pow($1, power) }
    }
    let mass = rows.reduce(0, +)
    let mean = rows.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / mass
    let variance = rows.enumerated().reduce(0) { sum, row in
      sum + (Double(row.offset) - mean) * (Double(row.offset) - mean) * row.element
    }
    return (variance / mass).squareRoot()
  }
}
