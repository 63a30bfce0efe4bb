import TensorCore
import Testing

@testable import Datasets

@Suite struct BatchSamplerTests {
  func sampler(count: Int, batchSize: Int, seed: UInt64 = 1) -> BatchSampler {
    BatchSampler(
      BatchesTests.numbered(count), batchSize: batchSize, random: RandomSource(seed: seed))
  }

  func draw(_ steps: Int, from sampler: inout BatchSampler) -> [[Int]] {
    (0..<steps).map { _ in sampler.next().inputs.scalars.map { Int($0) } }
  }

  @Test func drawsEveryExampleEquallyOften() {
    // Seven batches of 10 are ten rounds of 7 examples: most batches span two rounds.
    var sampler = sampler(count: 7, batchSize: 10)
    let drawn = draw(7, from: &sampler)
    #expect(drawn.allSatisfy { $0.count == 10 })
    let all = drawn.flatMap { $0 }
    for round in 0..<10 {
      #expect(all[(7 * round)..<(7 * round + 7)].sorted() == Array(0..<7))
    }
    #expect(sampler.drawnCount == 70)
    #expect(sampler.epochs == 10)
  }

  @Test func shufflesEveryRoundAnew() {
    var sampler = sampler(count: 60, batchSize: 60)
    let drawn = draw(2, from: &sampler)
    #expect(drawn[0] != drawn[1])
  }

  @Test func aCopyDrawsTheSameAgain() {
    var first = sampler(count: 9, batchSize: 4)
    _ = draw(5, from: &first)
    var copy = first
    #expect(draw(20, from: &first) == draw(20, from: &copy))
  }

  @Test func theSeedDecides() {
    var samplers = [1, 1, 2].map { sampler(count: 50, batchSize: 8, seed: $0) }
    let drawn = samplers.indices.map { draw(10, from: &samplers[$0]) }
    #expect(drawn[0] == drawn[1])
    #expect(drawn[0] != drawn[2])
  }

  @Test func stopsAtMisuse() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchSamplerTests().sampler(count: 3, batchSize: 0)
    }
    expectMessage("Batches of 0 cannot be drawn from 3 examples.", result)
  }
}
