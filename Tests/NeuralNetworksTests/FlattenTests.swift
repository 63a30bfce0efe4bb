import Testing

@testable import NeuralNetworks

struct FlattenTests {
  @Test func aSampleBecomesARow() {
    var layer = Flatten<Double>()
    let x = Tensor<Double>([2, 2, 3, 2], (0..<24).map(Double.init))
    let y = layer.forward(x, mode: .training)
    #expect(y == Tensor([2, 12], x.scalars))
    #expect(layer.backward(y) == x)
  }

  @Test func gradients() {
    var random = RandomSource(seed: 1)
    expectGradients(of: Flatten(), .normal([3, 2, 1, 4], using: &random))
  }

  @Test func anEmptyBatch() {
    var layer = Flatten<Float>()
    #expect(layer.forward(.zeros([0, 4, 4, 3]), mode: .inference).shape == [0, 48])
  }
}
