import NeuralNetworks
import Testing

@testable import chapter_receptive_field

@Suite struct GradientMapTests {
  /// n box filters in a row: the deviation of a sum of n steps, each -1, 0 or 1.
  @Test(arguments: [1, 2, 5, 9])
  func equalWeightsWalkAtRandom(depth: Int) {
    let map = DeepStack(kind: .equal, depth: depth, seed: 1).map()
    #expect(
      abs(
        map.deviation(power: 1, around: Double(map.width / 2))
          - (2 * Double(depth) / 3).squareRoot()) < 1e-4)
    #expect(map.values.count { $0 > 0 } == (2 * depth + 1) * (2 * depth + 1))
  }

  @Test func areaCountsWhatIsOverTheThreshold() {
    let map = GradientMap(height: 2, width: 3, values: [1, 0.5, 0.046, 0.045, 0, 0.2])
    #expect(map.effectiveArea == 4)
    #expect(map.effectiveSide == 2)
    #expect(GradientMap.mean([map, map]).effectiveArea == 4)
  }

  /// A bare image has no gradient at all, and no area.
  @Test func nothingIsSeen() {
    #expect(GradientMap(height: 1, width: 2, values: [0, 0]).effectiveArea == 0)
  }
}
