import Experiments
import GradientChecking
import NeuralNetworks

/// Dilated, grouped and transposed convolutions: their shapes, gradients and prices, each counted.
struct Relatives: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest relative error of a gradient, by the input and by the weights.
    var dilatedError, groupedError, transposedError: Double
    /// Whether each formula for the output's side is that of the layer, in every case.
    var sizes: [Bool]
    /// Ways from 15x15 pixels to one output: three layers with dilations of 1, 2, 4 and of 2, 2, 2.
    var doubling, constant: [Double]
    /// How many inputs write to each of 11x11 outputs of a transposed convolution by 3 and by 4, stride 2.
    var uneven, even: [Double]
    /// The largest gradient of an output by a channel of another group.
    var leak: Double
    /// <A x, y> - <x, A^T y> for a convolution A.
    var adjoint: Double
    /// Weights of 16 to 16 channels by 3x3: plain, in 4 groups, in 16.
    var plainWeights, groupedWeights, depthwiseWeights: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(12)
    func normal(_ shape: Shape) -> Tensor<Double> { .normal(shape, using: &random) }
    let dilated = DilatedConvolution(normal([3, 3, 2, 3]), dilation: 2)
    let grouped = Self.grouped(3, inputs: 6, outputs: 9, using: &random)
    let transposed = TransposedConvolution(normal([3, 3, 4, 2]), stride: 2)
    func error(_ layer: some Layer<Double>, _ input: Shape) -> Double {
      checkGradients(of: layer, input: .normal(input, using: &random), using: &random)
        .relativeError
    }
    let errors = (
      error(dilated, [2, 7, 6, 2]), error(grouped, [2, 5, 4, 6]), error(transposed, [2, 3, 4, 2])
    )
    func count(_ groups: Int) -> Int {
      Self.grouped(groups, inputs: 16, outputs: 16, using: &random).parameterCount
    }
    return Findings(
      dilatedError: errors.0, groupedError: errors.1, transposedError: errors.2,
      sizes: [Self.dilatedSizesAgree, Self.transposedSizesAgree],
      doubling: Self.ways(dilations: [1, 2, 4]), constant: Self.ways(dilations: [2, 2, 2]),
      uneven: Self.overlaps(window: 3), even: Self.overlaps(window: 4),
      leak: Self.leak(of: grouped, using: &random), adjoint: Self.adjoint(using: &random),
      plainWeights: count(1), groupedWeights: count(4), depthwiseWeights: count(16))
  }

  static func grouped(
    _ groups: Int, inputs: Int, outputs: Int, using random: inout RandomSource
  ) -> GroupedConvolution {
    GroupedConvolution(
      (0..<groups).map { _ in
        Conv2D<Double>(
          inputs / groups, outputs / groups, kernel: 3, padding: .same, bias: nil, using: &random)
      })
  }

  /// N' = N - D (F - 1).
  private static var dilatedSizesAgree: Bool {
    (1...3).allSatisfy { window in
      (1...3).allSatisfy { dilation in
        (9...12).allSatisfy { size in
          var layer = DilatedConvolution(.zeros([window, window, 1, 1]), dilation: dilation)
          let y = layer.forward(.zeros([1, size, size, 1]), mode: .inference)
          return y.shape[1] == size - dilation * (window - 1)
        }
      }
    }
  }

  /// N' = (N - 1) S + F, and a convolution of that size by the same window and stride gives N again.
  private static var transposedSizesAgree: Bool {
    (1...4).allSatisfy { window in
      (1...3).allSatisfy { stride in
        (1...5).allSatisfy { size in
          var layer = TransposedConvolution(.zeros([window, window, 1, 1]), stride: stride)
          let y = layer.forward(.zeros([1, size, size, 1]), mode: .inference)
          return y.shape[1] == (size - 1) * stride + window
            && Padding.valid.fit(y.shape[1], window: window, stride: stride).output == size
        }
      }
    }
  }

  /// In how many ways each of 15x15 pixels reaches the output in the middle.
  static func ways(dilations: [Int]) -> [Double] {
    let ones = Tensor<Double>([3, 3, 1, 1], repeating: 1)
    var network = Sequential<Double>(
      dilations.map { Conv2D(weights: ones.spread(by: $0), padding: .same) })
    let shape: Shape = [1, 15, 15, 1]
    _ = network.forward(.zeros(shape), mode: .training)
    var gradient = Tensor<Double>.zeros(shape)
    gradient[0, 7, 7, 0] = 1
    return network.backward(gradient).scalars
  }

  /// How many of the inputs' kernels cover each output, in the middle of a map.
  static func overlaps(window: Int) -> [Double] {
    var layer = TransposedConvolution(Tensor([window, window, 1, 1], repeating: 1), stride: 2)
    let y = layer.forward(Tensor([1, 9, 9, 1], repeating: 1), mode: .inference)
    return (4..<15).flatMap { row in (4..<15).map { y[0, row, $0, 0] } }
  }

  private static func leak(
    of layer: GroupedConvolution, using random: inout RandomSource
  ) -> Double {
    var layer = layer
    let y = layer.forward(.normal([1, 5, 5, 6], using: &random), mode: .training)
    var gradient = Tensor<Double>.zeros(y.shape)
    // The first output channel belongs to the first group, of two input channels.
    gradient[0, 2, 2, 0] = 1
    return layer.backward(gradient).columns(2..<6).largestMagnitude
  }

  private static func adjoint(using random: inout RandomSource) -> Double {
    let weights = Tensor<Double>.normal([3, 3, 2, 4], using: &random)
    var forward = Conv2D(weights: weights, stride: 2)
    var transposed = TransposedConvolution(weights, stride: 2)
    let x = Tensor<Double>.normal([1, 9, 7, 2], using: &random)
    let ax = forward.forward(x, mode: .inference)
    let y = Tensor<Double>.normal(ax.shape, using: &random)
    return ax.dot(y) - x.dot(transposed.forward(y, mode: .inference))
  }
}
