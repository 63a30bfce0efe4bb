import Datasets
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Testing
import Training

@testable import NotebookExperiments

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

@Suite struct HistoryTests {
  private func trainer(learningRate: Double) throws -> Trainer<Sequential<Float>, SGD<Float>> {
    var random = RandomSource(seed: 1)
    let data = ExperimentData(try .load(.mnist5k))
    #expect(data.inputs == 784)
    let model = Sequential<Float>([Dense(784, 10, weights: .glorotUniform, using: &random)])
    return Trainer(
      model, SGD<Float>(learningRate: learningRate),
      batches: BatchSampler(data.training.prefix(100), batchSize: 10, random: random.split()))
  }

  private var progress: SharedProgress { SharedProgress(ProgressLine("test", to: .silent)) }

  @Test func looksBeforeTrainingAndAtTheAskedSteps() throws {
    var trainer = try trainer(learningRate: 0.1)
    let history = try trainer.history(steps: 7, lookingEvery: 3, progress) { $0.stepCount }
    #expect(history.steps == [0, 3, 6])
    #expect(history.observations == [0, 3, 6])
    #expect(history[3] == 3)
    #expect(history[4] == nil)
    #expect(history.prefix(5).steps == [0, 3])
    #expect(trainer.stepCount == 7)
  }

  @Test func noStepsLeaveOneLook() throws {
    var trainer = try trainer(learningRate: 0.1)
    let history = try trainer.history(steps: 0, lookingEvery: 1, progress) { $0.stepCount }
    #expect(history.steps == [0])
  }

  @Test func aLossThatIsNotFiniteIsAResult() throws {
    var trainer = try trainer(learningRate: 1e38)
    let history = try trainer.history(steps: 50, lookingEvery: 1, progress) { $0.stepCount }
    let failed = try #require(history.failedAt)
    #expect(history.steps.last == failed - 1)
  }
}
