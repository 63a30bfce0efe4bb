import Testing

@testable import TensorCore

struct TensorSoftmaxTests {
  /// The powers over their sums, in the number type asked for.
  @Test func aRowIsSharedOut() {
    let x = Tensor<Double>([2, 2, 3], (0..<12).map { Double($0 * $0 % 7) - 2 })
    let powers = x.exponential()
    let sums = powers.rowSums().scalars
    let expected = powers.scalars.enumerated().map { $1 / sums[$0 / 3] }
    let p = x.softmax()
    #expect(p.shape == [2, 2, 3])
    #expect((p - Tensor([2, 2, 3], expected)).largestMagnitude < 1e-14)
    let single = Tensor<Float>(x).softmax()
    #expect((Tensor<Double>(single) - p).largestMagnitude < 1e-6)
  }

  @Test func largeLogitsDoNotOverflow() {
    let large = Tensor<Float>([2, 2], [1000, 1000, -1000, 1000])
    #expect(large.softmax().scalars == [0.5, 0.5, 0, 1])
    #expect(Tensor<Double>([1000, 0, -.infinity]).softmax().scalars == [1, 0, 0])
    #expect(Tensor<Float>([1, .infinity]).softmax().scalars.allSatisfy { $0.isNaN })
  }

  @Test func nothing() async {
    #expect(Tensor<Float>.zeros([0, 3]).softmax().shape == [0, 3])
    #expect(Tensor<Double>([], [5]).softmax().scalars == [1])
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor<Float>.zeros([3, 0]).softmax() }
    expectMessage(result, "The rows of [3, 0] have no elements")
  }
}
