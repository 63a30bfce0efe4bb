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

  @Test func gradientsOfOtherShapesStop() async {
    let flatten = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Flatten<Float>()
      _ = layer.forward(.zeros([2, 3, 4]), mode: .training)
      _ = layer.backward(.zeros([4, 6]))
    }
    expectMessage(flatten, "a gradient of [4, 6] for an output of [2, 12]")
    let reshape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = Reshape<Float>([3, 4])
      _ = layer.forward(.zeros([2, 12]), mode: .training)
      _ = layer.backward(.zeros([2, 12]))
    }
    expectMessage(reshape, "a gradient of [2, 12] for an output of [2, 3, 4]")
  }
}
