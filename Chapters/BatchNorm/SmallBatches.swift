import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Which normalisation stands small batches? A small convolutional network with batch, layer, group and instance
/// normalisation and with none, for batches of 2 to 256 digits, each at its best learning rate.
struct SmallBatches: Experiment {
  @Setting("sizes of the batches", in: 2...1_000, quick: [4]) var sizes = [2, 4, 16, 64, 256]
  @Setting("learning rates that are tried", in: 1e-5...100, quick: [0.03, 0.3])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]
  @Setting("training digits", in: 64...3_200, quick: 128) var digits = 1_024
  @Setting("epochs", in: 1...100) var epochs = 3
  @Setting("seeds for each rate, each with a training set of its own", in: 1...20, quick: 1)
  var seeds = 4

  static let kinds: [NormKind] = [.none, .batch, .layer, .group, .instance]

  /// One comparison, with an arm for each normalisation and size: "batch, 2".
  typealias Findings = Sweep

  private struct Arm: Sendable {
    var kind: NormKind
    var size: Int
  }

  static func label(_ kind: NormKind, _ size: Int) -> String { "\(kind.rawValue), \(size)" }

  var estimatedSeconds: Double {
    0.0001 * Double(sizes.count * Self.kinds.count * rates.count * digits * epochs * seeds)
  }

  func run(in context: RunContext) throws -> Sweep {
    let data = try context.data(as: .images(side: 28, channels: 1))
    let arms = Self.kinds.flatMap { kind in
      sizes.map { (Self.label(kind, $0), Arm(kind: kind, size: $0)) }
    }
    return try context.sweep(
      arms, rates: rates, seeds: 1, samples: seeds, failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try data.resampled(training: digits, validation: 800, sample: trial.sample)
      var random = RandomSource(seed: trial.seed &+ UInt64(trial.sample))
      var trainer = Trainer(
        smallConvolutional(arm.kind, using: &random), SGD(learningRate: trial.rate),
        batches: BatchSampler(data.training, batchSize: arm.size, random: random.split()))
      do { try trainer.run(steps: epochs * digits / arm.size) } catch is TrainingError {
        return .failed
      }
      try progress.advance()
      return Score(of: trainer.model.withStatistics(of: data.training, batch: arm.size), on: data)
    }
  }
}

/// What normalises a small convolutional network.
enum NormKind: String, Codable, Sendable {
  case none = "none"
  case batch = "batch"
  case layer = "layer"
  case group = "group"
  case instance = "instance"

  func layers(_ channels: Int) -> [any Layer<Float>] {
    switch self {
    case .none: []
    case .batch: [BatchNorm<Float>(channels)]
    // What Wu and He (2018) call layer normalisation of images: all of a sample in one group.
    case .layer: [GroupNorm<Float>(channels, groups: 1, epsilon: 1e-3)]
    case .group: [GroupNorm<Float>(channels, groups: 4, epsilon: 1e-3)]
    case .instance: [InstanceNorm<Float>(channels, epsilon: 1e-3)]
    }
  }
}

/// Three convolutions with stride 2, each normalised and rectified, and ten logits: for digits of 28 by 28.
func smallConvolutional(
  _ kind: NormKind, using random: inout RandomSource
) -> Sequential<Float> {
  var layers: [any Layer<Float>] = []
  for (inputs, outputs) in [(1, 8), (8, 16), (16, 16)] {
    layers.append(
      Conv2D<Float>(
        inputs, outputs, kernel: 3, stride: 2, padding: .same, weights: .heNormal,
        bias: kind == .none ? .zeros : nil, using: &random))
    layers += kind.layers(outputs)
    layers.append(ReLU<Float>())
  }
  layers.append(Flatten<Float>())
  layers.append(Dense<Float>(4 * 4 * 16, 10, using: &random))
  return Sequential(layers)
}

extension Sequential<Float> {
  /// The network with the paper's algorithm 2: the statistics of each batch normalisation averaged over the
  /// training digits in batches of the same size, with m / (m - 1).
  func withStatistics(of examples: Examples, batch size: Int) -> Sequential {
    var copy = self
    for index in 0..<examples.count / size {
      // running = share of the old + (1 - share) of the new: the mean of all so far.
      let share = Float(index) / Float(index + 1)
      for place in copy.layers.indices {
        if var norm = copy.layers[place] as? BatchNorm<Float> {
          norm.momentum = share
          norm.varianceEstimate = .unbiased
          copy.layers[place] = norm
        }
      }
      let batch = examples.batch(at: index * size..<(index + 1) * size)
      _ = copy.forward(batch.inputs, mode: .training)
    }
    return copy
  }
}
