import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import SharedState
import Training

/// Fine-tuning with few images: a network that has learnt the digits 5 to 9 goes on with 0 to 4, normalised by
/// each batch, or by what it knows of the old digits, which then stays as it is; each at its best learning rate.
struct FrozenStatistics: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...100, quick: [0.03, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  @Setting("labelled images of each new digit", in: 1...200) var count = 10
  @Setting("sizes of the batches", in: 2...1_000, quick: [2, 25]) var sizes = [2, 5, 25]
  @Setting("units of the two hidden layers", in: 10...400) var units = 100
  @Setting("steps on the old digits, in batches of 60", in: 10...5_000, quick: 60)
  var earlierSteps = 500
  @Setting("steps on the new digits with each rate", in: 10...5_000, quick: 60) var steps = 200
  @Setting(
    "trainings for each rate, each with a seed and a set of labelled images of its own",
    in: 1...100, quick: 1)
  var repetitions = 10

  enum Statistics: String, Sendable, CaseIterable {
    case batch = "of the batch"
    case frozen = "frozen"
  }

  static func label(_ statistics: Statistics, _ size: Int) -> String {
    "\(statistics.rawValue), batches of \(size)"
  }

  private struct Arm: Sendable {
    var statistics: Statistics
    var size: Int
  }

  var estimatedSeconds: Double {
    0.0001 * Double(2 * sizes.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data()
    let (new, test) = (digits.training.classes(0..<5), digits.test.classes(0..<5))
    let old = digits.training.classes(5..<10)
    let networks = Guarded([UInt64: Sequential<Float>]())
    let arms = sizes.flatMap { size in
      Statistics.allCases.map { (Self.label($0, size), Arm(statistics: $0, size: size)) }
    }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.2, keptFor: self,
      tolerance: 0.25
    ) { arm, trial, progress in
      let known =
        try networks.withLock { $0[trial.seed] } ?? pretrained(seed: trial.seed, on: old)
      networks.withLock { $0[trial.seed] = known }
      var random = RandomSource(seed: trial.seed &+ 1000)
      var network = known
      network.layers[network.layers.count - 1] = Dense<Float>(
        units, 5, weights: .heNormal, using: &random)
      let (training, validation) = try new.few(count, validation: 300, sample: trial.sample)
      let batches = BatchSampler(training, batchSize: arm.size, random: random.split())
      guard
        let learnt = try trained(network, arm.statistics, rate: trial.rate, batches, progress)
      else { return .failed }
      // Running averages lag behind after so few steps: the batch's arm takes its statistics anew.
      let model =
        arm.statistics == .batch ? learnt.withStatistics(of: training, batch: arm.size) : learnt
      return Score(
        validation: evaluate(model, on: validation).accuracy,
        test: evaluate(model, on: test).accuracy)
    }
  }

  /// All weights learn, gamma and beta too; nil where the loss ceases to be finite.
  private func trained(
    _ network: Sequential<Float>, _ statistics: Statistics, rate: Double, _ batches: BatchSampler,
    _ progress: RunProgress
  ) throws -> Sequential<Float>? {
    do {
      switch statistics {
      case .batch:
        var trainer = Trainer(network, SGD<Float>(learningRate: rate), batches: batches)
        try trainer.run(steps: steps, afterEachStep: progress.advance)
        return trainer.model
      case .frozen:
        // As with model(x, training=False) in Keras: the running averages normalise, and do not move.
        var trainer = Trainer(
          CalledInInference(network), SGD<Float>(learningRate: rate), batches: batches)
        try trainer.run(steps: steps, afterEachStep: progress.advance)
        return trainer.model.base
      }
    } catch TrainingError.lossNotFinite {
      return nil
    }
  }

  /// The network after the old digits, with the statistics of all of them.
  private func pretrained(seed: UInt64, on old: Examples) throws -> Sequential<Float> {
    var random = RandomSource(seed: seed)
    let network = Sequential<Float>.multilayer(
      [old.inputs.shape.columns, units, units, 5], weights: .heNormal, bias: nil, using: &random
    ) { units, _ in [BatchNorm<Float>(units), ReLU<Float>()] }
    var trainer = Trainer(
      network, SGD<Float>(learningRate: 0.1),
      batches: BatchSampler(old, batchSize: 60, random: random.split()))
    try trainer.run(steps: earlierSteps)
    return trainer.model.withStatistics(of: old, batch: 200)
  }
}
