import GradientChecking
import Testing

@testable import NeuralNetworks

struct DropoutTests {
  private func layer(_ rate: Double, seed: UInt64 = 1) -> Dropout<Double> {
    var random = RandomSource(seed: seed)
    return Dropout(rate, using: &random)
  }

  @Test(arguments: [0.15, 0.2, 0.5, 0.9])
  func theMaskKeepsTheExpectation(rate: Double) {
    var layer = layer(rate)
    let count = 100_001
    let y = layer.forward(Tensor([1, count], repeating: 1), mode: .training)
    let factor = 1 / (1 - rate)
    #expect(y.scalars.allSatisfy { $0 == 0 || $0 == factor })
    // Five standard deviations of the mean.
    let deviation = (rate / (1 - rate) / Double(count)).squareRoot()
    #expect(abs(y.mean() - 1) < 5 * deviation)
  }

  @Test func inferencePassesEverythingThrough() {
    var layer = layer(0.5)
    let x = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 6])
    let before = layer.random
    #expect(layer.forward(x, mode: .inference) == x)
    #expect(layer.backward(x) == x)
    #expect(layer.mask == nil && layer.random == before)
  }

  @Test func aRateOf0DropsNothing() {
    var layer = layer(0)
    let x = Tensor<Double>([3], [1, 2, 3])
    #expect(layer.forward(x, mode: .training) == x && layer.backward(x) == x)
  }

  @Test func theGradientIsTheMask() throws {
    var layer = layer(0.4)
    let x = Tensor<Double>.pattern([5, 7], phase: 0)
    let y = layer.forward(x, mode: .training)
    let mask = try #require(layer.mask)
    #expect(y == x * mask)
    let dy = Tensor<Double>.pattern([5, 7], phase: 3)
    #expect(layer.backward(dy) == dy * mask)
  }

  /// A copy draws the same masks again; the original has gone on to the next one.
  @Test func masksAreReplayed() throws {
    var first = layer(0.5)
    var copy = first
    let x = Tensor<Double>([1, 64], repeating: 1)
    let masks = (0..<3).map { _ in first.forward(x, mode: .training) }
    #expect(masks[0] != masks[1] && masks[1] != masks[2])
    #expect(masks == (0..<3).map { _ in copy.forward(x, mode: .training) })
    copy.random = layer(0.5).random
    #expect(copy.forward(x, mode: .training) == masks[0])
    var other = layer(0.5, seed: 2)
    #expect(other.forward(x, mode: .training) != masks[0])
  }

  /// The precision of the numbers does not change the mask.
  @Test func floatsAndDoublesHaveTheSameMask() {
    var random = RandomSource(seed: 7)
    var single = Dropout<Float>(0.5, using: &random)
    random = RandomSource(seed: 7)
    var double = Dropout<Double>(0.5, using: &random)
    let a = single.forward(Tensor([33], repeating: 1), mode: .training)
    let b = double.forward(Tensor([33], repeating: 1), mode: .training)
    #expect(a.scalars.map { Double($0) } == b.scalars)
  }

  @Test(arguments: [(1, 8), (4, 5)])
  func gradients(batch: Int, width: Int) {
    expectGradients(of: layer(0.3), .pattern([batch, width], phase: 1))
  }

  @Test func aRateOf1Stops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      _ = Dropout<Float>(1, using: &random)
    }
    expectMessage(result, "below 1", "1.0")
  }
}
