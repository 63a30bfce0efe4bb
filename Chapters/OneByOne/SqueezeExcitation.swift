import NeuralNetworks

/// Each channel multiplied by a number between 0 and 1 that all channels together decide (Hu et al. 2018).
///
/// z = the mean of each channel (squeeze), s = sigmoid(W2 relu(W1 z + b1) + b2) (excitation), and
/// y[n, i, j, c] = x[n, i, j, c] s[n, c]. The two dense layers are 1x1 convolutions on a map of one pixel.
struct SqueezeExcitation<Scalar: KernelScalar>: Layer {
  /// From the channels to their gates, by way of fewer.
  private(set) var gate: Sequential<Scalar>

  private var input: Tensor<Scalar>?
  private var gates: Tensor<Scalar>?

  var kind: String { "squeezeExcitation" }

  /// - Parameter reduced: channels between the two dense layers.
  init(_ channels: Int, reduced: Int, using random: inout RandomSource) {
    gate = Sequential([
      GlobalAveragePool<Scalar>(),
      Dense<Scalar>(channels, reduced, weights: .heNormal, using: &random), ReLU<Scalar>(),
      Dense<Scalar>(reduced, channels, using: &random), Sigmoid<Scalar>(),
    ])
  }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    input = x
    gates = gate.forward(x, mode: mode)
    return x.scaledChannels(by: gates!)
  }

  /// Two paths lead from x to y: dx = dy s, and what comes back through the gates, whose gradient is
  /// ds[n, c] = sum over i, j of dy[n, i, j, c] x[n, i, j, c].
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    guard let x = input, let gates else {
      fatalError("A backward pass needs a forward pass before it.")
    }
    let size = x.shape[1] * x.shape[2]
    let products = outputGradient * x
    var sums = Tensor<Scalar>.zeros([0, x.shape[3]])
    for sample in 0..<x.shape[0] {
      let pixels = products.rows(sample..<sample + 1).reshaped(to: [size, x.shape[3]])
      sums = sums.appendingRows(of: pixels.columnSums().reshaped(to: [1, x.shape[3]]))
    }
    var dx = outputGradient.scaledChannels(by: gates)
    gate.backward(sums, addingTo: &dx)
    return dx
  }

  mutating func visitParameters(_ body: (inout Parameter<Scalar>) throws -> Void) rethrows {
    try gate.visitParameters(body)
  }
}

extension SqueezeExcitation: Summarized {
  /// A multiplication an element, and the gates.
  func summary(of input: FeatureMap) -> LayerSummary {
    LayerSummary(
      kind, output: input,
      cost: Cost(
        otherOperations: input.shape.count,
        activationBytes: input.shape.count * MemoryLayout<Scalar>.stride),
      parts: gate.summary(of: input).parts)
  }
}

extension Tensor {
  /// Maps [m, height, width, channels], each channel of each sample times a number: [m, channels].
  fileprivate func scaledChannels(by numbers: Tensor) -> Tensor {
    let (size, channels) = (shape[1] * shape[2], shape[3])
    return Tensor(shape) { y in
      withPointers(self, numbers) { x, s in
        for sample in 0..<shape[0] {
          let start = sample * size * channels
          Scalar.kernels.combine(
            .multiply, size * channels, x + start, s + sample * channels, period: channels,
            y + start)
        }
      }
    }
  }
}
