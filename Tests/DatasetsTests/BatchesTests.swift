import TensorCore
import Testing

@testable import Datasets

@Suite struct BatchesTests {
  /// Examples whose input is their index.
  static func numbered(_ count: Int) -> Examples {
    Examples(
      inputs: Tensor([count, 1], (0..<count).map { Float($0) }),
      labels: (0..<count).map { $0 % 3 }, classCount: 3)
  }

  func inputs(_ batches: some Sequence<Batch>) -> [Int] {
    batches.flatMap { $0.inputs.scalars.map { Int($0) } }
  }

  @Test func keepsOrDropsTheLastBatch() {
    let ten = Self.numbered(10)
    #expect(ten.batches(of: 4).map(\.count) == [4, 4, 2])
    #expect(ten.batches(of: 4, last: .drop).map(\.count) == [4, 4])
    #expect(ten.batches(of: 5).map(\.count) == [5, 5])
    #expect(ten.batches(of: 99).map(\.count) == [10])
    #expect(ten.batches(of: 99, last: .drop).isEmpty)
    #expect(ten.batches(of: 4).count == 3)
  }

  @Test func goesThroughAllExamplesInOrder() {
    let batches = Self.numbered(10).batches(of: 3)
    #expect(inputs(batches) == Array(0..<10))
    #expect(batches[3].inputs.shape == [1, 1])
    #expect(batches[1].labels == [0, 1, 2])
  }

  @Test func shufflesAllExamples() {
    var random = RandomSource(seed: 7)
    let examples = Self.numbered(100)
    let first = examples.batches(of: 32, shuffledBy: &random)
    let second = examples.batches(of: 32, shuffledBy: &random)
    #expect(inputs(first) == first.order)
    #expect(first.order != second.order && first.order != Array(0..<100))
    #expect(inputs(first).sorted() == Array(0..<100))
    #expect(inputs(second).sorted() == Array(0..<100))
    for batch in first {
      #expect(batch.labels == batch.inputs.scalars.map { Int($0) % 3 })
    }
  }

  @Test func theSameSeedGivesTheSameOrder() {
    func orders(seed: UInt64) -> [[Int]] {
      var random = RandomSource(seed: seed)
      return (0..<3).map { _ in Self.numbered(50).batches(of: 8, shuffledBy: &random).order }
    }
    #expect(orders(seed: 1) == orders(seed: 1))
    #expect(orders(seed: 1) != orders(seed: 2))
  }

  @Test func stopsAtMisuse() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchesTests.numbered(3).batches(of: 0)
    }
    expectMessage("A batch cannot have 0 examples.", result)
    result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchesTests.numbered(3).batches(of: 2)[2]
    }
    expectMessage("There is no batch 2 among 2.", result)
  }
}
