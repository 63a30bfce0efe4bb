import Foundation
import Testing

@testable import Models
@testable import NeuralNetworks

/// What a script in `Fixtures` has written.
func fixture<Content: Decodable>(_ name: String, as _: Content.Type = Content.self) throws
  -> Content
{
  let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}

extension Tensor {
  /// sin(0.37 i^2 + 0.71 i + phase) for the flat index i, as `pattern` in NeuralNetworksTests'
  /// `layers.py`.
  static func pattern(_ shape: Shape, phase: Double) -> Tensor {
    Tensor(
      shape,
      (0..<shape.count).map {
        let i = Double($0)
        return Scalar(Double.sin(0.37 * i * i + 0.71 * i + phase))
      })
  }
}

extension Layer {
  /// Gives every parameter numbers as `Fixtures/networks.py` does: those of a matrix or a kernel
  /// with n inputs are up to sqrt(2 / n).
  mutating func fillWithPatterns() {
    var phase = 1.0
    visitParameters { parameter in
      let shape = parameter.value.shape
      let inputs = shape.rank > 1 ? shape.dimensions.dropLast().reduce(1, *) : 4
      let scale = parameter.role == .scale ? 0.5 : (2 / Double(inputs)).squareRoot()
      let pattern = Tensor<Scalar>.pattern(shape, phase: phase) * Scalar(scale)
      parameter.value = parameter.role == .scale ? pattern + 1 : pattern
      phase += 1
    }
  }
}

/// Small instances of the networks, as `Fixtures/networks.py` has them.
enum SmallNetwork: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case baseline, lenet5, alexnet8, vgg16, inception10, resnet18, plain8, residual14

  var testDescription: String { rawValue }

  /// A batch of images.
  var input: Shape {
    switch self {
    case .baseline, .inception10: [3, 6, 7, 2]
    case .lenet5: [2, 16, 17, 2]
    case .alexnet8: [3, 24, 25, 2]
    case .vgg16: [4, 17, 16, 2]
    case .resnet18: [4, 10, 9, 2]
    case .plain8, .residual14: [4, 6, 7, 2]
    }
  }

  func network<Scalar>(
    dropout: Double, using random: inout RandomSource
  ) -> Sequential<Scalar> {
    let image = Shape(Array(input.dimensions.dropFirst()))
    return switch self {
    case .baseline:
      .baseline(
        input: image, channels: 2, units: 4, classes: 3, dropout: dropout, using: &random)
    case .lenet5:
      .leNet5(input: image, channels: [2, 3], units: [5, 4], classes: 3, using: &random)
    case .alexnet8:
      .alexNet8(
        input: image, channels: [2, 3, 3, 4, 2], units: 4, classes: 3, dropout: dropout,
        using: &random)
    case .vgg16:
      .vgg16(
        input: image, groups: [(2, 2), (3, 2), (3, 3), (2, 3), (3, 3)], units: 4, classes: 3,
        dropout: dropout, using: &random)
    case .inception10:
      .inception10(input: image, channels: 2, classes: 3, using: &random)
    case .resnet18:
      .resNet18(input: image, channels: [2, 3, 4, 3], classes: 3, l2: 0, using: &random)
    case .plain8:
      .deepCIFAR(
        depth: 8, hasShortcuts: false, input: image, channels: 2, classes: 3, using: &random)
    case .residual14:
      .deepCIFAR(
        depth: 14, hasShortcuts: true, input: image, channels: 2, classes: 3, using: &random)
    }
  }
}
