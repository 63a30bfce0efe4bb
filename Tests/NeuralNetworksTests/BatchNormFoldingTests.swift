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
}
