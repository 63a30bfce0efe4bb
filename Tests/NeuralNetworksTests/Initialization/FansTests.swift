import Testing

@testable import NeuralNetworks

struct FansTests {
  @Test(
    arguments: [
      // The notes' two examples, a dense layer, and VGG16's fourth convolution.
      ([5, 5, 3, 6], 25, 75, 150), ([4, 1, 20], 4, 4, 80), ([784, 100], 1, 784, 100),
      ([3, 3, 64, 128], 9, 576, 1152),
      // Three dimensions of space; one by one; a bias; a single number; no elements.
      ([2, 3, 4, 5, 6], 24, 120, 144), ([1, 1, 256, 64], 1, 256, 64), ([10], 1, 10, 10),
      ([], 1, 1, 1), ([0, 4], 1, 0, 4),
    ])
  func fans(dimensions: [Int], kernelPositions: Int, fanIn: Int, fanOut: Int) {
    let fans = Fans(of: Shape(dimensions))
    #expect(fans.kernelPositions == kernelPositions)
    #expect(fans.fanIn == fanIn)
    #expect(fans.fanOut == fanOut)
    #expect(fans[.in] == Double(fanIn) && fans[.out] == Double(fanOut))
    #expect(fans[.average] == Double(fanIn + fanOut) / 2)
  }

  /// What the numbers mean: the inputs that one output depends on, and the outputs that one input
  /// reaches, counted on a real convolution, away from its borders.
  @Test(arguments: [(5, 5, 3, 6), (1, 4, 1, 20), (3, 3, 8, 4)])
  func fansCountConnections(height: Int, width: Int, inputs: Int, outputs: Int) {
    var random = RandomSource(seed: 1)
    var convolution = Conv2D<Double>(
      inputs, outputs, kernel: PixelSize(height: height, width: width), padding: .same,
      using: &random)
    let fans = Fans(of: convolution.weights.value.shape)
    var impulse = Tensor<Double>.zeros([1, 11, 11, inputs])
    impulse[0, 5, 5, 0] = 1
    let y = convolution.forward(impulse, mode: .training)
    #expect(y.scalars.count { $0 != 0 } == fans.fanOut)
    var one = Tensor<Double>.zeros(y.shape)
    one[0, 5, 5, 0] = 1
    #expect(convolution.backward(one).scalars.count { $0 != 0 } == fans.fanIn)
  }
}
