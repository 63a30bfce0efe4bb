import GradientChecking
import Testing

@testable import NeuralNetworks

struct BatchNormTests {
  private func layer(
    _ features: Int, epsilon: Double = 1e-3, using random: inout RandomSource
  ) -> BatchNorm<Double> {
    BatchNorm(
      scale: .normal([features], mean: 1, using: &random),
      offset: .normal([features], using: &random), epsilon: epsilon)
  }

  // MARK: Gradients

  /// Two samples come out as about 1 and -1 whatever they are, and leave a gradient that is as small
  /// as epsilon; hence an epsilon that is not.
  @Test(
    arguments: [
      [2, 1], [2, 5], [3, 1], [4, 9], [7, 3], [2, 1, 1, 3], [1, 2, 2, 3], [2, 3, 1, 1],
      [2, 2, 3, 4], [3, 2],
    ])
  func gradients(dimensions: [Int]) {
    var random = RandomSource(seed: 1)
    let layer = layer(dimensions.last!, epsilon: 0.1, using: &random)
    let x = Tensor<Double>.normal(Shape(dimensions), mean: 0.5, using: &random)
    let report = checkGradients(of: layer, input: x, using: &random)
    #expect(report.passes, "\(report)")
    #expect(report.checks.map(\.name) == ["input", "scale", "offset"])
  }

  @Test(arguments: [[5, 4], [60, 2], [2, 3, 3, 2]])
  func gradientsWithTheDefaultEpsilon(dimensions: [Int]) {
    var random = RandomSource(seed: 2)
    let layer = layer(dimensions.last!, using: &random)
    let report = checkGradients(
      of: layer, input: .normal(Shape(dimensions), using: &random), using: &random)
    #expect(report.passes, "\(report)")
  }

  @Test(arguments: [[1, 1], [1, 4], [5, 3], [2, 2, 3, 4]])
  func gradientsInInference(dimensions: [Int]) {
    var random = RandomSource(seed: 3)
    var layer = layer(dimensions.last!, using: &random)
    layer.runningMean = .normal(layer.runningMean.shape, using: &random)
    layer.runningVariance = .uniform(layer.runningMean.shape, in: 0.5..<2, using: &random)
    let x = Tensor<Double>.normal(Shape(dimensions), using: &random)
    let report = checkGradients(of: layer, input: x, mode: .inference, using: &random)
    #expect(report.passes, "\(report)")
  }

  // MARK: The outputs

  @Test func byHand() {
    // Means 3 and 10, variances 8 and 0; epsilon 1 makes the deviations 3 and 1.
    var layer = BatchNorm<Double>(
      scale: Tensor([6, 5]), offset: Tensor([0.5, -2]), epsilon: 1)
    let x = Tensor<Double>([3, 2], [1, 10, 1, 10, 7, 10])
    let y = layer.forward(x, mode: .training)
    expectClose(y, [-3.5, -2, -3.5, -2, 8.5, -2], tolerance: 1e-15)
    expectClose(layer.runningMean, [0.03, 0.1], tolerance: 1e-15)
    expectClose(layer.runningVariance, [1.07, 0.99], tolerance: 1e-15)
  }

  @Test func eachFeatureHasMeanZeroAndVarianceOne() {
    var random = RandomSource(seed: 4)
    for dimensions in [[60, 10], [4, 5, 6, 3]] {
      let shape = Shape(dimensions)
      let x = Tensor<Double>.normal(shape, mean: 50, standardDeviation: 7, using: &random)
      var layer = BatchNorm<Double>(shape.columns)
      let y = layer.forward(x, mode: .training)
      #expect(y.columnMeans().largestMagnitude < 1e-13)
      // Not quite 1, because of epsilon: v / (v + epsilon).
      let variances = x.columnVariances()
      expectClose(y.columnVariances(), variances / (variances + 1e-3), tolerance: 1e-13)
    }
  }

