import Testing

@testable import TensorCore

struct TensorMaskTests {
  @Test(arguments: [0.0, 0.1, 0.5, 0.8, 1])
  func theShareIsTheProbability(probability: Double) {
    var random = RandomSource(seed: 1)
    let count = 200_001
    let mask = Tensor<Float>.mask([count], probability: probability, value: 3, using: &random)
    #expect(mask.scalars.allSatisfy { $0 == 0 || $0 == 3 })
    let share = Double(mask.scalars.count { $0 == 3 }) / Double(count)
    let deviation = (probability * (1 - probability) / Double(count)).squareRoot()
    #expect(abs(share - probability) <= 5 * deviation)
  }

  /// Two elements that one draw decides on do not depend on each other.
  @Test func neighboursAreIndependent() {
    var random = RandomSource(seed: 2)
    let mask = Tensor<Double>.mask([100_000], probability: 0.5, using: &random).scalars
    let both = stride(from: 0, to: mask.count, by: 2).count { mask[$0] == 1 && mask[$0 + 1] == 1 }
    #expect(abs(Double(both) / 50_000 - 0.25) < 0.01)
  }

  @Test func theSeedDecides() {
    func mask(seed: UInt64) -> Tensor<Float> {
      var random = RandomSource(seed: seed)
      return .mask([7, 9], probability: 0.5, using: &random)
    }
    #expect(mask(seed: 1) == mask(seed: 1) && mask(seed: 1) != mask(seed: 2))
    var random = RandomSource(seed: 1)
    let first = Tensor<Float>.mask([7, 9], probability: 0.5, using: &random)
    #expect(Tensor<Float>.mask([7, 9], probability: 0.5, using: &random) != first)
    #expect(Tensor<Float>.mask([0, 3], probability: 0.5, using: &random).count == 0)
  }
}
