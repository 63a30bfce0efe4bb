import Datasets
import NeuralNetworks
import Optimizers
import Testing

@testable import Training

/// A linear classifier of two clouds.
private func epochs(
  of count: Int, batch: Int, measured: Int = 4
) -> EpochTraining<Dense<Float>, SGD<Float>> {
  let examples = twoClouds(count)
  let batches = BatchSampler(examples, batchSize: batch, random: RandomSource(seed: 1))
  return EpochTraining(
    Trainer(Dense<Float>(weights: .zeros([2, 2])), SGD(learningRate: 0.1), batches: batches),
    validation: examples.prefix(measured))
}

@Suite struct EpochTrainingTests {
  /// Batches that do not divide an epoch go on into the next one: 10 in batches of 4 end at step 3, 5, 8;
  /// and a batch may be a whole epoch.
  @Test(arguments: [(4, [3, 5, 8]), (7, [2, 3, 5]), (10, [1, 2, 3])])
  func everyEpochHasSteps(batch: Int, steps: [Int]) throws {
    var run = epochs(of: 10, batch: batch)
    while try run.next(epochs: 3) != nil {}
    #expect(run.history.steps == steps)
    // Two equal logits lose log 2 at first, and no loss is 0 that was measured.
    #expect(run.history.trainingLoss.allSatisfy { $0 > 0 })
    #expect(run.history.validationLoss.allSatisfy { $0 > 0 })
  }

  /// 10 examples in batches of 11: the eleventh epoch would end with step 10, as the tenth does, and have a
  /// loss of 0.
  @Test func aBatchLargerThanAnEpochStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = epochs(of: 10, batch: 11) }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("Epochs of 10 examples cannot be trained in batches of 11"))
    #expect(printed.contains("batches of at most 10"), "\(printed)")
  }

  @Test func batchesOfNothingStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = EpochTraining<Dense<Float>, SGD<Float>>.lastStep(ofEpoch: 1, examples: 10, batch: 0)
    }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("A batch holds at least one example, not 0."), "\(printed)")
  }

  /// Their loss would be 0, too.
  @Test func noExamplesToMeasureWithStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = epochs(of: 10, batch: 5, measured: 0) }
    let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(printed.contains("no examples to measure with"), "\(printed)")
  }
}
