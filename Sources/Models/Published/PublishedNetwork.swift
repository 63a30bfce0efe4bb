import NeuralNetworks

/// A network as its paper describes it, for ImageNet's photographs and 1,000 classes: to count, to
/// compare with the small relatives that this package trains, and to read.
public enum PublishedNetwork: String, CaseIterable, Codable, Sendable {
  /// Krizhevsky et al. 2012, in one piece.
  case alexNet = "AlexNet"
  /// Simonyan and Zisserman 2015, configuration D.
  case vgg16 = "VGG16"
  /// Simonyan and Zisserman 2015, configuration E.
  case vgg19 = "VGG19"
  /// Szegedy et al. 2015, table 1.
  case googLeNet = "GoogLeNet"
  /// He et al. 2016, table 1, with basic blocks.
  case resNet18 = "ResNet18"
  /// He et al. 2016, table 1, with basic blocks.
  case resNet34 = "ResNet34"
  /// He et al. 2016, table 1, with bottlenecks.
  case resNet50 = "ResNet50"
  /// He et al. 2016, table 1, with bottlenecks.
  case resNet101 = "ResNet101"
  /// He et al. 2016, table 1, with bottlenecks.
  case resNet152 = "ResNet152"

  /// - Parameter text: its name in letters of any size, "resnet50".
  /// - Throws: `UnknownPublishedNetwork`, which lists the names.
  public init(_ text: String) throws(UnknownPublishedNetwork) {
    let text = text.lowercased()
    guard let name = Self.allCases.first(where: { $0.description == text }) else {
      throw UnknownPublishedNetwork(name: text)
    }
    self = name
  }

  /// What tables call it.
  public var title: String { rawValue }

  /// The shape of one image. AlexNet's paper says 224, but its first layer's 55 x 55 outputs need 227.
  public var inputShape: Shape { self == .alexNet ? [227, 227, 3] : [224, 224, 3] }

  /// The network. Up to 144 million weights: 1.2 GB with their gradients.
  public func network<Scalar: KernelScalar>(
    weights: Initializer, using random: inout RandomSource
  ) -> Sequential<Scalar> {
    .built(weights: weights, using: &random) { make in
      switch self {
      case .alexNet: make.alexNet()
      case .vgg16: make.vgg([2, 2, 3, 3, 3])
      case .vgg19: make.vgg([2, 2, 4, 4, 4])
      case .googLeNet: make.googLeNet()
      case .resNet18: make.resNet([2, 2, 2, 2], isBottleneck: false)
      case .resNet34: make.resNet([3, 4, 6, 3], isBottleneck: false)
      case .resNet50: make.resNet([3, 4, 6, 3], isBottleneck: true)
      case .resNet101: make.resNet([3, 4, 23, 3], isBottleneck: true)
      case .resNet152: make.resNet([3, 8, 36, 3], isBottleneck: true)
      }
    }
  }
}

extension PublishedNetwork: CustomStringConvertible {
  /// As a command line knows it: "resnet50".
  public var description: String { title.lowercased() }
}

/// A name that no network for ImageNet has.
public struct UnknownPublishedNetwork: Error, Hashable, CustomStringConvertible {
  /// What was asked for, in lower case.
  public let name: String

  public var description: String {
    let names = PublishedNetwork.allCases.map(\.description)
    return """
      There is no network '\(name)' for ImageNet.\(name.hint(among: names))
      The networks are: \(names.joined(separator: ", ")).
      """
  }
}

extension Builder {
  /// A convolution with a bias, and ReLU: what networks were made of before batch normalisation.
  mutating func rectified<Scalar>(
    _ inputs: Int, _ outputs: Int, kernel: PixelSize, stride: PixelSize = 1,
    padding: Padding = .same
  ) -> Layers<Scalar> {
    [
      convolution(inputs, outputs, kernel: kernel, stride: stride, padding: padding)
        as Conv2D<Scalar>,
      ReLU<Scalar>(),
    ]
  }

  /// Two dense layers of 4,096 units with ReLU and dropout, and the classes.
  mutating func classifier<Scalar>(_ inputs: Int) -> Layers<Scalar> {
    var layers: Layers<Scalar> = [Flatten<Scalar>()]
    for inputs in [inputs, 4096] {
      layers += [
        dense(inputs, 4096) as Dense<Scalar>, ReLU<Scalar>(), dropout(0.5) as Dropout<Scalar>,
      ]
    }
    return layers + [dense(4096, 1000) as Dense<Scalar>]
  }

  /// AlexNet (Krizhevsky et al. 2012, figure 2) in one piece. The paper's ran on two graphics cards,
  /// and in its second, fourth and fifth layer a card saw its own half of the channels only.
  ///
  /// 62,378,344 parameters; without the halves that the two cards did not see, 60,965,224. Its local
  /// response normalisation has none.
  mutating func alexNet<Scalar>() -> Layers<Scalar> {
    func pool() -> Layers<Scalar> { [MaxPool2D<Scalar>(3, stride: 2, padding: .valid)] }
    return rectified(3, 96, kernel: 11, stride: 4, padding: .valid) + pool()
      + rectified(96, 256, kernel: 5) + pool() + rectified(256, 384, kernel: 3)
      + rectified(384, 384, kernel: 3) + rectified(384, 256, kernel: 3) + pool()
      + classifier(6 * 6 * 256)
  }

  /// VGG (Simonyan and Zisserman 2015, table 1, D and E): kernels of 3x3 in five groups, each of which
  /// ends with pooling.
  ///
  /// 138,357,544 parameters for [2, 2, 3, 3, 3], 143,667,240 for [2, 2, 4, 4, 4].
  mutating func vgg<Scalar>(_ counts: [Int]) -> Layers<Scalar> {
    var layers: Layers<Scalar> = []
    var width = 3
    for (channels, count) in zip([64, 128, 256, 512, 512], counts) {
      for _ in 0..<count {
        layers += rectified(width, channels, kernel: 3)
        width = channels
      }
      layers.append(MaxPool2D<Scalar>(2))
    }
    return layers + classifier(7 * 7 * 512)
  }
}