  /// gamma = sqrt(Var + epsilon) and beta = E[x] undo the normalisation (section 3 of the paper).
  @Test func canRecoverTheIdentity() {
    var random = RandomSource(seed: 5)
    let x = Tensor<Double>.normal([30, 4], mean: -3, standardDeviation: 5, using: &random)
    var layer = BatchNorm<Double>(
      scale: (x.columnVariances() + 1e-3).squareRoot(), offset: x.columnMeans())
    expectClose(layer.forward(x, mode: .training), x, tolerance: 1e-14)
  }

  @Test func aBatchOfOneGivesTheOffset() {
    var random = RandomSource(seed: 6)
    var layer = layer(3, using: &random)
    let y = layer.forward(.normal([1, 3], using: &random), mode: .training)
    #expect(y == layer.offset.value.reshaped(to: [1, 3]))
    #expect(layer.backward(.normal([1, 3], using: &random)).largestMagnitude == 0)
  }

  @Test func aConstantFeatureGivesTheOffset() {
    var layer = BatchNorm<Float>(scale: Tensor([2]), offset: Tensor([0.25]))
    let y = layer.forward(Tensor([5, 1], repeating: 1e4), mode: .training)
    #expect(y == Tensor([5, 1], repeating: 0.25))
    #expect(layer.backward(Tensor([5, 1], [1, 2, 3, 4, 5])).isFinite)
  }

  /// A shift and a scale of the input do not change the output, except through epsilon:
  /// BN of a x with epsilon is BN of x with epsilon / a^2.
  @Test(arguments: [0.01, 0.5, 3, 1000])
  func scaleInvariance(factor: Double) {
    var random = RandomSource(seed: 7)
    let u = Tensor<Double>.normal([20, 6], using: &random)
    let w = Tensor<Double>.normal([6, 4], using: &random)
    func normalised(_ w: Tensor<Double>, epsilon: Double) -> (y: Tensor<Double>, dw: Tensor<Double>)
    {
      var net = Sequential<Double>([Dense(weights: w), BatchNorm(4, epsilon: epsilon)])
      let y = net.forward(u, mode: .training)
      var fixed = RandomSource(seed: 8)
      _ = net.backward(.normal(y.shape, using: &fixed))
      return (y, net.parameters[0].gradient)
    }
    let scaled = normalised(w * factor, epsilon: 1e-3)
    let plain = normalised(w, epsilon: 1e-3 / (factor * factor))
    expectClose(scaled.y, plain.y, tolerance: 1e-12)
    // Larger weights get smaller gradients: the derivative by (a W) is 1 / a of that by W.
    expectClose(scaled.dw * factor, plain.dw, tolerance: 1e-11)
    let (tiny, tinyPlain) = (normalised(w * factor, epsilon: 1e-16), normalised(w, epsilon: 1e-16))
    expectClose(tiny.y, tinyPlain.y, tolerance: 1e-11)
  }

  /// The mean takes away what the bias adds, in training; its gradient is 0.
  @Test func aBiasBeforeItHasNoEffect() {
    var random = RandomSource(seed: 9)
    let weights = Tensor<Double>.normal([6, 4], using: &random)
    let x = Tensor<Double>.normal([20, 6], using: &random)
    let dy = Tensor<Double>.normal([20, 4], using: &random)
    var with = Sequential<Double>([
      Dense(weights: weights, bias: .normal([4], using: &random)), BatchNorm(4),
    ])
    var without = Sequential<Double>([Dense(weights: weights), BatchNorm(4)])
    expectClose(
      with.forward(x, mode: .training), without.forward(x, mode: .training), tolerance: 1e-13)
    _ = with.backward(dy)
    #expect(with.parameters[1].name == "0 dense bias")
    #expect(with.parameters[1].gradient.largestMagnitude < 1e-13)
    #expect(with.parameters[0].gradient.largestMagnitude > 0.1)
  }

  // MARK: Running statistics

