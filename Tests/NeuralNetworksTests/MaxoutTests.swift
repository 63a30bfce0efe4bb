import GradientChecking
import Testing

@testable import NeuralNetworks

struct MaxoutTests {
  /// max(x, -x) and max(2x, 3): two units of two pieces each.
  @Test func byHand() {
    var layer = Maxout(
      Dense<Double>(weights: Tensor([1, 4], [1, 2, -1, 0]), bias: Tensor([0, 0, 0, 3])), pieces: 2)
    let y = layer.forward(Tensor([3, 1], [-4, 1, 2]), mode: .training)
    #expect(y == Tensor([3, 2], [4, 3, 1, 3, 2, 4]))
    let dx = layer.backward(Tensor([3, 2], [1, 10, 1, 10, 1, 10]))
    #expect(dx == Tensor([3, 1], [-1, 1, 21]))
    #expect(layer.dense.bias?.gradient == Tensor([2, 10, 1, 20]))
  }

  /// |x| of two pieces is also what a ReLU of x and one of -x add up to.
  @Test func theFirstOfEqualPiecesGetsTheGradient() {
    var layer = Maxout(Dense<Double>(weights: Tensor([1, 2], [1, -1])), pieces: 2)
    _ = layer.forward(Tensor([1, 1], [0]), mode: .training)
    #expect(layer.backward(Tensor([1, 1], [5])) == Tensor([1, 1], [5]))
  }

  @Test(arguments: [(1, 2, 1, 1), (3, 4, 3, 2), (5, 3, 2, 4)])
  func gradients(batch: Int, inputs: Int, outputs: Int, pieces: Int) {
    var random = RandomSource(seed: 1)
    let layer = Maxout<Double>(
      inputs, outputs, pieces: pieces, bias: .normal(standardDeviation: 1), using: &random)
    // Pieces that never win have gradients of 0 that agree, so only the whole may not be 0.
    expectGradients(of: layer, .normal([batch, inputs], using: &random))
  }

  @Test func eachPieceIsDrawnAsALayer() {
    var random = RandomSource(seed: 2)
    let layer = Maxout<Float>(30, 20, pieces: 3, bias: nil, using: &random)
    #expect(layer.dense.weights.value.shape == [30, 60])
    let limit = Float((6.0 / 50).squareRoot())
    #expect(layer.dense.weights.value.largestMagnitude <= limit)
    #expect(layer.dense.weights.value.largestMagnitude > 0.9 * limit)
    #expect(layer.parameterCount == 1_800)
  }

  @Test func notANumberStaysThat() {
    var layer = Maxout(Dense<Double>(weights: Tensor([2, 2], [1, 0, 0, 1])), pieces: 2)
    for x in [[Double.nan, 1], [1, Double.nan]] {
      #expect(layer.forward(Tensor([1, 2], x), mode: .training)[0, 0].isNaN)
    }
  }
}
