import TensorCore
import Testing

@testable import Datasets

@Suite struct AugmentationTests {
  /// One image, 3 x 4, whose pixel at row y and column x is 10 y + x + 1.
  private var image: Tensor<Float> {
    Tensor([1, 3, 4, 1], (0..<3).flatMap { y in (0..<4).map { x in Float(10 * y + x + 1) } })
  }

  /// Every result is the image, perhaps mirrored, at one of the places; and all of them occur.
  @Test func mirroredAndShiftedByEveryAmount() {
    var random = RandomSource(seed: 1)
    let augmentation = Augmentation(flips: true, shift: 1)
    var seen: [[Float]: Int] = [:]
    for _ in 0..<2000 { seen[augmentation.changed(image, using: &random).scalars, default: 0] += 1 }

    var expected: Set<[Float]> = []
    for isFlipped in [false, true] {
      for down in -1...1 {
        for right in -1...1 {
          expected.insert(
            (0..<3).flatMap { y in
              (0..<4).map { x -> Float in
                let (row, column) = (y - down, x - right)
                guard (0..<3).contains(row), (0..<4).contains(column) else { return 0 }
                return image[0, row, isFlipped ? 3 - column : column, 0]
              }
            })
        }
      }
    }
    #expect(Set(seen.keys) == expected)
    // Eighteen equally likely cases: 111 each, standard deviation 10.
    #expect(seen.values.allSatisfy { (60...165).contains($0) })
  }

  @Test func channelsStayTogether() {
    let pixels: [Float] = [1, 2, 3, 4, 5, 6]
    let image = Tensor<Float>([1, 1, 2, 3], pixels)
    var random = RandomSource(seed: 2)
    var seen: Set<[Float]> = []
    for _ in 0..<50 {
      seen.insert(Augmentation(flips: true, shift: 0).changed(image, using: &random).scalars)
    }
    #expect(seen == [pixels, [4, 5, 6, 1, 2, 3]])
  }

  @Test func aShiftBeyondTheImageLeavesNothing() {
    var random = RandomSource(seed: 3)
    let augmentation = Augmentation(flips: false, shift: 100)
    var sums: [Float] = []
    for _ in 0..<50 { sums.append(augmentation.changed(image, using: &random).sum()) }
    #expect(sums.contains(0))
    let none = Tensor<Float>.zeros([0, 3, 4, 1])
    #expect(augmentation.changed(none, using: &random).shape == [0, 3, 4, 1])
  }

  @Test func theSamplerDrawsTheSameExamplesWithAndWithout() {
    let examples = Examples(
      inputs: Tensor([20, 1, 1, 1], (0..<20).map(Float.init)), labels: (0..<20).map { $0 },
      classCount: 20)
    var plain = BatchSampler(examples, batchSize: 6, random: RandomSource(seed: 4))
    var changed = BatchSampler(
      examples, batchSize: 6, augmentation: Augmentation(flips: true, shift: 2),
      random: RandomSource(seed: 4))
    var again = changed
    for _ in 0..<10 {
      let batch = changed.next()
      #expect(plain.next().labels == batch.labels)
      #expect(again.next().inputs == batch.inputs)
    }
  }
}
