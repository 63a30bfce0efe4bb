import Testing

@testable import TensorCore

struct TensorNormsTests {
  @Test func byHand() {
    let x = Tensor<Double>([2, 2], [3, -4, 0, 12])
    #expect(x.norm() == 13)
    #expect(x.norm(.l1) == 19)
    #expect(x.norm(.infinity) == 12)
    #expect(abs(x.norm(.p(3)) - Double.pow(27 + 64 + 1728, 1.0 / 3)) < 1e-12)
    #expect(abs(x.norm(.p(0.5)) - Double.pow(3.0.squareRoot() + 2 + 12.0.squareRoot(), 2)) < 1e-12)
  }

  @Test(arguments: [NormOrder.l1, .l2, .p(3), .infinity])
  func nothingAndZeros(order: NormOrder) {
    #expect(Tensor<Float>.zeros([0, 3]).norm(order) == 0)
    #expect(Tensor<Double>.zeros([4]).norm(order) == 0)
    #expect(ScaledNorm.combined([], order).value == 0)
  }

  @Test(arguments: [NormOrder.l1, .l2, .p(3), .infinity])
  func numbersThatAreNotFinite(order: NormOrder) {
    #expect(Tensor<Float>([1, .infinity]).norm(order) == .infinity)
    #expect(Tensor<Double>([1, -.infinity]).norm(order) == .infinity)
    #expect(Tensor<Float>([.nan, .infinity]).norm(order).isNaN)
    #expect(Tensor<Double>([.nan, 2]).norm(order).isNaN)
    #expect(!Tensor<Float>([.nan]).scaledNorm(order).isFinite)
  }

  /// Squares of these overflow, in `Float` or even in `Double`; the norms do not.
  @Test func largeAndSmallNumbers() {
    let float = Tensor<Float>([4], repeating: 3e38)
    #expect(abs(float.norm() / (2 * Double(Float(3e38))) - 1) < 1e-12)
    #expect(abs(float.norm(.p(9)) / (Double.pow(4, 1.0 / 9) * Double(Float(3e38))) - 1) < 1e-12)
    let double = Tensor<Double>([4], repeating: 4e307)
    #expect(abs(double.norm() / 8e307 - 1) < 1e-12)
    let subnormal = Double.leastNormalMagnitude / 8
    #expect(Tensor<Double>([4], repeating: subnormal).norm() == 2 * subnormal)
    // A norm beyond all numbers is infinite, but its parts tell that the elements are not.
    let beyond = Tensor<Double>([9], repeating: 1e308).scaledNorm()
    #expect(beyond.value == .infinity)
    #expect(beyond.isFinite)
    #expect(abs(beyond.root - 3) < 1e-12)
  }

  @Test(arguments: [NormOrder.l1, .l2, .p(2.5), .infinity])
  func partsCombineToTheWhole(order: NormOrder) {
    var random = RandomSource(seed: 1)
    let x = Tensor<Double>.normal([10, 4], using: &random)
    let parts = [x.rows(0..<3), x.rows(3..<3), x.rows(3..<10), .zeros([2])]
    let combined = ScaledNorm.combined(parts.map { $0.scaledNorm(order) }, order)
    #expect(abs(combined.value - x.norm(order)) < 1e-12)
  }

  @Test func angles() {
    let x = Tensor<Double>([1, 1])
    #expect(abs(x.cosine(with: Tensor([2, 0]))! - 0.5.squareRoot()) < 1e-15)
    #expect(x.cosine(with: Tensor([1, -1])) == 0)
    #expect(abs(x.cosine(with: -x)! + 1) < 1e-15)
    #expect(x.cosine(with: .zeros([2])) == nil)
    #expect(x.cosine(with: Tensor([.nan, 1])) == nil)
    let far = Tensor<Double>([1e300, 1e300])
    let near = Tensor<Double>([.leastNormalMagnitude / 8, 0])
    #expect(abs(far.cosine(with: near)! - 0.5.squareRoot()) < 1e-12)
    let floats = Tensor<Float>([3e38, 3e38])
    #expect(abs(floats.cosine(with: Tensor([1e-38, 0]))! - 0.5.squareRoot()) < 1e-7)
  }

  @Test func scaledAndClamped() {
    let x = Tensor<Float>([2, 2], [-3, 0.5, 4, .nan])
    #expect(Array(x.clamped(to: -1...2).scalars.prefix(3)) == [-1, 0.5, 2])
    #expect(x.clamped(to: -1...2).scalars[3].isNaN)
    #expect(x.scaled(by: 2).shape == [2, 2])
    #expect(Tensor<Float>([3e38]).scaled(by: 1e-40)[0] == 0.03)
  }

  @Test func orders() {
    #expect(NormOrder.p(2) == .l2)
    #expect("\(NormOrder.infinity) \(NormOrder.l1) \(NormOrder.p(2.5))" == "L∞ L1 L2.5")
    #expect("\(NormOrder.p(1e300))" == "L1e+300", "whole, but no Int")
  }

  @Test func anOrderOfZeroStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NormOrder.p(0)
    }
    expectMessage(result, "A norm's order is a number above 0", "not 0.0")
  }
}
