import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import SharedState
import Training

/// What was learnt on other images as a start (004): digits 0 to 4 from few labelled images, by a network that
/// has learnt 5 to 9 before, and by others; each at its own best learning rate.
struct FineTuning: Experiment {
  @Setting("learning rates that are tried", in: 1e-6...100, quick: [0.03, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
  @Setting("labelled images of each digit", in: 1...200, quick: [5]) var counts = [2, 10, 50]
  @Setting("units of the two hidden layers", in: 10...400) var units = 100
  @Setting("steps of Adam on the other digits", in: 10...5_000, quick: 60) var earlierSteps = 300
  @Setting("steps of gradient descent with each rate", in: 10...5_000, quick: 60) var steps = 150
  @Setting(
    "trainings for each rate, each with a seed and a set of labelled images of its own",
    in: 1...100, quick: 1)
  var repetitions = 6

  enum Beginning: String, Codable, Sendable, CaseIterable {
    case random
    case randomFrozen
    case pretrained
    case pretrainedFrozen
    /// Learnt the other digits with their labels shuffled: what the images alone, and the steps, are worth.
    case shuffled

    var name: String {
      switch self {
      case .random: "random"
      case .randomFrozen: "random, frozen"
      case .pretrained: "learnt 5 to 9"
      case .pretrainedFrozen: "learnt 5 to 9, frozen"
      case .shuffled: "learnt shuffled labels"
      }
    }

    fileprivate var isFrozen: Bool { self == .randomFrozen || self == .pretrainedFrozen }
  }

  static func label(_ beginning: Beginning, _ count: Int) -> String {
    "\(beginning.name), \(count) each"
  }

  private struct Arm: Sendable {
    var beginning: Beginning
    var count: Int
  }

  var estimatedSeconds: Double {
    0.0003 * Double(5 * counts.count * rates.count * steps * repetitions)
  }

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data()
    let low = digits.training.classes(0..<5)
    let test = digits.test.classes(0..<5)
    let others = digits.training.classes(5..<10)
    let networks = Guarded([String: Sequential<Float>]())
    let arms = counts.flatMap { count in
      Beginning.allCases.map { (Self.label($0, count), Arm(beginning: $0, count: count)) }
    }
    return try context.sweep(
      arms, rates: rates, repetitions: repetitions, steps: steps, failed: 0.2,
      keptFor: self, tolerance: 0.25
    ) { arm, trial, progress in
      let key = "\(arm.beginning) \(trial.seed)"
      let begun =
        try networks.withLock { $0[key] } ?? begin(arm.beginning, seed: trial.seed, others)
      networks.withLock { $0[key] = begun }
      let (training, validation) = try low.few(arm.count, validation: 300, sample: trial.sample)
      var random = RandomSource(seed: trial.seed &+ 1000)
      var network = begun
      network.layers[4] = Dense<Float>(units, 5, weights: .heNormal, using: &random)
      // Layer 4 is the last one; of the others only frozen networks keep all.
      let model = Frozen(network) { arm.beginning.isFrozen && !$0.hasPrefix("4 ") }
      var trainer = Trainer(
        model, SGD(learningRate: trial.rate),
        batches: BatchSampler(
          training, batchSize: min(25, training.count), random: random.split()))
      do {
        try trainer.run(steps: steps, afterEachStep: progress.advance)
      } catch TrainingError.lossNotFinite {
        return .failed
      }
      return Score(
        validation: evaluate(trainer.model, on: validation).accuracy,
        test: evaluate(trainer.model, on: test).accuracy)
    }
  }

  /// The network as it comes to the new digits.
  private func begin(
    _ beginning: Beginning, seed: UInt64, _ others: Examples
  ) throws -> Sequential<Float> {
    var random = RandomSource(seed: seed)
    let network = Sequential<Float>.multilayer(
      [others.inputs.shape.columns, units, units, 5], weights: .heNormal, using: &random
    ) { _, _ in [ReLU()] }
    if beginning == .random || beginning == .randomFrozen { return network }
    let examples = beginning == .shuffled ? others.withShuffledLabels(using: &random) : others
    var trainer = Trainer(
      network, Adam<Float>(learningRate: 0.001),
      batches: BatchSampler(examples, batchSize: 50, random: random.split()))
    try trainer.run(steps: earlierSteps)
    return trainer.model
  }
}
