import GradientChecking
import Testing

@testable import NeuralNetworks

struct ResidualTests {
  private func body(
    _ inputs: Int, _ outputs: Int, stride: PixelSize = 1, using random: inout RandomSource
  ) -> Sequential<Double> {
    Sequential([
      Conv2D(
        inputs, outputs, kernel: 3, stride: stride, padding: .same, bias: nil, using: &random),
      BatchNorm(outputs), Tanh(),
      Conv2D(outputs, outputs, kernel: 3, padding: .same, bias: nil, using: &random),
      BatchNorm(outputs),
    ])
  }

  /// A block whose last weights are 0 copies its input.
  @Test func withoutWeightsItIsTheIdentity() {
    var random = RandomSource(seed: 1)
    var block = Residual(
      Sequential<Double>([Conv2D(3, 3, kernel: 3, padding: .same, weights: .zeros, using: &random)])
    )
    let x = Tensor<Double>.normal([2, 4, 5, 3], using: &random)
    #expect(block.forward(x, mode: .training) == x)
    #expect(block.backward(x) == x)
  }

  @Test func anEmptyBodyDoubles() {
    var block = Residual(Sequential<Double>([]))
    let x = Tensor<Double>([3], [1, 2, 3])
    #expect(block.forward(x, mode: .training) == x * 2)
    #expect(block.backward(x) == x * 2)
  }

  @Test(arguments: [(1, 4, 5), (3, 5, 4)])
  func identityGradients(batch: Int, height: Int, width: Int) {
    var random = RandomSource(seed: 2)
    expectGradients(
      of: Residual(body(2, 2, using: &random)),
      .normal([batch, height, width, 2], using: &random))
  }

  @Test(arguments: [1, 2, 3])
  func projectionGradients(stride: Int) {
    var random = RandomSource(seed: 3)
    let stride = PixelSize(stride)
    let block = Residual(
      body(2, 3, stride: stride, using: &random),
      shortcut: Sequential([
        Conv2D(2, 3, kernel: 1, stride: stride, padding: .same, bias: nil, using: &random),
        BatchNorm(3),
      ]))
    expectGradients(of: block, .normal([3, 5, 6, 2], using: &random))
  }

  @Test func parametersAreNamedAfterTheirPath() {
    var random = RandomSource(seed: 4)
    let net = Sequential<Double>([
      Residual(
        Sequential([Dense(2, 3, using: &random)]),
        shortcut: Sequential([Dense(2, 3, bias: nil, using: &random)]))
    ])
    #expect(
      net.parameters.map(\.name) == [
        "0 residual body 0 dense weight", "0 residual body 0 dense bias",
        "0 residual shortcut 0 dense weight",
      ])
  }

  @Test func gradientsOfParametersAlone() {
    var random = RandomSource(seed: 5)
    var block = Residual(
      body(2, 3, using: &random),
      shortcut: Sequential([Conv2D(2, 3, kernel: 1, using: &random)]))
    _ = block.forward(.normal([2, 3, 3, 2], using: &random), mode: .training)
    var other = block
    let dy = Tensor<Double>.normal([2, 3, 3, 3], using: &random)
    _ = block.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.parameters.map(\.gradient) == block.parameters.map(\.gradient))
  }

  @Test func shapesThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 6)
      var block = Residual(Sequential<Float>([Dense(2, 3, using: &random)]))
      _ = block.forward(.zeros([5, 2]), mode: .training)
    }
    expectMessage(result, "[5, 3]", "[5, 2]")
  }
}
