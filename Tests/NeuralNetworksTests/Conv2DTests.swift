import GradientChecking
import Testing

@testable import NeuralNetworks

struct Conv2DTests {
  /// NOTES' worked example: rows of (-1, 0, 1) on a patch of 3x3, bias 1.
  @Test func byHand() {
    var layer = Conv2D<Double>(
      weights: Tensor([3, 3, 1, 1], [-1, 0, 1, -1, 0, 1, -1, 0, 1]), bias: Tensor([1]))
    let patch = Tensor<Double>([1, 3, 3, 1], [1, 0, 2, 5, 4, 2, 3, 4, 5])
    #expect(layer.forward(patch, mode: .training) == Tensor([1, 1, 1, 1], [1]))
    let dx = layer.backward(Tensor([1, 1, 1, 1], [2]))
    #expect(dx == Tensor([1, 3, 3, 1], [-2, 0, 2, -2, 0, 2, -2, 0, 2]))
    #expect(layer.weights.gradient == Tensor([3, 3, 1, 1], patch.scalars) * 2)
    #expect(layer.bias?.gradient == Tensor([2]))
  }

  /// Several channels in and out, a stride and an uneven border: ones count the real pixels.
  @Test func onesCountPixels() {
    var layer = Conv2D<Double>(
      weights: Tensor([3, 3, 2, 2], repeating: 1), stride: 2, padding: .same)
    let y = layer.forward(Tensor([1, 4, 4, 2], repeating: 1), mode: .inference)
    #expect(y.shape == [1, 2, 2, 2])
    // Nothing is padded above and on the left, one row and column behind.
    #expect(y.scalars == [18, 18, 12, 12, 12, 12, 8, 8])
  }

  struct Geometry: CustomTestStringConvertible, Sendable {
    var kernel: PixelSize
    var stride: PixelSize
    var padding: Padding
    var height: Int
    var width: Int
    var batch: Int

    var testDescription: String {
      "\(SlidingWindow(kernel, stride: stride, padding: padding)) on \(batch)x\(height)x\(width)"
    }
  }

  /// All kernels from 1 to 7 with all strides and paddings, on even and on odd sizes.
  static let squares = (1...7).flatMap { kernel in
    (1...3).flatMap { stride in
      Padding.allCases.flatMap { padding in
        [(7, 8), (8, 7)].map { height, width in
          Geometry(
            kernel: PixelSize(kernel), stride: PixelSize(stride), padding: padding,
            height: height, width: width, batch: 1 + (kernel + 2 * stride + height) % 5)
        }
      }
    }
  }

  static let oblongs = [
    Geometry(kernel: [1, 7], stride: 1, padding: .same, height: 3, width: 6, batch: 2),
    Geometry(kernel: [5, 2], stride: [1, 3], padding: .valid, height: 6, width: 9, batch: 3),
    Geometry(kernel: [2, 3], stride: [3, 2], padding: .same, height: 5, width: 4, batch: 4),
    Geometry(kernel: [7, 7], stride: [2, 1], padding: .same, height: 2, width: 3, batch: 5),
    Geometry(kernel: [1, 1], stride: [1, 1], padding: .valid, height: 1, width: 1, batch: 1),
  ]

  @Test(arguments: squares + oblongs)
  func gradients(geometry: Geometry) {
    var random = RandomSource(seed: 1)
    let layer = Conv2D<Double>(
      2, 3, kernel: geometry.kernel, stride: geometry.stride, padding: geometry.padding,
      bias: geometry.batch % 2 == 0 ? nil : .normal(standardDeviation: 1), using: &random)
    let x = Tensor<Double>.normal(
      [geometry.batch, geometry.height, geometry.width, 2], using: &random)
    expectGradients(of: layer, x)
  }

  /// A dense layer at each pixel.
  @Test func aKernelOf1x1IsADenseLayer() {
    var random = RandomSource(seed: 2)
    let weights = Tensor<Double>.normal([4, 5], using: &random)
    var dense = Dense(weights: weights)
    var layer = Conv2D(weights: weights.reshaped(to: [1, 1, 4, 5]))
    let x = Tensor<Double>.normal([2, 3, 6, 4], using: &random)
    let y = layer.forward(x, mode: .training)
    let expected = dense.forward(x.reshaped(to: [36, 4]), mode: .training)
    expectClose(y.reshaped(to: [36, 5]), expected, tolerance: 1e-14)
  }

  @Test func gradientsOfParametersAlone() {
    var random = RandomSource(seed: 3)
    var layer = Conv2D<Double>(2, 3, kernel: 3, padding: .same, using: &random)
    _ = layer.forward(.normal([2, 5, 4, 2], using: &random), mode: .training)
    var other = layer
    let dy = Tensor<Double>.normal([2, 5, 4, 3], using: &random)
    _ = layer.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.weights.gradient == layer.weights.gradient)
    #expect(other.bias?.gradient == layer.bias?.gradient)
  }

  @Test func floatsAreNearDoubles() {
    var random = RandomSource(seed: 4)
    let weights = Tensor<Double>.normal([3, 3, 5, 7], using: &random)
    let x = Tensor<Double>.normal([2, 9, 8, 5], using: &random)
    var exact = Conv2D(weights: weights, stride: 2, padding: .same)
    var fast = Conv2D<Float>(
      weights: Tensor([3, 3, 5, 7], weights.scalars.map { Float($0) }), stride: 2, padding: .same)
    let y = exact.forward(x, mode: .training)
    let fastY = fast.forward(Tensor(x.shape, x.scalars.map { Float($0) }), mode: .training)
    expectClose(fastY, y, tolerance: 1e-5)
    let dx = exact.backward(y)
    let fastDx = fast.backward(fastY)
    expectClose(fastDx, dx, tolerance: 1e-5)
    expectClose(fast.weights.gradient, exact.weights.gradient, tolerance: 1e-5)
  }

  /// The fans are those of the whole kernel: limit sqrt(6 / (25 * 3 + 25 * 6)).
  @Test func initialisersDrawTheParameters() {
    var random = RandomSource(seed: 5)
    let layer = Conv2D<Float>(3, 6, kernel: 5, using: &random)
    #expect(layer.weights.value.shape == [5, 5, 3, 6])
    let limit = Float((6.0 / 225).squareRoot())
    #expect(layer.weights.value.largestMagnitude <= limit)
    #expect(layer.weights.value.largestMagnitude > 0.95 * limit)
    #expect(layer.bias?.value == .zeros([6]))
    #expect(layer.parameters.map(\.role) == [.weight, .bias])
    #expect(layer.parameterCount == 456)
    #expect(Conv2D<Float>(3, 6, kernel: 5, bias: nil, using: &random).parameterCount == 450)
  }

  @Test func wrongChannelsStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Conv2D<Float>(weights: .zeros([3, 3, 4, 8]))
      _ = layer.forward(.zeros([2, 8, 8, 3]), mode: .training)
    }
    expectMessage(result, "[3, 3, 4, 8]", "[2, 8, 8, 3]")
  }

  @Test func aGradientOfAnotherShapeStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Conv2D<Float>(weights: .zeros([3, 3, 4, 8]))
      _ = layer.forward(.zeros([2, 8, 8, 4]), mode: .training)
      _ = layer.backward(.zeros([2, 8, 8, 8]))
    }
    expectMessage(result, "[2, 8, 8, 8]", "[2, 6, 6, 8]")
  }
}
