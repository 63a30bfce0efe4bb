import Testing

@testable import Plotting

@Suite struct LabelSpreadingTests {
  private func spread(
    _ desired: [Double], _ spacing: Double, within bounds: ClosedRange<Double> = 0...1
  ) -> [Double] {
    LabelSpreading.spread(desired, spacing: spacing, within: bounds)
  }

  private func close(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  @Test func labelsWithRoomStay() {
    #expect(close(spread([0.2, 0.9, 0.5], 0.1), [0.2, 0.9, 0.5]))
    #expect(spread([], 0.1) == [])
  }

  @Test func neighboursMoveApartEvenly() {
    #expect(close(spread([0.52, 0.5], 0.1), [0.56, 0.46]))
    #expect(close(spread([0.5, 0.5, 0.5], 0.1), [0.6, 0.5, 0.4]))
  }

  @Test func labelsStayInside() {
    #expect(close(spread([1, 1], 0.1), [1, 0.9]))
    #expect(close(spread([0, 0, 0.05], 0.1), [0.1, 0, 0.2]))
  }

  @Test func tooManyLabelsShareTheRoom() {
    #expect(close(spread([0.5, 0.5, 0.5], 0.8), [1, 0.5, 0]))
  }

  @Test func randomLabelsKeepOrderDistanceAndBounds() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<200 {
      let count = Int.random(in: 1...12, using: &generator)
      let desired = (0..<count).map { _ in Double.random(in: 0...1, using: &generator) }
      let places = spread(desired, 0.07)
      let sorted = places.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 > 0.07 - 1e-9 })
      #expect(places.allSatisfy { $0 > -1e-9 && $0 < 1 + 1e-9 })
      let byDesired = desired.indices.sorted { desired[$0] < desired[$1] }
      let byPlace = places.indices.sorted { places[$0] < places[$1] }
      #expect(byDesired == byPlace)
    }
  }
}
