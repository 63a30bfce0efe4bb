import Testing

@testable import NeuralNetworks

struct Conv2DFoldingTests {
  @Test(arguments: [(true, Padding.same, 1), (false, .same, 2), (true, .valid, 3)])
  func oneConvolutionDoesTheWorkOfBoth(hasBias: Bool, padding: Padding, stride: Int) {
    var random = RandomSource(seed: 1)
    var convolution = Conv2D<Double>(
      3, 4, kernel: 3, stride: PixelSize(stride), padding: padding,
      bias: hasBias ? .normal(standardDeviation: 1) : nil, using: &random)
    var norm = BatchNorm<Double>(
      scale: .normal([4], mean: 1, using: &random), offset: .normal([4], using: &random),
      momentum: 0.5)
    let x = Tensor<Double>.normal([2, 7, 6, 3], mean: 1, using: &random)
    for _ in 0..<3 {
      _ = norm.forward(convolution.forward(x, mode: .training), mode: .training)
    }
    var folded = norm.folded(into: convolution)
    #expect(folded.window == convolution.window)
    let expected = norm.forward(convolution.forward(x, mode: .inference), mode: .inference)
    expectClose(folded.forward(x, mode: .inference), expected, tolerance: 1e-13)
  }

  @Test func featuresMustFitTheKernels() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchNorm<Float>(3).folded(into: Conv2D(weights: .zeros([3, 3, 2, 4])))
    }
    expectMessage(result, "3 features", "[3, 3, 2, 4]")
  }
}
