import Experiments
import Testing

@testable import chapter_decay

@Suite struct ScaleFreeTests {
  private func course(share: Double, seed: UInt64) throws -> ScaleFreeWeights.Course {
    var experiment = ScaleFreeWeights()
    experiment.steps = 20
    return try experiment.course(
      share: share, in: RunContext(RunConditions(seed: seed)), progress: .unwatched)
  }

  /// With decay at a constant rate, or without at one that grows: the same function.
  @Test(arguments: [3, 5]) func decayIsALearningRateThatGrows(seed: UInt64) throws {
    let twins = try course(share: 0.02, seed: seed)
    #expect(twins.difference < 1e-10)
    #expect(twins.cosine < 1e-14)
    #expect(twins.lengths.count == 21)
    #expect(twins.lengths.last! < 0.7 * twins.lengths[0])
  }

  @Test func withoutDecayTheWeightsGrow() throws {
    let free = try course(share: 0, seed: 1)
    #expect(free.lengths.last! > free.lengths[0])
    #expect(free.difference == 0, "both twins do the same")
  }
}
