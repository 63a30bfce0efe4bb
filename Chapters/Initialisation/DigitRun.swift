import Datasets
import NotebookExperiments
import NeuralNetworks
import Optimizers
import Progress
import Training

/// How a training takes its steps, with its learning rate.
enum LearningRule: Sendable {
  case descent(Double)
  case adam(Double)
}

/// A training of a net on the digits, looked at by its test accuracy.
struct DigitRun: Sendable {
  var nonlinearity: Nonlinearity
  var weights: Initializer
  var depth = 5
  var rule: LearningRule
  var seed: UInt64
  var steps: Int

  func train(on data: ExperimentData, _ progress: SharedProgress) throws -> History<Double> {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(
      inputs: data.inputs, hidden: Array(repeating: 100, count: depth), weights: weights,
      nonlinearity: nonlinearity, using: &random)
    let batches = BatchSampler(data.training, batchSize: 50, random: random.split())
    switch rule {
    case .descent(let rate):
      return try history(Trainer(model, SGD(learningRate: rate), batches: batches), data, progress)
    case .adam(let rate):
      return try history(
        Trainer(model, Adam(learningRate: rate), batches: batches), data, progress)
    }
  }

  private func history(
    _ trainer: Trainer<Sequential<Float>, some Optimizer<Float>>, _ data: ExperimentData,
    _ progress: SharedProgress
  ) throws -> History<Double> {
    var trainer = trainer
    return try trainer.history(steps: steps, lookingEvery: 20, progress) {
      evaluate($0.model, on: data.test).accuracy
    }
  }
}

extension History<Double> {
  /// What was seen at the end.
  var last: Double { observations.last! }
}
