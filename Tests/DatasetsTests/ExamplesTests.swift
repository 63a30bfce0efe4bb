import TensorCore
import Testing

@testable import Datasets

@Suite struct ExamplesTests {
  let digits = try! ImageDataset.load(.mnist5k).test

  /// Four examples of two features: 0 and 1, 10 and 11, ...
  static let small = Examples(
    inputs: Tensor([4, 2], [0, 1, 10, 11, 20, 21, 30, 31]), labels: [3, 2, 1, 0],
    classCount: 4)

  @Test func scalesPixelsToOne() {
    let examples = Examples(digits, as: .flat)
    #expect(examples.inputs.shape == [1000, 784])
    #expect(examples.inputs.scalars == digits.pixels.map { Float($0) / 255 })
    #expect(examples.inputs.scalars.max() == 1 && examples.inputs.scalars.min() == 0)
    #expect(examples.labels == digits.labels.map(Int.init))
    #expect(examples.classCount == 10)
  }

  @Test func keepsTheShapeOfImages() {
    let few = digits.prefix(7)
    #expect(Examples(few, as: .images()).inputs.shape == [7, 28, 28, 1])
    #expect(Examples(few, as: .images(side: 32)).inputs.shape == [7, 32, 32, 1])
    #expect(Examples(few, as: .images(side: 32, channels: 3)).inputs.shape == [7, 32, 32, 3])
  }

  @Test func picksExamples() {
    let batch = Self.small.batch(at: [3, 0, 3])
    #expect(batch.inputs.shape == [3, 2])
    #expect(batch.inputs.scalars == [30, 31, 0, 1, 30, 31])
    #expect(batch.labels == [0, 3, 0])
    #expect(batch.count == 3)
  }

  @Test func aSubsetIsExamples() {
    let subset = Self.small.subset([3, 0, 3])
    #expect(subset.inputs.shape == [3, 2] && subset.inputs.scalars == [30, 31, 0, 1, 30, 31])
    #expect(subset.labels == [0, 3, 0] && subset.classCount == 4)
    #expect(Self.small.subset([]).inputs.shape == [0, 2])
  }

  @Test func labelsAreDealtOutAnew() {
    let examples = Examples(digits, as: .flat)
    var random = RandomSource(seed: 1)
    let shuffled = examples.withShuffledLabels(using: &random)
    #expect(shuffled.inputs == examples.inputs)
    #expect(shuffled.labels.sorted() == examples.labels.sorted())
    // Of 1,000 labels of ten classes 100 stay by chance, give or take 10 a deviation.
    let same = zip(shuffled.labels, examples.labels).count { $0 == $1 }
    #expect((60...140).contains(same))
  }

  @Test func picksWholeImages() {
    let examples = Examples(digits, as: .images(side: 32))
    let batch = examples.batch(at: [999, 4])
    #expect(batch.inputs.shape == [2, 32, 32, 1])
    let padded = digits.subset([999, 4]).padded(to: 32)
    #expect(batch.inputs.scalars == padded.pixels.map { Float($0) / 255 })
  }

  @Test func takesAPrefix() {
    let first = Self.small.prefix(3)
    #expect(first.count == 3)
    #expect(first.inputs.scalars == [0, 1, 10, 11, 20, 21])
    #expect(Self.small.prefix(9).count == 4)
  }

  @Test func stopsAtMisuse() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ExamplesTests.small.batch(at: [4])
    }
    expectMessage("There is no row 4 in [4, 2].", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Examples(inputs: Tensor([2, 1], [1, 2]), labels: [0], classCount: 1)
    }
    expectMessage("1 labels do not fit inputs of the shape [2, 1].", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Examples(inputs: Tensor([1, 1], [1]), labels: [2], classCount: 2)
    }
    expectMessage("The label 2 names none of 2 classes.", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ExamplesTests.small.prefix(-1)
    }
    expectMessage("There are no first -1 examples", result)
  }
}
