import Foundation
import NeuralNetworks
import Testing

@testable import chapter_init

@Suite struct InitialWeightsTests {
  /// Square, tall and wide: as many right angles as fit, and the gain as their length.
  @Test(arguments: [(20, 20), (30, 12), (12, 30)])
  func orthogonalWeights(inputs: Int, outputs: Int) {
    var random = RandomSource(seed: 3)
    let weights = chapter_init.orthogonalWeights(inputs, outputs, gain: 1.5, using: &random)
    #expect(weights.shape == [inputs, outputs])
    let products =
      inputs >= outputs
      ? weights.matrixProduct(weights, transposing: .left)
      : weights.matrixProduct(weights, transposing: .right)
    let n = min(inputs, outputs)
    for i in 0..<n {
      for j in 0..<n { #expect(abs(products[i, j] - (i == j ? 2.25 : 0)) < 1e-4) }
    }
  }

  /// LSUV gives every dense layer's outputs the variance 1, on the inputs that it was given.
  @Test func layerSequentialUnitVariance() {
    var random = RandomSource(seed: 4)
    var network = Sequential<Float>([
      Dense(10, 30, weights: .normal(standardDeviation: 5), using: &random), ReLU(),
      Dense(30, 30, weights: .normal(standardDeviation: 0.01), using: &random), ReLU(),
      Dense(30, 4, using: &random),
    ])
    let x = Tensor<Float>.normal([200, 10], using: &random) + 1
    scaleToUnitVariance(&network, on: x)
    let outputs = network.outputs(x, mode: .inference)
    for index in [0, 2, 4] { #expect(abs(outputs[index].deviation - 1) < 1e-4) }
  }

  /// PyTorch's default: weights and biases between ±1/√n, so a variance of 1/3n.
  @Test func defaultOfPyTorch() {
    var random = RandomSource(seed: 5)
    let layer = InitialWeights.pyTorch.dense(400, 300, before: .relu, using: &random)
    #expect(layer.weights.value.largestMagnitude <= 0.05)
    #expect(abs(layer.weights.value.deviation * 1200.squareRoot() - 1) < 0.02)
    #expect(layer.bias!.value.largestMagnitude > 0.045)
  }

  /// What the network is made of: batch normalisation before every ReLU, and nothing behind the last layer.
  @Test(arguments: [false, true])
  func layers(normalises: Bool) throws {
    let digits = try RunContextForTests.digits()
    var random = RandomSource(seed: 6)
    var run = StartedRun(nonlinearity: .relu, weights: .he, depth: 3, steps: 1)
    run.normalises = normalises
    run.lastScale = 0
    let network = run.network(on: digits, using: &random)
    let block = normalises ? ["dense", "batchNorm", "relu"] : ["dense", "relu"]
    #expect(network.layers.map(\.kind) == block + block + block + ["dense"])
    #expect(network.parameters.last { $0.role == .weight }!.value.largestMagnitude == 0)
  }
}
