import NeuralNetworks

/// One of the workbook's networks, by the name that a command line knows it by.
///
/// ```swift
/// let name = try NetworkName("residual20")
/// let network: Sequential<Float> = name.network(using: &random)
/// ```
public enum NetworkName: Hashable, Sendable {
  /// What the functions of these names build, such as `Sequential.vgg16`, with their default sizes.
  case perceptron, baseline, leNet5, alexNet8, vgg16, inception10, resNet18
  /// A CIFAR network without shortcuts, 6n + 2 layers deep.
  case plain(depth: Int)
  /// A CIFAR network with shortcuts, 6n + 2 layers deep.
  case residual(depth: Int)

  /// The baseline and the five networks of the notes.
  public static let notes: [NetworkName] = [
    .baseline, .leNet5, .alexNet8, .vgg16, .inception10, .resNet18,
  ]

  /// All, with the two depths of the degradation experiment.
  public static let all =
    [.perceptron] + notes
    + [.plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56)]

  /// - Throws: `UnknownNetwork`, which lists the names.
  public init(_ text: String) throws(UnknownNetwork) {
    let text = text.lowercased()
    if let name = Self.all.first(where: { $0.description == text }) {
      self = name
      return
    }
    for (prefix, make) in [("plain", Self.plain), ("residual", Self.residual)] {
      guard text.hasPrefix(prefix) else { continue }
      guard let depth = Int(text.dropFirst(prefix.count)), depth >= 8, depth <= 1202,
        depth % 6 == 2
      else { throw UnknownNetwork(name: text, expectsDepthAfter: prefix) }
      self = make(depth)
      return
    }
    throw UnknownNetwork(name: text, expectsDepthAfter: nil)
  }

  /// The name in a sentence or beside a curve.
  public var title: String {
    switch self {
    case .perceptron: "MLP"
    case .baseline: "Baseline"
    case .leNet5: "LeNet5"
    case .alexNet8: "AlexNet8"
    case .vgg16: "VGG16"
    case .inception10: "Inception10"
    case .resNet18: "ResNet18"
    case .plain(let depth): "plain \(depth)"
    case .residual(let depth): "residual \(depth)"
    }
  }

  /// The shape of one sample: CIFAR-10's images, or MNIST's in a row.
  public var inputShape: Shape { self == .perceptron ? [784] : [32, 32, 3] }

  /// Whether a sample is an image, and not the row of its pixels.
  public var takesImages: Bool { inputShape.rank == 3 }

  /// The network with its default sizes.
  public func network<Scalar: KernelScalar>(
    weights: Initializer = .glorotUniform, using random: inout RandomSource
  ) -> Sequential<Scalar> {
    switch self {
    case .perceptron: .perceptron(weights: weights, using: &random)
    case .baseline: .baseline(weights: weights, using: &random)
    case .leNet5: .leNet5(weights: weights, using: &random)
    case .alexNet8: .alexNet8(weights: weights, using: &random)
    case .vgg16: .vgg16(weights: weights, using: &random)
    case .inception10: .inception10(weights: weights, using: &random)
    case .resNet18: .resNet18(weights: weights, using: &random)
    case .plain(let depth):
      .deepCIFAR(depth: depth, hasShortcuts: false, weights: weights, using: &random)
    case .residual(let depth):
      .deepCIFAR(depth: depth, hasShortcuts: true, weights: weights, using: &random)
    }
  }
}

extension NetworkName: CustomStringConvertible {
  public var description: String {
    switch self {
    case .perceptron: "mlp"
    case .baseline: "baseline"
    case .leNet5: "lenet5"
    case .alexNet8: "alexnet8"
    case .vgg16: "vgg16"
    case .inception10: "inception10"
    case .resNet18: "resnet18"
    case .plain(let depth): "plain\(depth)"
    case .residual(let depth): "residual\(depth)"
    }
  }
}

/// A name that no network has.
public struct UnknownNetwork: Error, Hashable, CustomStringConvertible {
  /// What was asked for, in lower case.
  public let name: String
  /// Set where only the depth is wrong.
  public let expectsDepthAfter: String?

  public var description: String {
    if let prefix = expectsDepthAfter {
      return """
        '\(name)' is not a depth that these networks can have: \(prefix)N takes N = 6n + 2 layers, \
        such as \(prefix)20, \(prefix)32 or \(prefix)56.
        """
    }
    let names = NetworkName.all.map(\.description)
    return """
      There is no network '\(name)'.\(name.hint(among: names))
      The networks are: \(names.joined(separator: ", ")); plainN and residualN with N = 6n + 2.
      """
  }
}

extension String {
  /// " Did you mean vgg16?", of the names that begin most as this one does; "" where none does by three letters.
  func hint(among names: [String]) -> String {
    let shared = names.map { $0.commonPrefix(with: self).count }
    let longest = shared.max() ?? 0
    let close = longest < 3 ? [] : zip(names, shared).filter { $1 == longest }.map(\.0)
    return close.isEmpty ? "" : " Did you mean \(close.joined(separator: " or "))?"
  }

  /// The characters that both begin with.
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}
