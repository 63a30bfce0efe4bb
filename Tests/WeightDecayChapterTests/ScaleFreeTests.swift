import Testing

@testable import chapter_decay

@Suite struct ScaleFreeTests {
  /// With decay at a constant rate, or without at one that grows: the same function.
  @Test(arguments: [3, 5]) func decayIsALearningRateThatGrows(seed: UInt64) throws {
    let data = try WeightDecayChapter.parse([]).data()
    let twins = ScaleFreeTwins(data: data, seed: seed, share: 0.02, steps: 20)
    #expect(twins.difference < 1e-10)
    #expect(twins.cosine < 1e-14)
    #expect(twins.lengths.count == 21)
    #expect(twins.lengths.last! < 0.7 * twins.lengths[0])
  }

  @Test func withoutDecayTheWeightsGrow() throws {
    let data = try WeightDecayChapter.parse([]).data()
    let free = ScaleFreeTwins(data: data, seed: 1, share: 0, steps: 20)
    #expect(free.lengths.last! > free.lengths[0])
    #expect(free.difference == 0, "both twins do the same")
  }
}
