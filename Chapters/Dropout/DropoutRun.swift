import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// The hidden layers of a network: so many, of so many units each.
struct HiddenLayers: Codable, Hashable, Sendable {
  var depth: Int
  var width: Int

  var widths: [Int] { Array(repeating: width, count: depth) }

  /// "6 × 100"
  var label: String { "\(depth) × \(width)" }
}

/// One training on few digits: plain gradient descent, batches of 30.
struct DropoutRun: Codable, Sendable {
  var hidden: HiddenLayers
  /// p, the probability of a hidden unit to be dropped.
  var dropped: Double
  /// The learning rate.
  var rate: Double
  /// Decides the weights, the order of the batches and the masks.
  var seed: UInt64
  /// Which of the resampled training sets.
  var sample: Int

  /// How the network does without dropout: the share of the digits it learns from that it knows, that of
  /// digits to choose by, and that of digits it is tested on.
  struct Look: Codable, Sendable, Equatable {
    var training, validation, test: Double

    var gap: Double { training - test }
  }

  /// - Parameter training: the few digits.
  func trainer(on training: Examples) -> Trainer<Sequential<Float>, SGD<Float>> {
    var random = RandomSource(seed: seed)
    let model: Sequential<Float> = droppingNetwork(
      [training.inputs.shape.columns] + hidden.widths + [training.classCount], rate: dropped,
      using: &random)
    return Trainer(
      model, SGD(learningRate: rate),
      batches: BatchSampler(training, batchSize: 30, random: random.split()))
  }

  /// The trained network.
  func model(
    after steps: Int, on training: Examples, _ progress: RunProgress
  ) throws -> Sequential<Float> {
    var trainer = trainer(on: training)
    try trainer.run(steps: steps, afterEachStep: progress.advance)
    return trainer.model
  }

  /// How the network does before the first step and after some of the others; the last look counts again
  /// where the loss is no longer finite.
  func history(
    steps: Int, lookingWhen isLook: (Int) -> Bool, on data: ExperimentData,
    _ progress: RunProgress
  ) throws -> History<Look> {
    var trainer = trainer(on: data.training)
    return try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) {
      let score = Score(of: $0.model, on: data)
      return Look(
        training: evaluate($0.model, on: data.training).accuracy, validation: score.validation,
        test: score.test)
    }
  }
}
