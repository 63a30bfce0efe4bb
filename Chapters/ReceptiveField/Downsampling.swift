import NeuralNetworks

/// Ways to halve a feature map behind a convolution.
enum Downsampling: String, CaseIterable, Codable, Sendable {
  /// The convolution itself moves by 2 pixels.
  case stride
  /// The convolution moves by 1; then the map is blurred, and every other element kept.
  case blurredStride
  case max
  /// The largest of each 2x2 windows that move by 1; then blurred, and every other element kept (Zhang 2019).
  case blurredMax
  case mean

  var label: String {
    switch self {
    case .stride: "stride 2"
    case .blurredStride: "stride 2, blurred"
    case .max: "max pooling"
    case .blurredMax: "max pooling, blurred"
    case .mean: "mean pooling"
    }
  }

  /// [1, 2, 1] / 4 along both axes, and every other element: a mean of two neighbours, twice.
  static var blur: [any Layer<Float>] {
    [AveragePool2D<Float>(2, stride: 1, padding: .same), AveragePool2D<Float>(2)]
  }

  /// What follows the convolution and its ReLU.
  var layers: [any Layer<Float>] {
    switch self {
    case .stride: []
    case .blurredStride: Self.blur
    case .max: [MaxPool2D<Float>(2)]
    case .blurredMax: [MaxPool2D<Float>(2, stride: 1, padding: .same)] + Self.blur
    case .mean: [AveragePool2D<Float>(2)]
    }
  }

  /// Three convolutions of 3x3, each halved: 32, 16, 8 and 4 pixels; the mean of each map to ten classes.
  func network(using random: inout RandomSource) -> Sequential<Float> {
    let channels = [1, 8, 16, 16]
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in zip(channels, channels.dropFirst()) {
      layers += [
        Conv2D<Float>(
          inputs, outputs, kernel: 3, stride: self == .stride ? 2 : 1, padding: .same,
          weights: .heNormal, using: &random), ReLU<Float>(),
      ]
      layers += self.layers
    }
    return Sequential(
      layers + [
        GlobalAveragePool<Float>(),
        Dense<Float>(channels.last!, 10, weights: .glorotUniform, using: &random),
      ])
  }
}

extension Tensor {
  /// Images, [m, height, width, channels], moved down and to the right; what comes in is 0.
  func shifted(down: Int, right: Int) -> Tensor {
    let (m, height, width, channels) = (shape[0], shape[1], shape[2], shape[3])
    let source = scalars
    var result = [Scalar](repeating: 0, count: count)
    for image in 0..<m {
      for row in 0..<height where (0..<height).contains(row - down) {
        for column in 0..<width where (0..<width).contains(column - right) {
          let to = ((image * height + row) * width + column) * channels
          let from = ((image * height + row - down) * width + column - right) * channels
          for c in 0..<channels { result[to + c] = source[from + c] }
        }
      }
    }
    return Tensor(shape, result)
  }
}
