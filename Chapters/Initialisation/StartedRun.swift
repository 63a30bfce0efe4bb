import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// One training of a network of equally wide layers on the digits, in batches of 50, from one of the ways to
/// begin.
struct StartedRun: Sendable {
  var nonlinearity: Nonlinearity
  var weights: InitialWeights
  var depth: Int
  var steps: Int
  var usesAdam = false
  /// Whether batch normalisation stands before each nonlinearity.
  var normalises = false
  /// What the weights of the last layer are multiplied by.
  var lastScale = 1.0

  static let units = 100
  static let batchSize = 50

  func network(on digits: ExperimentData, using random: inout RandomSource) -> Sequential<Float> {
    let widths = [digits.inputs] + Array(repeating: Self.units, count: depth) + [10]
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in zip(widths, widths.dropFirst()) {
      layers.append(
        weights.dense(inputs, outputs, before: nonlinearity, using: &random))
      guard layers.count < (normalises ? 3 : 2) * depth else { break }
      if normalises { layers.append(BatchNorm<Float>(outputs)) }
      layers.append(nonlinearity.layer())
    }
    var network = Sequential(layers)
    if weights == .lsuv {
      scaleToUnitVariance(&network, on: digits.training.prefix(200).inputs)
    }
    if lastScale != 1, var last = network.layers.last as? Dense<Float> {
      last.weights.value = last.weights.value * Float(lastScale)
      network.layers[network.layers.count - 1] = last
    }
    return network
  }

  func trainer(
    rate: Double, seed: UInt64, on digits: ExperimentData
  ) -> Trainer<Sequential<Float>, AnyOptimizer<Float>> {
    var random = RandomSource(seed: seed)
    let model = network(on: digits, using: &random)
    return Trainer(
      model,
      usesAdam
        ? AnyOptimizer(Adam<Float>(learningRate: rate))
        : AnyOptimizer(SGD<Float>(learningRate: rate)),
      batches: BatchSampler(
        digits.training, batchSize: Self.batchSize, random: random.split()))
  }
}

extension RunContext {
  /// Every run at every rate, from the same seeds, each with the same training set of its own.
  func sweep(
    _ arms: [(String, StartedRun)], rates: [Double], repetitions: Int, validation: Int,
    keptFor experiment: some Experiment
  ) throws -> Sweep {
    let digits = try data()
    return try sweep(
      arms, rates: rates, repetitions: repetitions, steps: arms[0].1.steps, failed: 0.1,
      keptFor: experiment, tolerance: 0.25
    ) { run, trial, progress in
      let digits = try digits.resampled(validation: validation, sample: trial.sample)
      var trainer = run.trainer(rate: trial.rate, seed: trial.seed, on: digits)
      return try trainer.score(
        after: run.steps, on: digits, usesOwnStatistics: run.normalises, progress)
    }
  }
}

extension Trainer where Model.Scalar == Float {
  /// Trains for so many steps, and tests the network; `.failed` if the loss ceases to be finite.
  ///
  /// - Parameter usesOwnStatistics: whether batch normalisation takes mean and variance from the examples that
  ///   are tested, 500 at a time. After a few hundred steps its running averages lag behind; which start is
  ///   better should not depend on that.
  mutating func score(
    after steps: Int, on data: ExperimentData, usesOwnStatistics: Bool, _ progress: RunProgress
  ) throws -> Score {
    let score = try score(after: steps, on: data, progress)
    guard usesOwnStatistics, score.test.isFinite, let validation = data.validation else {
      return score
    }
    return Score(
      validation: evaluate(model, on: validation, mode: .training).accuracy,
      test: evaluate(model, on: data.test, mode: .training).accuracy)
  }
}
