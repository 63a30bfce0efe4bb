import Plotting
import Testing

@testable import Experiments

@Suite struct StatisticsTests {
  @Test func percentilesInterpolate() {
    #expect([4.0, 1, 3, 2].percentiles([0, 0.5, 1]) == [1, 2.5, 4])
    #expect([7.0].percentiles([0.15, 0.85]) == [7, 7])
    #expect([2.0, 4, 4, 4, 5, 5, 7, 9].standardDeviation == 2)
  }

  @Test func aSpreadNamesMedianLowestAndHighest() {
    #expect(Spread([0.3, 0.1, 0.25]).text(.percent(0)) == "25% (10% to 30%)")
  }

  @Test func aRunThatEndedEarlyLeavesTheRestToTheOthers() {
    let marks = [Mark].spread(x: [0, 1, 2], runs: [[1, 2, 3], [3]])
    #expect(
      marks == [
        .band(x: [0, 1, 2], low: [1, 2, 3], high: [3, 2, 3]),
        .line(x: [0, 1, 2], y: [2, 2, 3]),
      ])
  }
}
