import NeuralNetworks

/// A convolution that leaves the channels apart: each has a window of its own, and nothing is added up over
/// channels. Stride 1, SAME padding.
///
/// y[n, i, j, c] = b[c] + sum over u, v of x[n, i + u - p, j + v - p, c] W[u, v, c], with x
/// [m, height, width, channels], W [side, side, channels], an odd side, and p = (side - 1) / 2.
struct DepthwiseConv2D<Scalar: KernelScalar>: Layer {
  /// W, [side, side, channels].
  var weights: Parameter<Scalar>
  /// b, [channels].
  var bias: Parameter<Scalar>

  private var input: Tensor<Scalar>?

  var kind: String { "depthwiseConv2D" }

  /// - Parameter weights: how W is drawn; each window has side * side inputs.
  init(_ channels: Int, side: Int, using random: inout RandomSource) {
    // He et al. 2015, for the window of one channel.
    let deviation = (2 / Double(side * side)).squareRoot()
    self.init(
      weights: .normal([side, side, channels], standardDeviation: deviation, using: &random),
      bias: .zeros([channels]))
  }

  init(weights: Tensor<Scalar>, bias: Tensor<Scalar>) {
    self.weights = Parameter(weights, role: .weight)
    self.bias = Parameter(bias, role: .bias)
  }

  private var side: Int { weights.value.shape[0] }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    input = x
    var y = Tensor<Scalar>.zeros(x.shape) + bias.value
    let channels = x.shape[3]
    let zeros = Tensor<Scalar>.zeros([channels])
    let ones = Tensor<Scalar>([channels], repeating: 1)
    y.withMutablePointer { y in
      withPointers(x, weights.value) { x, w in
        withPointers(zeros, ones) { zeros, ones in
          forEachRun(in: self.input!.shape) { image, output, tap, count in
            // y += x w, channel by channel, along a part of a line.
            Scalar.kernels.combineColumns(
              rows: count, columns: channels, dy: y + output * channels, x: x + image * channels,
              centre: zeros, a: ones, b: w + tap * channels, c: zeros, dx: y + output * channels)
          }
        }
      }
    }
    return y
  }

  /// dx[pixel, c] collects dy[output, c] W[tap, c]; dW[tap, c] = sum over outputs of x[pixel, c] dy[output, c];
  /// db[c] = sum of dy[n, i, j, c].
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    guard let x = input else { fatalError("A backward pass needs a forward pass before it.") }
    let channels = x.shape[3]
    let zeros = Tensor<Scalar>.zeros([channels])
    let ones = Tensor<Scalar>([channels], repeating: 1)
    var dx = Tensor<Scalar>.zeros(x.shape)
    var dWeights = Tensor<Scalar>.zeros(weights.value.shape)
    var (sums, products) = (zeros, zeros)
    withMutablePointers(&dx, &dWeights) { dx, dw in
      withMutablePointers(&sums, &products) { sums, products in
        withPointers(x, outputGradient, weights.value) { x, dy, w in
          withPointers(zeros, ones) { zeros, ones in
            forEachRun(in: self.input!.shape) { image, output, tap, count in
              Scalar.kernels.combineColumns(
                rows: count, columns: channels, dy: dx + image * channels,
                x: dy + output * channels, centre: zeros, a: ones, b: w + tap * channels, c: zeros,
                dx: dx + image * channels)
              Scalar.kernels.columnGradientSums(
                rows: count, columns: channels, dy: dy + output * channels,
                x: x + image * channels, centre: zeros, sums: sums, products: products)
              Scalar.kernels.combine(
                .add, channels, dw + tap * channels, products, dw + tap * channels)
            }
          }
        }
      }
    }
    weights.gradient = dWeights
    bias.gradient = outputGradient.columnSums()
    return dx
  }

  mutating func visitParameters(_ body: (inout Parameter<Scalar>) throws -> Void) rethrows {
    try body(&weights)
    try body(&bias)
  }

  /// Calls `body` for each tap of the window and each line of the images: the part of the line over which the
  /// tap meets pixels begins at the pixel `output` of y, which reads the pixel `image` of x.
  private func forEachRun(
    in shape: Shape, _ body: (_ image: Int, _ output: Int, _ tap: Int, _ count: Int) -> Void
  ) {
    let (height, width, before) = (shape[1], shape[2], (side - 1) / 2)
    for sample in 0..<shape[0] {
      for row in 0..<height {
        for u in 0..<side where (0..<height).contains(row + u - before) {
          let lines = (sample * height + row, sample * height + row + u - before)
          for v in 0..<side {
            let move = v - before
            // None where the window is wider than the image, and the tap always beside it.
            let (first, end) = (max(0, -move), min(width, width - move))
            if first >= end { continue }
            body(
              lines.1 * width + first + move, lines.0 * width + first, u * side + v, end - first)
          }
        }
      }
    }
  }
}

extension DepthwiseConv2D: Summarized {
  /// The field and the multiplications are those of a window with a single output.
  func summary(of input: FeatureMap) -> LayerSummary {
    let channels = bias.value.count
    require(
      input.shape.rank == 3 && input.shape[2] == channels,
      "A depthwise convolution of \(channels) channels takes images [height, width, \(channels)], "
        + "not \(input.shape).")
    let one = Conv2D<Scalar>(weights: .zeros([side, side, channels, 1]), padding: .same)
      .summary(of: input)
    return LayerSummary(
      kind, "\(side)x\(side) same", output: FeatureMap(input.shape, field: one.output.field),
      cost: Cost(
        trainable: parameterCount, macs: one.cost.macs, otherOperations: input.shape.count,
        activationBytes: input.shape.count * MemoryLayout<Scalar>.stride))
  }
}
