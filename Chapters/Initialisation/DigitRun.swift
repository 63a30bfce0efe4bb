import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// How a training takes its steps, with its learning rate.
enum LearningRule: Sendable {
  case descent(Double)
  case adam(Double)
}

/// Trainings of a network of equally wide layers on the digits, in batches of 50.
struct DigitRun: Sendable {
  var nonlinearity: Nonlinearity
  var depth: Int
  var rule: LearningRule
  var steps: Int
  /// How many steps lie between two looks.
  static let interval = 20

  /// The test accuracy before the first step and on the way.
  func train(
    from start: Start, seed: UInt64, on digits: ExperimentData, progress: RunProgress
  ) throws -> History<Double> {
    var random = RandomSource(seed: seed)
    let model = Sequential<Float>.multilayer(
      [digits.inputs] + Array(repeating: 100, count: depth) + [10], weights: start.weights,
      using: &random
    ) { _, _ in [nonlinearity.layer()] }
    let batches = BatchSampler(digits.training, batchSize: 50, random: random.split())
    func history(_ optimizer: some Optimizer<Float>) throws -> History<Double> {
      var trainer = Trainer(model, optimizer, batches: batches)
      return try trainer.history(
        steps: steps, lookingEvery: Self.interval, afterEachStep: progress.advance
      ) {
        evaluate($0.model, on: digits.test).accuracy
      }
    }
    switch rule {
    case .descent(let rate): return try history(SGD(learningRate: rate))
    case .adam(let rate): return try history(Adam(learningRate: rate))
    }
  }

  /// One training from each start with each seed.
  func train(
    from starts: [Start], seeds: Int, _ label: String, in context: RunContext
  ) throws -> ByStart<[History<Double>]> {
    let digits = try context.data()
    return try context.sideBySide(
      starts, seeds: context.seeds(seeds), stepsOfEach: steps, label
    ) {
      try train(from: $0, seed: $1, on: digits, progress: $2)
    }
  }
}

extension ByStart<[History<Double>]> {
  /// The accuracies that were seen last: where the loss is not finite any more, before that.
  func last(_ start: Start) -> [Double] { self[start].map { $0.observations.last! } }

  /// The median of the last looks up to and with that step.
  func accuracy(_ start: Start, after step: Int) -> Double {
    self[start].map { $0.prefix(step).observations.last! }.median
  }
}
