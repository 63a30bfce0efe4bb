import NeuralNetworks

/// A stack of 3x3 convolutions with stride 1 whose effective field is looked at.
struct DeepStack: Sendable {
  enum Kind: CaseIterable, Sendable {
    /// All weights alike, no nonlinearity.
    case equal
    /// Random weights, no nonlinearity.
    case random
    /// Random weights and ReLU.
    case rectified
  }

  var kind: Kind
  var depth: Int
  var seed: UInt64

  static let channels = 8

  /// The side of the receptive field in pixels.
  var field: Int { 2 * depth + 1 }

  var network: Sequential<Float> {
    var random = RandomSource(seed: seed)
    return Sequential(
      (0..<depth).flatMap { index -> [any Layer<Float>] in
        let inputs = index == 0 ? 1 : Self.channels
        if kind == .equal {
          // All channels do the same: random signs would only scale the map, so it ends with one.
          let isLast = index == depth - 1
          let weights = Tensor<Float>(
            [3, 3, inputs, isLast ? 1 : Self.channels],
            repeating: isLast ? 1 : 1 / Float(9 * inputs))
          return [Conv2D(weights: weights, padding: .same)]
        }
        let convolution = Conv2D<Float>(
          inputs, Self.channels, kernel: 3, padding: .same, weights: .heNormal, using: &random)
        return kind == .rectified ? [convolution, ReLU<Float>()] : [convolution]
      })
  }

  /// What the middle element sees on 16 images of noise, on which its field fits.
  func map() -> GradientMap {
    var random = RandomSource(seed: seed &+ 1000)
    let side = field + 8
    let images = Tensor<Float>.normal([kind == .equal ? 1 : 16, side, side, 1], using: &random)
    return GradientMap(of: network, images, at: (side / 2, side / 2), using: &random)
  }
}
