import Datasets
import Foundation
import NeuralNetworks
import Optimizers
import Testing

@testable import Training

/// Two clouds of points that a line can tell apart.
func twoClouds(_ count: Int, seed: UInt64 = 1) -> Examples {
  var random = RandomSource(seed: seed)
  let labels = (0..<count).map { $0 % 2 }
  let values = labels.flatMap { label in
    (0..<2).map { _ in Float(random.normal() + (label == 0 ? -3 : 3)) }
  }
  return Examples(inputs: Tensor([count, 2], values), labels: labels, classCount: 2)
}

private func trainer(
  _ examples: Examples, learningRate: Double = 0.1
) -> Trainer<Sequential<Float>, SGD<Float>> {
  var random = RandomSource(seed: 2)
  let model = Sequential<Float>([
    Dense(2, 8, using: &random), BatchNorm(8), Tanh(), Dense(8, 2, using: &random),
  ])
  return Trainer(
    model, SGD(learningRate: learningRate),
    batches: BatchSampler(examples, batchSize: 16, random: random.split()))
}

@Suite struct TrainerTests {
  @Test func trainingSeparatesTwoClouds() throws {
    let examples = twoClouds(200)
    var run = trainer(examples)
    let losses = try (0..<100).map { _ in try run.step().loss }
    #expect(run.stepCount == 100)
    #expect(losses.last! < losses[0] / 3)
    #expect(evaluate(run.model, on: twoClouds(200, seed: 9), mode: .training).accuracy > 0.98)
  }

  /// The first step's loss is that of the model before it, and its gradient is the loss's.
  @Test(arguments: [ClassifierLoss.crossEntropy(labelSmoothing: 0.2), .squaredError])
  func theLossMayBeAnother(loss: ClassifierLoss) throws {
    let examples = twoClouds(16)
    let dense = Dense<Float>(weights: Tensor([2, 2], [0.1, -0.1, 0.2, 0.3]))
    let sampler = BatchSampler(examples, batchSize: 16, random: RandomSource(seed: 1))
    var run = Trainer(dense, SGD(learningRate: 1), batches: sampler, loss: loss)
    let metrics = try run.step()
    var (expected, batches) = (dense, sampler)
    let batch = batches.next()
    let (value, gradient) = loss(
      expected.forward(batch.inputs, mode: .training), labels: batch.labels)
    expected.backwardToParameters(gradient)
    #expect(metrics.loss == value)
    #expect(run.model.weights.value == dense.weights.value - expected.weights.gradient)
    #expect(run.loss == loss)
  }

