import Datasets
import Experiments
import NeuralNetworks
import Testing

@testable import chapter_bn

@Suite struct DigitRunTests {
  private func digits() throws -> ExperimentData { try RunContext().data() }

  /// The figures: at least 88% with BN after 1,000 steps, 20 points less without.
  @Test func batchNormalisationIsFarAheadAfterAThousandSteps() throws {
    let digits = try digits()
    let with = try DigitRun(placement: .before, seed: 1, steps: 1000)
      .train(on: digits, progress: .unwatched)
    let without = try DigitRun(placement: .none, seed: 1, steps: 1000)
      .train(on: digits, progress: .unwatched)
    #expect(with.accuracy(at: 1000) >= 0.88)
    #expect(without.accuracy(at: 1000) <= with.accuracy(at: 1000) - 0.2)
  }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let digits = try digits()
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let histories = try [1, 2, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try DigitRun(placement: .before, seed: 5, steps: 60, interval: 10)
        .train(on: digits, progress: .unwatched)
    }
    for history in histories.dropFirst() {
      #expect(history.testAccuracy == histories[0].testAccuracy)
      #expect(history.percentiles == histories[0].percentiles)
    }
  }

  @Test func aLossThatIsNotFiniteEndsTheRun() throws {
    let history = try DigitRun(placement: .none, seed: 1, steps: 200, learningRate: 1e38)
      .train(on: digits(), progress: .unwatched)
    #expect(history.failedAt != nil)
  }
}
