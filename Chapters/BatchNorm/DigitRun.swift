import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One training of the paper's network on the digits: plain gradient descent, batches of 60.
struct DigitRun: Sendable {
  var placement: Placement
  /// Decides the weights and the order of the batches.
  var seed: UInt64
  var steps: Int
  var learningRate = 0.1
  /// How many steps lie between two looks at the test digits, after the first 1,000; among those,
  /// at most 50.
  var interval = 50
  /// The unit of the last hidden layer whose input is watched.
  static let watchedUnit = 0

  /// What is seen of the network at a look.
  struct Look: Sendable, Equatable, Codable {
    var testAccuracy: Double
    /// The 15th, 50th and 85th percentile, over the test digits, of what the watched unit's
    /// sigmoid gets.
    var percentiles: [Double]
  }

  /// The run before its first step.
  func trainer(on digits: ExperimentData) -> Trainer<Sequential<Float>, SGD<Float>> {
    var random = RandomSource(seed: seed)
    let model = paperNetwork(inputs: digits.inputs, placement: placement, using: &random)
    return Trainer(
      model, SGD(learningRate: learningRate),
      batches: BatchSampler(digits.training, batchSize: 60, random: random.split()))
  }

  func train(on digits: ExperimentData, progress: RunProgress) throws -> History<Look> {
    var trainer = trainer(on: digits)
    return try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) {
      Look(
        testAccuracy: evaluate($0.model, on: digits.test).accuracy,
        percentiles: watchedInput(of: $0.model, digits).percentiles([0.15, 0.5, 0.85]))
    }
  }

  private func isLook(after step: Int) -> Bool {
    step.isMultiple(of: step <= 1000 ? min(interval, 50) : interval)
  }

  /// What the sigmoid of the watched unit gets for up to 1,000 test digits, normalised with their
  /// own statistics as in training: the running ones would lag behind.
  private func watchedInput(of model: Sequential<Float>, _ digits: ExperimentData) -> [Double] {
    var model = model
    let last = model.layers.lastIndex { $0 is Sigmoid<Float> }!
    let outputs = model.outputs(digits.test.prefix(1000).inputs, mode: .training)
    let inputs = outputs[last - 1]
    return (0..<inputs.shape.rows).map { Double(inputs[$0, Self.watchedUnit]) }
  }
}

extension History<DigitRun.Look> {
  /// The test accuracy after so many steps; NaN if nobody looked then.
  func accuracy(at step: Int) -> Double { self[step]?.testAccuracy ?? .nan }

  var testAccuracy: [Double] { values(\.testAccuracy) }

  /// The three percentiles at each look.
  var percentiles: [[Double]] { observations.map(\.percentiles) }
}