  /// A function written by hand is what is trained with, and what is measured.
  @Test func theLossMayBeWrittenByHand() throws {
    let examples = twoClouds(16)
    let dense = Dense<Float>(weights: Tensor([2, 2], [0.1, -0.1, 0.2, 0.3]))
    let sampler = BatchSampler(examples, batchSize: 16, random: RandomSource(seed: 1))
    let loss: Trainer<Dense<Float>, SGD<Float>>.LossFunction = { logits, labels in
      let (loss, gradient) = SoftmaxSquaredError()(logits, labels: labels)
      return (4 * loss, gradient * 4)
    }
    var run = EpochTraining(
      Trainer(dense, SGD(learningRate: 0.25), batches: sampler, loss: loss), validation: examples)
    var same = EpochTraining(
      Trainer(dense, SGD(learningRate: 1), batches: sampler, loss: .squaredError),
      validation: examples)
    while try run.next(epochs: 3) != nil {}
    while try same.next(epochs: 3) != nil {}
    #expect(run.trainer.loss == nil && same.trainer.loss == .squaredError)
    // Powers of two round nothing.
    #expect(run.model.weights.value == same.model.weights.value)
    #expect(run.model.weights.value != dense.weights.value)
    #expect(run.history.trainingLoss == same.history.trainingLoss.map { 4 * $0 })
    #expect(run.history.validationLoss == same.history.validationLoss.map { 4 * $0 })
    #expect(
      run.history.validationLoss.last
        == evaluate(run.model, on: examples) { 4 * SoftmaxSquaredError().value($0, labels: $1) }
        .loss)
  }

  /// The same training in Double: as in Float, but for the rounding.
  @Test func theModelMayBeInDouble() throws {
    let examples = twoClouds(64)
    let weights = Tensor<Double>([2, 2], [0.1, -0.1, 0.2, 0.3])
    let sampler = BatchSampler(examples, batchSize: 16, random: RandomSource(seed: 1))
    var exact = Trainer(Dense(weights: weights), SGD(learningRate: 0.1), batches: sampler)
    var rounded = Trainer(
      Dense<Float>(weights: Tensor(weights)), SGD(learningRate: 0.1), batches: sampler)
    let accuracies = (
      try exact.run(steps: 20).map(\.accuracy), try rounded.run(steps: 20).map(\.accuracy)
    )
    #expect(accuracies.0 == accuracies.1)
    let difference = exact.model.weights.value - Tensor(rounded.model.weights.value)
    #expect(difference.largestMagnitude > 0 && difference.largestMagnitude < 1e-5)
    let evaluation = evaluate(exact.model, on: examples)
    #expect(evaluation.accuracy > 0.98)
    #expect(abs(evaluation.loss - evaluate(rounded.model, on: examples).loss) < 1e-5)
  }

  @Test func sameSeedSameBits() throws {
    let examples = twoClouds(100)
    var runs = [trainer(examples), trainer(examples)]
    for i in runs.indices { for _ in 0..<20 { _ = try runs[i].step() } }
    #expect(
      runs[0].model.parameters.map(\.value) == runs[1].model.parameters.map(\.value))
  }

  @Test func aLossThatIsNotFiniteNamesStepAndLayer() throws {
    var run = trainer(twoClouds(40))
    _ = try run.step()
    // Layer 3 is the last dense one.
    run.model.layers[3] = Dense<Float>(weights: Tensor([8, 2], repeating: .infinity))
    let before = run.model.parameters.first!.value
    let error = #expect(throws: TrainingError.self) { try run.step() }
    let text = try #require(error).description
    #expect(text.contains("step 2"))
    #expect(text.contains("the weight of layer 3 (dense) is not finite"))
    #expect(text.contains("learning rate below 0.1"))
    #expect(run.stepCount == 1)
    #expect(run.model.parameters.first!.value == before)
  }

  @Test func theFirstLayerWithAnInfiniteOutputIsNamed() {
    let huge = Dense<Float>(weights: Tensor([2, 2], repeating: 1e38))
    let net = Sequential<Float>([Tanh(), huge, huge])
    let x = Tensor<Float>([1, 2], [9, 9])
    #expect(net.firstNonFinite(for: x) == "the output of layer 2 (dense)")
    #expect(net.firstNonFinite(for: Tensor([1, 2], [.nan, 0])) == "the input")
    #expect(Sequential<Float>([Tanh()]).firstNonFinite(for: x) == nil)
  }

  /// What is around a network does not hide its layers, nor what is frozen its numbers.
  @Test func layersInsideOfWrappersAreNamed() {
    let huge = Dense<Float>(weights: Tensor([2, 2], repeating: 1e38))
    let net = Sequential<Float>([Tanh(), huge, huge])
    let x = Tensor<Float>([1, 2], [9, 9])
    let wrapped = Regularized(Frozen(net) { _ in true }, by: L2(1))
    #expect(wrapped.firstNonFinite(for: x) == "the output of layer 2 (dense)")
    let broken = Dense<Float>(weights: Tensor([2, 2], repeating: .nan))
    let frozen = Frozen(Sequential<Float>([Tanh(), broken])) { _ in true }
    #expect(frozen.firstNonFinite(for: x) == "the weight of layer 1 (dense)")
    #expect(
      Sequential<Float>([Frozen(broken) { _ in true }]).firstNonFinite(for: x)
        == "the weight of layer 0 (dense)")
    let one = Frozen(huge) { _ in true }
    #expect(one.firstNonFinite(for: x) == "the output of the dense layer")
  }

  @Test func progressShowsLossAccuracyAndSpeed() throws {
    var run = trainer(twoClouds(40))
    let metrics = try run.step()
    let text = metrics.text(imagesPerSecond: 8123.4)
    #expect(text.hasPrefix("loss "))
    #expect(text.hasSuffix(" 8123 images/s"))
    #expect(text.contains("accuracy \(metrics.accuracy == 1 ? "1." : "0.")"))
    for speed in [Double.infinity, .nan, 1e300] {
      #expect(metrics.text(imagesPerSecond: speed).hasSuffix(" ? images/s"))
    }
  }
}

@Suite struct EvaluationTests {
  /// A model that always answers with its input.
  private var identity: Sequential<Float> {
    Sequential([Dense(weights: Tensor([2, 2], [1, 0, 0, 1]))])
  }

  @Test func accuracyAndLossOfKnownLogits() {
    let examples = Examples(
      inputs: Tensor([3, 2], [0, 0, 5, 0, 0, 5]), labels: [0, 0, 0], classCount: 2)
    let result = evaluate(identity, on: examples)
    #expect(result.accuracy == 2.0 / 3)
    // log 2, log(1 + e^-5), log(1 + e^5)
    let expected = (0.693_147_18 + 0.006_715_35 + 5.006_715_35) / 3
    #expect(abs(result.loss - expected) < 1e-6)
  }

  /// Softmax makes 1/2 of equal logits: an error of 1/4 for each class.
  @Test func theLossMayBeAnother() {
    let examples = Examples(inputs: Tensor([1, 2], [3, 3]), labels: [0], classCount: 2)
    #expect(evaluate(identity, on: examples, loss: .squaredError).loss == 0.25)
    let smoothed = evaluate(identity, on: examples, loss: .crossEntropy(labelSmoothing: 0.5))
    #expect(abs(smoothed.loss - Double.log(2)) < 1e-6)
  }

  @Test func batchSizeDoesNotMatterInInference() {
    let examples = twoClouds(37)
    let whole = evaluate(identity, on: examples, batchSize: 100)
    for size in [1, 5, 36, 37] {
      let parts = evaluate(identity, on: examples, batchSize: size)
      #expect(parts.accuracy == whole.accuracy)
      #expect(abs(parts.loss - whole.loss) < 1e-6)
    }
  }
}

@Suite struct ConcurrentRunsTests {
  private struct Failure: Error, Equatable { var index: Int }

  @Test func resultsComeInOrder() throws {
    #expect(try concurrentRuns(50) { $0 * $0 } == (0..<50).map { $0 * $0 })
    #expect(try concurrentRuns(["a", "b"]) { $0 + $0 } == ["aa", "bb"])
    #expect(try concurrentRuns(0) { $0 } == [])
  }

  @Test func theFirstErrorInOrderIsThrown() {
    #expect(throws: Failure(index: 3)) {
      try concurrentRuns(10) { index -> Int in
        if index >= 3 { throw Failure(index: index) }
        return index
      }
    }
  }
}
