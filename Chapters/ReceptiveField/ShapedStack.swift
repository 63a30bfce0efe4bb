import Models
import NeuralNetworks

/// Stacks of 3x3 convolutions that spread a gradient in different ways.
enum ShapedStack: String, CaseIterable, Codable, Sendable {
  /// One convolution after the other.
  case plain
  /// As many, each pair with a shortcut around it.
  case shortcuts
  /// As many; the fourth and the eighth move by 2 pixels.
  case strides
  /// Four, with dilations of 1, 2, 4 and 8.
  case dilations

  static let channels = 8
  static let depth = 12

  var label: String {
    switch self {
    case .plain: "\(Self.depth) layers"
    case .shortcuts: "with shortcuts"
    case .strides: "with two strides of 2"
    case .dilations: "4 layers, dilated"
    }
  }

  /// What each 3x3 convolution adds to the variance of a walk from the output to a pixel: the chance that
  /// the way leads through it, and how many pixels one of its steps is.
  var steps: [(chance: Double, pixels: Double)] {
    switch self {
    case .plain: Array(repeating: (1, 1), count: Self.depth)
    // Body and shortcut hand on as much: half of the gradient's square takes the two steps of the body.
    case .shortcuts: Array(repeating: (0.5, 1), count: Self.depth)
    case .strides: [1.0, 2, 4].flatMap { Array(repeating: (1, $0), count: Self.depth / 3) }
    case .dilations: [1, 2, 4, 8].map { (1, $0) }
    }
  }

  /// The walk's standard deviation: each of three equal steps has the variance 2/3.
  var predictedDeviation: Double {
    steps.reduce(0) { $0 + $1.chance * 2 / 3 * $1.pixels * $1.pixels }.squareRoot()
  }

  /// - Parameter draw: kernels [F, F, in, out].
  func network(_ draw: (Shape) -> Tensor<Float>) -> Sequential<Float> {
    let channels = Self.channels
    func convolution(stride: PixelSize = 1, dilation: Int = 1) -> any Layer<Float> {
      Conv2D(
        weights: draw([3, 3, channels, channels]).spread(by: dilation), stride: stride,
        padding: .same)
    }
    // To as many channels, without a step to the side.
    let stem: any Layer<Float> = Conv2D(weights: draw([1, 1, 1, channels]), padding: .same)
    let body: [any Layer<Float>] =
      switch self {
      case .plain: (0..<Self.depth).map { _ in convolution() }
      case .shortcuts:
        (0..<Self.depth / 2).map { _ in Residual(Sequential([convolution(), convolution()])) }
      case .strides: (1...Self.depth).map { convolution(stride: $0 == 4 || $0 == 8 ? 2 : 1) }
      case .dilations: [1, 2, 4, 8].map { convolution(dilation: $0) }
      }
    return Sequential([stem] + body)
  }

  /// Normal weights that hand on as much of a gradient's square as arrives.
  func random(seed: UInt64) -> Sequential<Float> {
    var random = RandomSource(seed: seed)
    return network { shape in
      let deviation = (1 / Double(shape[0] * shape[1] * Self.channels)).squareRoot()
      return .normal(shape, standardDeviation: deviation, using: &random)
    }
  }

  /// Equal weights that hand on as much of the gradient itself: what the squares do on average.
  var equal: Sequential<Float> {
    network { Tensor($0, repeating: 1 / Float($0[0] * $0[1] * Self.channels)) }
  }

  /// Of the image, which holds the field of the element in its middle.
  static let side = 96

  /// The field of the last layer.
  var field: ReceptiveField.Axis {
    Summary("", of: equal, input: [Self.side, Self.side, 1]).rows.last { $0.depth == 0 }!
      .layer.output.field!.vertical
  }

  /// The element that is looked from, and the middle of its field.
  var place: Int { Self.side / field.stride / 2 }
  var centre: Double { field.centre + Double(place * field.stride) }

  func map(of network: Sequential<Float>, images: Int, seed: UInt64) -> GradientMap {
    var random = RandomSource(seed: seed &+ 2000)
    // Linear: the gradient is the same for every image, but the channels' signs are drawn for each.
    let images = Tensor<Float>.zeros([images, Self.side, Self.side, 1])
    return GradientMap(of: network, images, at: (place, place), using: &random)
  }
}
