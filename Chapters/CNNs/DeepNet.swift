import NeuralNetworks

/// A deep network of equal blocks, small enough to be trained to the end many times: on digits of 28 x 28,
/// C 8@5x5 with stride 4, then pairs of C 8@3x3 at 7 x 7 pixels, global average pooling, dense 10.
///
/// It is the plan of the degradation experiment (He et al. 2016, section 4.2) with one stage in place of
/// three. With shortcuts it differs in nothing else: all shapes are equal, so that all shortcuts are
/// identities.
struct DeepNet: Codable, Hashable, Sendable {
  /// Layers with weights, an even number from 4.
  var depth: Int
  var hasShortcuts: Bool
  var hasBatchNorm = true
  /// Whether weights are drawn by He's rule, and not by Keras' own, Glorot's.
  var isHe = false
  static let channels = 8

  /// Pairs of convolutions.
  var blocks: Int { (depth - 2) / 2 }

  /// "plain 56", "residual 20 without BN".
  var title: String {
    "\(hasShortcuts ? "residual" : "plain") \(depth)\(hasBatchNorm ? "" : " without BN")"
  }

  func network(using random: inout RandomSource) -> Sequential<Float> {
    let weights: Initializer = isHe ? .heNormal : .glorotUniform
    func convolution(_ inputs: Int, kernel: PixelSize, stride: PixelSize) -> [any Layer<Float>] {
      let layer = Conv2D<Float>(
        inputs, Self.channels, kernel: kernel, stride: stride, padding: .same, weights: weights,
        bias: hasBatchNorm ? nil : .zeros, using: &random)
      return hasBatchNorm ? [layer, BatchNorm<Float>(Self.channels, momentum: 0.9)] : [layer]
    }
    var layers = convolution(1, kernel: 5, stride: 4) + [ReLU<Float>()]
    for _ in 0..<blocks {
      let body =
        convolution(Self.channels, kernel: 3, stride: 1) + [ReLU<Float>()]
        + convolution(Self.channels, kernel: 3, stride: 1)
      // A plain block is a block, too, so that both are looked at in the same places.
      layers.append(hasShortcuts ? Residual(Sequential(body)) : Sequential(body))
      layers.append(ReLU<Float>())
    }
    return Sequential(
      layers + [GlobalAveragePool<Float>(), Dense<Float>(Self.channels, 10, using: &random)])
  }

  /// How large the gradient is on its way back: the root of the mean square of the loss's derivative by
  /// what comes into each block, the first block first, and by what comes out of the last one.
  static func gradients(
    in network: Sequential<Float>, on inputs: Tensor<Float>, labels: [Int]
  ) -> [Double] {
    var network = network
    let logits = network.forward(inputs, mode: .training)
    var gradient = SoftmaxCrossEntropy()(logits, labels: labels).gradient
    var sizes: [Double] = []
    for place in network.layers.indices.reversed() {
      let isBlock = ["residual", "sequential"].contains(network.layers[place].kind)
      if isBlock, sizes.isEmpty { sizes.append(gradient.rootMeanSquare) }
      gradient = network.layers[place].backward(gradient)
      if isBlock { sizes.append(gradient.rootMeanSquare) }
    }
    return sizes.reversed()
  }
}

extension Tensor<Float> {
  /// In Double: the squares of small gradients would be 0.
  fileprivate var rootMeanSquare: Double {
    (scalars.reduce(0) { $0 + Double($1) * Double($1) } / Double(count)).squareRoot()
  }
}
