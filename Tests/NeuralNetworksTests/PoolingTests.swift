import GradientChecking
import Testing

@testable import NeuralNetworks

struct PoolingTests {
  /// A 4x4 image in quarters.
  private let image = Tensor<Double>(
    [1, 4, 4, 1], [1, 3, 2, 4, 5, 7, 6, 8, 4, 2, 3, 1, 8, 6, 7, 5])

  @Test func maximumByHand() {
    var layer = MaxPool2D<Double>(2)
    #expect(layer.forward(image, mode: .training).scalars == [7, 8, 8, 7])
    let dx = layer.backward(Tensor([1, 2, 2, 1], [1, 2, 3, 4]))
    #expect(dx.scalars == [0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 3, 0, 4, 0])
  }

  @Test func meanByHand() {
    var layer = AveragePool2D<Double>(2)
    #expect(layer.forward(image, mode: .training).scalars == [4, 5, 5, 4])
    let dx = layer.backward(Tensor([1, 2, 2, 1], [4, 8, 12, 16]))
    #expect(dx.scalars == [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4])
  }

  /// Of equal values the first one is taken, so a gradient is never split or doubled.
  @Test func theFirstOfEqualValuesWins() {
    var layer = MaxPool2D<Double>(2)
    _ = layer.forward(Tensor([1, 2, 4, 1], repeating: 3), mode: .training)
    let dx = layer.backward(Tensor([1, 1, 2, 1], [5, 7]))
    #expect(dx.scalars == [5, 0, 7, 0, 0, 0, 0, 0])
  }

  /// Padding is no zero: it neither wins against negative pixels nor enters a mean.
  @Test func paddingDoesNotCount() {
    let x = Tensor<Double>([1, 3, 3, 1], repeating: -2)
    var maximum = MaxPool2D<Double>(2, padding: .same)
    var mean = AveragePool2D<Double>(3, stride: 1, padding: .same)
    #expect(maximum.forward(x, mode: .training) == Tensor([1, 2, 2, 1], repeating: -2))
    #expect(mean.forward(x, mode: .training) == x)
  }

  @Test func overlappingWindowsAddUpTheirGradients() {
    var layer = MaxPool2D<Double>(3, stride: 1, padding: .valid)
    let x = Tensor<Double>([1, 3, 4, 1], [0, 1, 2, 3, 4, 5, 99, 7, 8, 9, 10, 11])
    _ = layer.forward(x, mode: .training)
    let dx = layer.backward(Tensor([1, 1, 2, 1], [10, 1]))
    #expect(dx[0, 1, 2, 0] == 11 && dx.sum() == 11)
  }

  static let windows = (1...4).flatMap { size in
    (1...3).flatMap { stride in
      Padding.allCases.map {
        SlidingWindow(PixelSize(size), stride: PixelSize(stride), padding: $0)
      }
    }
  }

  @Test(arguments: windows)
  func gradients(window: SlidingWindow) {
    var random = RandomSource(seed: 1)
    for (batch, height, width) in [(1, 6, 7), (3, 5, 4), (5, 4, 4)] {
      let x = Tensor<Double>.distinct([batch, height, width, 2], using: &random)
      expectGradients(
        of: MaxPool2D(window.size, stride: window.stride, padding: window.padding), x, "maximum")
      expectGradients(
        of: AveragePool2D(window.size, stride: window.stride, padding: window.padding), x, "mean")
    }
  }

  @Test func gradientsOfOblongWindows() {
    var random = RandomSource(seed: 2)
    let x = Tensor<Double>.distinct([2, 5, 6, 3], using: &random)
    expectGradients(of: MaxPool2D([1, 3], stride: [2, 1], padding: .same), x)
    expectGradients(of: AveragePool2D([3, 2], stride: [1, 2], padding: .same), x)
  }

  /// A second batch of another size: what was kept from the first does not matter.
  @Test func batchesMayChangeSize() {
    var random = RandomSource(seed: 3)
    var layer = MaxPool2D<Double>(2)
    for batch in [3, 1, 4] {
      let x = Tensor<Double>.distinct([batch, 4, 6, 2], using: &random)
      let y = layer.forward(x, mode: .training)
      #expect(y.shape == [batch, 2, 3, 2])
      // Windows do not overlap: the input's maxima, and 0 elsewhere.
      #expect(layer.backward(y).scalars.filter { $0 != 0 }.sorted() == y.scalars.sorted())
    }
  }

  @Test func globalMeanByHand() {
    var layer = GlobalAveragePool<Double>()
    let x = Tensor<Double>([2, 2, 1, 2], [1, 10, 3, 30, 5, 50, 7, 70])
    #expect(layer.forward(x, mode: .training) == Tensor([2, 2], [2, 20, 6, 60]))
    let dx = layer.backward(Tensor([2, 2], [2, 4, 6, 8]))
    #expect(dx == Tensor([2, 2, 1, 2], [1, 2, 1, 2, 3, 4, 3, 4]))
  }

  @Test(arguments: [(1, 1, 1), (2, 5, 3), (5, 4, 6)])
  func globalGradients(batch: Int, height: Int, width: Int) {
    var random = RandomSource(seed: 4)
    expectGradients(
      of: GlobalAveragePool(), .normal([batch, height, width, 3], using: &random))
  }

  @Test func featuresAreNoImages() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = MaxPool2D<Float>(2)
      _ = layer.forward(.zeros([2, 8]), mode: .training)
    }
    expectMessage(result, "maxPool2D", "[2, 8]")
  }
}
