import GradientChecking
import Testing

@testable import NeuralNetworks

struct ElmanRNNTests {
  /// One unit, three times, by hand: h = max(0, 2 x + 3 h + 1).
  @Test func byHand() {
    var layer = ElmanRNN<Double>(
      weights: Tensor([1, 1], [2]), recurrentWeights: Tensor([1, 1], [3]), bias: Tensor([1]),
      activation: .rectifier, returnsSequence: true)
    let y = layer.forward(Tensor([1, 3, 1], [1, -1, 2]), mode: .training)
    #expect(y == Tensor([1, 3, 1], [3, 8, 29]))
    // dy = 1 at the last time: da = (9, 3, 1).
    let dx = layer.backward(Tensor([1, 3, 1], [0, 0, 1]))
    #expect(dx == Tensor([1, 3, 1], [18, 6, 2]))
    // 9 * 1 + 3 * -1 + 1 * 2, and 9 * 0 + 3 * 3 + 1 * 8.
    #expect(layer.weights.gradient[0, 0] == 8)
    #expect(layer.recurrentWeights.gradient[0, 0] == 17)
    #expect(layer.bias.gradient[0] == 13)
  }

  struct Fixture: Decodable {
    var output, inputGradient: [Double]
    var gradients: [[Double]]
  }

  @Test func doublePrecisionEqualsPyTorch() throws { try compare(Double.self, 1e-10) }

  /// Twelve steps of recurrent weights that stretch lose a few digits of `Float`.
  @Test func singlePrecisionEqualsPyTorch() throws { try compare(Float.self, 1e-4) }

  private func compare<Scalar: KernelScalar>(_: Scalar.Type, _ tolerance: Double) throws {
    let fixtures: [String: Fixture] = try fixture("elman_rnn.json")
    #expect(fixtures.count == 12)
    for (name, fixture) in fixtures {
      let words = name.split(separator: " ")
      let sizes = words[1...4].map { Int($0)! }
      var random = RandomSource(seed: 1)
      var layer = ElmanRNN<Scalar>(
        sizes[2], sizes[3], activation: words[0] == "tanh" ? .hyperbolicTangent : .rectifier,
        returnsSequence: words[5] == "all", using: &random)
      layer.fillWithPatterns()
      let x = Tensor<Scalar>.pattern(Shape(Array(sizes.prefix(3))), phase: 0)
      let y = layer.forward(x, mode: .training)
      expectClose(y, fixture.output, tolerance: tolerance, "\(name) output")
      let dx = layer.backward(.pattern(y.shape, phase: 4))
      expectClose(dx, fixture.inputGradient, tolerance: tolerance, "\(name) dx")
      for (parameter, expected) in zip(layer.parameters, fixture.gradients) {
        expectClose(
          parameter.gradient, expected, tolerance: tolerance, "\(name) \(parameter.name)")
      }
    }
  }

  @Test(arguments: [false, true], [Activation.sigmoid, .hyperbolicTangent])
  func gradients(returnsSequence: Bool, activation: Activation) {
    var random = RandomSource(seed: 5)
    let layer = ElmanRNN<Double>(
      3, 4, recurrentWeights: .normal(standardDeviation: 0.7),
      bias: .normal(standardDeviation: 0.1), activation: activation,
      returnsSequence: returnsSequence, using: &random)
    expectGradients(of: layer, .normal([3, 7, 3], using: &random))
  }

  /// Two layers, the upper one reading the lower one's states; and one that reads a picture's rows.
  @Test func insideANetwork() {
    var random = RandomSource(seed: 6)
    let net = Sequential<Double>([
      Reshape([4, 3]), ElmanRNN(3, 4, returnsSequence: true, using: &random),
      ElmanRNN(4, 3, using: &random), Dense(3, 2, using: &random),
    ])
    expectGradients(of: net, .normal([5, 12], using: &random))
    #expect(net.parameters.map(\.name).contains("1 elmanRNN recurrent weight"))
    var copy = net
    #expect(copy.forward(.zeros([2, 4, 3, 1]), mode: .inference).shape == [2, 2])
  }

  @Test func parametersOnly() {
    var random = RandomSource(seed: 7)
    var layer = ElmanRNN<Double>(2, 3, using: &random)
    var other = layer
    let x = Tensor<Double>.normal([4, 5, 2], using: &random)
    let dy = layer.forward(x, mode: .training)
    _ = other.forward(x, mode: .training)
    _ = layer.backward(dy)
    other.backwardToParameters(dy)
    #expect(layer.parameters.map(\.gradient) == other.parameters.map(\.gradient))
  }

  @Test func anEmptyBatch() {
    var random = RandomSource(seed: 8)
    var layer = ElmanRNN<Float>(2, 3, using: &random)
    #expect(layer.forward(.zeros([0, 5, 2]), mode: .training).shape == [0, 3])
    #expect(layer.backward(.zeros([0, 3])).shape == [0, 5, 2])
    #expect(layer.bias.gradient == .zeros([3]))
  }

  @Test func summary() {
    var random = RandomSource(seed: 9)
    let layer = ElmanRNN<Float>(28, 100, using: &random)
    let summary = layer.summary(of: FeatureMap([28, 28], field: nil))
    #expect(summary.output.shape == [100])
    #expect(summary.cost.trainable == 28 * 100 + 100 * 100 + 100)
    #expect(summary.cost.macs == 28 * 12_800)
    #expect(Reshape<Float>([28, 28]).outputShape(for: [784]) == [28, 28])
  }

  @Test func shapesThatDoNotFitStop() async {
    let input = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var random = RandomSource(seed: 1)
      var layer = ElmanRNN<Float>(2, 3, using: &random)
      _ = layer.forward(.zeros([4, 2]), mode: .training)
    }
    expectMessage(input, "[4, 2]", "[2, 3]", "[samples, times, 2]")
    let weights = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ElmanRNN<Float>(
        weights: .zeros([2, 3]), recurrentWeights: .zeros([2, 2]), bias: .zeros([3]))
    }
    expectMessage(weights, "[2, 3], [2, 2] and [3]")
    let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var layer = Reshape<Float>([3, 3])
      _ = layer.forward(.zeros([2, 8]), mode: .training)
    }
    expectMessage(shape, "[3, 3]", "[2, 8]")
  }
}
