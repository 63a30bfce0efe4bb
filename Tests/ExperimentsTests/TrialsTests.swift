import Page
import Testing

@testable import Experiments

@Suite struct TrialsTests {
  @Test func listsAreGrouped() {
    #expect([1, 2, 3, 4, 5, 6].chunks(ofCount: 3) == [[1, 2, 3], [4, 5, 6]])
    #expect([1, 2, 3, 4, 5].chunks(ofCount: 2) == [[1, 2], [3, 4], [5]])
    #expect([1].chunks(ofCount: 4) == [[1]])
    #expect([Int]().chunks(ofCount: 4).isEmpty)
  }

  /// Arms with rates of their own, in different numbers: each outcome stands where its trial belongs.
  @Test func outcomesStandByArmRateAndRepetition() throws {
    struct Nothing: Experiment {
      func run(in context: RunContext) throws -> [Double] { [] }
      func evidence(from findings: [Double], under conditions: RunConditions) -> Evidence {
        Evidence()
      }
    }
    let arms = [
      (label: "a", arm: 100.0, rates: [1.0, 2, 3]), (label: "b", arm: 200, rates: [7]),
      (label: "c", arm: 300, rates: [1, 9]),
    ]
    let outcomes = try RunContext().trials(
      of: arms, repetitions: 2, steps: { _ in 1 }, keptFor: Nothing(), tolerance: 0,
      train: { arm, trial, _ in arm + trial.rate + Double(trial.sample) / 10 })
    #expect(
      outcomes == [
        [[101, 101.1], [102, 102.1], [103, 103.1]], [[207, 207.1]], [[301, 301.1], [309, 309.1]],
      ])
  }
}