  /// After t equal batches the average is still momentum^t away: 99% after one step, 37% after a
  /// hundred, with Keras' default.
  @Test(arguments: [1, 2, 10, 100])
  func theStartFadesByMomentum(steps: Int) {
    let x = Tensor<Double>([4, 1], [1, 3, 5, 7])  // mean 4, variance 5
    var layer = BatchNorm<Double>(1)
    for _ in 0..<steps { _ = layer.forward(x, mode: .training) }
    let left = Double.pow(0.99, Double(steps))
    expectClose(layer.runningMean, [4 * (1 - left)], tolerance: 1e-13)
    expectClose(layer.runningVariance, [left + 5 * (1 - left)], tolerance: 1e-13)
  }

  @Test func theUnbiasedEstimateDividesByOneLess() {
    let x = Tensor<Double>([4, 1], [1, 3, 5, 7])  // variance 20 / 4 or 20 / 3
    var layer = BatchNorm<Double>(1, momentum: 0, varianceEstimate: .unbiased)
    let y = layer.forward(x, mode: .training)
    expectClose(layer.runningVariance, [20.0 / 3], tolerance: 1e-15)
    var biased = BatchNorm<Double>(1, momentum: 0)
    #expect(biased.forward(x, mode: .training) == y, "the output uses the biased one")
    expectClose(biased.runningVariance, [5], tolerance: 1e-15)
    // Of a single value there is no unbiased estimate: it stays 0, not infinite.
    _ = layer.forward(Tensor([1, 1], [2]), mode: .training)
    #expect(layer.runningVariance == Tensor([0]))
  }

  @Test func inferenceUsesAndKeepsTheRunningStatistics() {
    var layer = BatchNorm<Double>(2, epsilon: 0)
    layer.runningMean = Tensor([1, 2])
    layer.runningVariance = Tensor([4, 9])
    let x = Tensor<Double>([2, 2], [5, 5, 3, -1])
    expectClose(layer.forward(x, mode: .inference), [2, 1, 1, -1], tolerance: 1e-15)
    #expect(layer.runningMean == Tensor([1, 2]) && layer.runningVariance == Tensor([4, 9]))
  }

  /// Each sample's output depends on that sample alone.
  @Test func inferenceOfABatchIsThatOfItsSamples() {
    var random = RandomSource(seed: 10)
    var layer = layer(3, using: &random)
    let x = Tensor<Double>.normal([6, 3], using: &random)
    _ = layer.forward(x, mode: .training)
    let whole = layer.forward(x, mode: .inference)
    for i in 0..<6 {
      #expect(layer.forward(x.rows(i..<(i + 1)), mode: .inference) == whole.rows(i..<(i + 1)))
    }
  }

  @Test func parameters() {
    let layer = BatchNorm<Float>(7)
    #expect(layer.parameters.map(\.role) == [.scale, .offset])
    #expect(layer.parameterCount == 14)
    #expect(layer.momentum == 0.99 && layer.epsilon == 1e-3)
    #expect(layer.runningMean == .zeros([7]) && layer.runningVariance == Tensor([7], repeating: 1))
  }
}

struct BatchNormMisuseTests {
  @Test func anotherNumberOfFeatures() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = BatchNorm<Float>(3)
      _ = layer.forward(.zeros([5, 4]), mode: .training)
    }
    expectMessage(result, "of 3 features got the shape [5, 4]")
  }

  @Test func anEmptyBatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = BatchNorm<Float>(3)
      _ = layer.forward(.zeros([0, 3]), mode: .training)
    }
    expectMessage(result, "empty batch, [0, 3]")
  }

  @Test func scaleAndOffsetThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BatchNorm<Float>(scale: .zeros([3]), offset: .zeros([1, 3])) }
    expectMessage(result, "not [3] and [1, 3]")
  }

  @Test func gradientOfAnotherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = BatchNorm<Float>(3)
      _ = layer.forward(.zeros([5, 3]), mode: .training)
      _ = layer.backward(.zeros([4, 3]))
    }
    expectMessage(result, "a gradient of [4, 3] for an output of [5, 3]")
  }

  @Test func foldingIntoOtherWeights() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BatchNorm<Float>(3).folded(into: Dense(weights: .zeros([3, 4]))) }
    expectMessage(result, "of 3 features does not fold into weights [3, 4]")
  }
}
