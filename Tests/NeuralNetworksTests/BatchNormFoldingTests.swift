import Testing

@testable import NeuralNetworks

struct BatchNormFoldingTests {
  private func trainedLayer(_ features: Int, using random: inout RandomSource) -> BatchNorm<Double>
  {
    var layer = BatchNorm<Double>(
      scale: .normal([features], mean: 1, using: &random),
      offset: .normal([features], using: &random), momentum: 0.5)
    for _ in 0..<3 {
      let x = Tensor<Double>.normal(
        [20, features], mean: 2, standardDeviation: 3, using: &random)
      _ = layer.forward(x, mode: .training)
    }
    return layer
  }

  @Test func inferenceIsAnAffineMap() {
    var random = RandomSource(seed: 1)
    var layer = trainedLayer(5, using: &random)
    let x = Tensor<Double>.normal([7, 5], using: &random)
    let (factor, term) = layer.inferenceMap
    expectClose(x * factor + term, layer.forward(x, mode: .inference), tolerance: 1e-14)
  }

  @Test(arguments: [true, false])
  func oneDenseLayerDoesTheWorkOfBoth(hasBias: Bool) {
    var random = RandomSource(seed: 2)
    let dense = Dense<Double>(
      4, 5, bias: hasBias ? .normal(standardDeviation: 1) : nil, using: &random)
    let norm = trainedLayer(5, using: &random)
    var pair = Sequential<Double>([dense, norm])
    var folded = norm.folded(into: dense)
    let x = Tensor<Double>.normal([9, 4], using: &random)
    expectClose(
      folded.forward(x, mode: .inference), pair.forward(x, mode: .inference), tolerance: 1e-12)
    #expect(folded.parameterCount == 4 * 5 + 5)
  }
  /// Inside blocks, too; what follows another layer stays.
  @Test func allBatchNormsOfANetworkFoldAway() {
    var random = RandomSource(seed: 3)
    func cba(_ inputs: Int, _ outputs: Int) -> [any Layer<Double>] {
      [
        Conv2D<Double>(inputs, outputs, kernel: 3, padding: .same, using: &random),
        BatchNorm<Double>(outputs, momentum: 0.5), ReLU<Double>(),
      ]
    }
    var network = Sequential<Double>(
      [BatchNorm<Double>(2, momentum: 0.5)] + cba(2, 3) + [
        Residual(Sequential(cba(3, 4)), shortcut: Sequential(cba(3, 4))),
        Parallel([Sequential(cba(4, 2)), Sequential(cba(4, 3))]),
        Flatten(), Dense<Double>(5 * 4 * 4, 6, using: &random), BatchNorm<Double>(6, momentum: 0.5),
      ])
    for _ in 0..<3 {
      let x = Tensor<Double>.normal([5, 4, 4, 2], mean: 1, standardDeviation: 2, using: &random)
      _ = network.forward(x, mode: .training)
    }
    var folded = network.foldingBatchNorms()
    let x = Tensor<Double>.normal([3, 4, 4, 2], using: &random)
    expectClose(
      folded.forward(x, mode: .inference), network.forward(x, mode: .inference), tolerance: 1e-11)
    let norms = folded.parameters.count { $0.role == .scale }
    #expect(norms == 1, "the first one, which no layer stands before")
    #expect(network.parameters.count { $0.role == .scale } == 7)
  }
}
