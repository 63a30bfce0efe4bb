import TensorCore
import Testing

@testable import TensorKernels

/// The references of convolution and pooling against PyTorch, in both number types.
struct ConvolutionReferenceTests {
  /// The inputs that Fixtures/convolutions.py used.
  private func numbers<Scalar: KernelScalar>(_ count: Int, _ factor: Int) -> [Scalar] {
    (0..<count).map { Scalar(($0 * factor + 3) % 11 - 5) }
  }

  private func made<Scalar: KernelScalar>(
    _ count: Int, _ body: (UnsafeMutablePointer<Scalar>) -> Void
  ) -> [Double] {
    var result = [Scalar](repeating: .nan, count: count)
    body(&result)
    return result.map { Double($0) }
  }

  private func expectConvolutions<Scalar: KernelScalar>(_: Scalar.Type) {
    for fixture in ConvolutionFixture.all {
      let shape = fixture.shape
      let x: [Scalar] = numbers(shape.inputCount, 7)
      let weights: [Scalar] = numbers(shape.weightCount, 5)
      let dy: [Scalar] = numbers(shape.outputCount, 3)
      #expect(
        made(shape.outputCount) { Reference.convolve(shape, x: x, weights: weights, y: $0) }
          == fixture.y)
      #expect(
        made(shape.inputCount) {
          Reference.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
        } == fixture.dx)
      #expect(
        made(shape.weightCount) {
          Reference.convolveWeightGradient(shape, x: x, dy: dy, dWeights: $0)
        } == fixture.dWeights)
    }
  }

  private func expectPoolings<Scalar: KernelScalar>(_: Scalar.Type) {
    for fixture in PoolingFixture.all {
      let shape = fixture.shape
      let x: [Scalar] = numbers(shape.inputCount, 7)
      let dy: [Scalar] = numbers(shape.outputCount, 3)
      var places = [PoolingShape.Place](repeating: .max, count: shape.outputCount)
      #expect(
        made(shape.outputCount) { Reference.maxPool(shape, x: x, y: $0, places: &places) }
          == fixture.maximum)
      #expect(
        made(shape.outputCount) { Reference.maxPool(shape, x: x, y: $0) } == fixture.maximum)
      #expect(
        made(shape.inputCount) {
          Reference.maxPoolGradient(shape, dy: dy, places: places, dx: $0)
        } == fixture.maximumGradient)
      let mean = made(shape.outputCount) { Reference.averagePool(shape, x: x, y: $0) }
      #expect(mean.map { ($0 * 36).rounded() } == fixture.meanTimes36)
      let gradient = made(shape.inputCount) {
        Reference.averagePoolGradient(shape, dy: dy, dx: $0)
      }
      #expect(gradient.map { ($0 * 36).rounded() } == fixture.meanGradient)
    }
  }

  @Test func convolutionsLikePyTorch() {
    expectConvolutions(Float.self)
    expectConvolutions(Double.self)
  }

  @Test func poolingsLikePyTorch() {
    expectPoolings(Float.self)
    expectPoolings(Double.self)
  }

  /// Where a window holds equal values, the first wins; padding, though 0, never does.
  @Test func winnersByHand() {
    let shape = PoolingShape(
      batch: 1, height: 2, width: 3, channels: 1, windowHeight: 2, windowWidth: 2,
      strideHeight: 2, strideWidth: 2, paddingTop: 1, paddingLeft: 1, outputHeight: 2,
      outputWidth: 2)
    let x: [Double] = [-1, -2, -2, -7, -3, -3]
    var y = [Double](repeating: 0, count: 4)
    var places = [PoolingShape.Place](repeating: .max, count: 4)
    Reference.maxPool(shape, x: x, y: &y, places: &places)
    #expect(y == [-1, -2, -7, -3])
    #expect(places == [3, 2, 1, 0])
  }

  /// Not a number must reach the loss, wherever in the window it is; the first of several wins.
  @Test func notANumberWins() {
    let shape = PoolingShape(
      batch: 1, height: 1, width: 4, channels: 1, windowHeight: 1, windowWidth: 4,
      strideHeight: 1, strideWidth: 1, outputHeight: 1, outputWidth: 1)
    for (x, place) in [
      ([1, .nan, 9, 2], 1), ([.nan, 1, 2, 3], 0), ([1, 2, .nan, .nan], 2),
    ] as [([Double], PoolingShape.Place)] {
      var y = [0.0]
      var places: [PoolingShape.Place] = [.max]
      Reference.maxPool(shape, x: x, y: &y, places: &places)
      #expect(y[0].isNaN)
      #expect(places == [place])
    }
  }
}
