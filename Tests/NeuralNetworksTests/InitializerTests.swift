import Testing

@testable import NeuralNetworks

struct InitializerTests {
  @Test(
    arguments: [
      ([5, 5, 3, 6], 25, 75, 150), ([4, 1, 20], 4, 4, 80), ([784, 100], 1, 784, 100),
      ([3, 3, 64, 128], 9, 576, 1152), ([10], 1, 10, 10), ([], 1, 1, 1),
    ])
  func fans(dimensions: [Int], receptiveField: Int, fanIn: Int, fanOut: Int) {
    let fans = Fans(of: Shape(dimensions))
    #expect(fans.receptiveField == receptiveField)
    #expect(fans.fanIn == fanIn)
    #expect(fans.fanOut == fanOut)
  }

  /// Standard deviations for a matrix [300, 200] and for kernels [3, 3, 50, 80]; with 60,000 and
  /// 36,000 numbers the estimate is off by less than 1.6% (4 standard deviations) if normal.
  @Test(
    arguments: [
      (.leCunNormal, 1 / 300, 1 / 450), (.glorotNormal, 2 / 500, 2 / 1170),
      (.heNormal, 2 / 300, 2 / 450), (.normal(standardDeviation: 0.1), 0.01, 0.01),
      (.scaled(gain: 3, fan: .out, .normal), 3 / 200, 3 / 720),
    ] as [(Initializer, Double, Double)])
  func normalMoments(initializer: Initializer, dense: Double, kernel: Double) {
    let cases: [(Shape, Double)] = [([300, 200], dense), ([3, 3, 50, 80], kernel)]
    for (shape, variance) in cases {
      var random = RandomSource(seed: 1)
      let x: Tensor<Double> = initializer(shape, using: &random)
      let deviation = variance.squareRoot()
      #expect(abs(x.mean()) < 4.5 * deviation / Double(x.count).squareRoot())
      #expect(abs(x.squared().mean().squareRoot() / deviation - 1) < 0.016)
      #expect(x.largestMagnitude > 3.5 * deviation)
    }
  }

  @Test(
    arguments: [
      (.glorotUniform, 6 / 500, 6 / 1170), (.heUniform, 6 / 300, 6 / 450),
      (.uniform(limit: 0.25), 0.0625, 0.0625),
    ] as [(Initializer, Double, Double)])
  func uniformLimits(initializer: Initializer, dense: Double, kernel: Double) {
    let cases: [(Shape, Double)] = [([300, 200], dense), ([3, 3, 50, 80], kernel)]
    for (shape, square) in cases {
      var random = RandomSource(seed: 2)
      let x: Tensor<Double> = initializer(shape, using: &random)
      let limit = square.squareRoot()
      #expect(x.largestMagnitude <= limit && x.largestMagnitude > 0.999 * limit)
      #expect(abs(x.mean()) < 4.5 * limit / (3 * Double(x.count)).squareRoot())
      #expect(abs(x.squared().mean() * 3 / square - 1) < 0.025)
    }
  }

  @Test func constants() {
    var random = RandomSource(seed: 3)
    let before = random
    #expect(Initializer.zeros([2, 3], using: &random) == Tensor<Float>.zeros([2, 3]))
    #expect(Initializer.ones([2], using: &random) == Tensor<Float>([1, 1]))
    #expect(Initializer.constant(0.1)([2], using: &random) == Tensor<Double>([0.1, 0.1]))
    #expect(random == before, "constants draw nothing")
  }

  /// ReLU halves the mean square; He's gain of 2 keeps it over many layers.
  @Test func heKeepsTheSignalBehindReLU() {
    var random = RandomSource(seed: 4)
    var x = Tensor<Float>.normal([50, 200], using: &random)
    for _ in 0..<10 {
      var dense = Dense<Float>(200, 200, weights: .heNormal, using: &random)
      x = dense.forward(x, mode: .inference).applying(.rectifier)
    }
    let meanSquare = Double(x.squared().mean())
    #expect((0.4...2.5).contains(meanSquare))  // 1/1024 with a gain of 1
  }
}
