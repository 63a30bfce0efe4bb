import GradientChecking
import Testing

@testable import NeuralNetworks

struct ParallelTests {
  /// The identity beside x W: channels side by side, gradients added up.
  @Test func byHand() {
    var block = Parallel<Double>([
      Sequential([]), Sequential([Dense(weights: Tensor([2, 1], [10, 100]))]),
    ])
    let y = block.forward(Tensor([2, 2], [1, 2, 3, 4]), mode: .training)
    #expect(y == Tensor([2, 3], [1, 2, 210, 3, 4, 430]))
    let dx = block.backward(Tensor([2, 3], [1, 2, 3, 4, 5, 6]))
    #expect(dx == Tensor([2, 2], [31, 302, 64, 605]))
  }

  @Test(arguments: [(1, 1), (2, 3)])
  func gradients(stride: Int, batch: Int) {
    var random = RandomSource(seed: 1)
    let stride = PixelSize(stride)
    let block = Parallel<Double>([
      Sequential([Conv2D(2, 1, kernel: 1, stride: stride, padding: .same, using: &random)]),
      Sequential([
        Conv2D(2, 2, kernel: 1, stride: stride, padding: .same, using: &random), Tanh(),
        Conv2D(2, 3, kernel: 3, padding: .same, using: &random),
      ]),
      Sequential([
        MaxPool2D(3, stride: 1, padding: .same),
        Conv2D(2, 2, kernel: 1, stride: stride, padding: .same, using: &random),
      ]),
    ])
    expectGradients(of: block, .distinct([batch, 4, 5, 2], using: &random))
  }

  @Test func gradientsOfParametersAlone() {
    var random = RandomSource(seed: 2)
    var block = Parallel<Double>([
      Sequential([Dense(3, 2, using: &random)]), Sequential([Dense(3, 4, using: &random)]),
    ])
    _ = block.forward(.normal([5, 3], using: &random), mode: .training)
    var other = block
    let dy = Tensor<Double>.normal([5, 6], using: &random)
    _ = block.backward(dy)
    other.backwardToParameters(dy)
    #expect(other.parameters.map(\.gradient) == block.parameters.map(\.gradient))
    #expect(block.parameters[2].name == "branch 1 0 dense weight")
  }

  @Test func backwardNeedsAForwardPass() async {
    for columns in [0, 3] {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [columns = columns as Int] in
        var block = Parallel<Float>([Sequential([])])
        _ = block.backward(.zeros([2, columns]))
      }
      expectMessage(result, "parallel: backward needs a forward pass before it.")
    }
  }

  @Test func outputsOfDifferentSizesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var block = Parallel<Float>([Sequential([]), Sequential([MaxPool2D(2)])])
      _ = block.forward(.zeros([1, 4, 4, 3]), mode: .training)
    }
    expectMessage(result, "[1, 4, 4, 3]", "[1, 2, 2, 3]")
  }
}
