import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// What made AlexNet better? A small one for digits, with each part taken out, each at its own best rate.
struct AlexNetParts: Experiment {
  static let name = "alexnet-parts"

  @Setting("learning rates of Adam that are tried", in: 1e-5...1, quick: [0.001, 0.003])
  var rates = [0.0003, 0.001, 0.003, 0.01]
  @Setting("steps of Adam with each", in: 10...5_000, quick: 10) var steps = 300
  @Setting("digits that it learns from, drawn anew for each repetition", in: 50...3_000, quick: 100)
  var training = 500
  @Setting("digits that the rate is chosen by", in: 50...1_000, quick: 50) var validation = 500
  @Setting("digits in a batch", in: 1...256) var batch = 25
  @Setting("repetitions, each with its own digits and seed", in: 1...20, quick: 1) var repetitions =
    4

  var estimatedSeconds: Double { 0.004 * Double(6 * rates.count * steps * repetitions) }

  /// Which parts the network has.
  struct Parts: Sendable {
    var nonlinearity = Nonlinearity.relu
    var dropout = 0.5
    var hasBatchNorm = true
  }

  static let arms = [
    ("as it is", Parts()),
    ("no dropout", Parts(dropout: 0)),
    ("tanh for ReLU", Parts(nonlinearity: .tanh)),
    ("sigmoid for ReLU", Parts(nonlinearity: .sigmoid)),
    ("no BN", Parts(hasBatchNorm: false)),
    ("none: tanh, no dropout, no BN", Parts(nonlinearity: .tanh, dropout: 0, hasBatchNorm: false)),
  ]

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data(as: .images())
    return try context.sweep(
      Self.arms, rates: rates, repetitions: repetitions, steps: steps, keptFor: self,
      // As far as seeds lie apart, but for the largest rate, where some of them fail and others do not.
      tolerance: 0.09
    ) { parts, trial, progress in
      let digits = try digits.resampled(
        training: training, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      let network = parts.network(using: &random)
      var trainer = Trainer(
        network, Adam(learningRate: trial.rate),
        batches: BatchSampler(digits.training, batchSize: batch, random: random))
      return try trainer.score(after: steps, on: digits, progress)
    }
  }
}

extension AlexNetParts.Parts {
  /// AlexNet8 with a sixth of its channels or fewer, for digits of 28 x 28: C 16, 32@3x3 valid, each with BN and
  /// P 3/2; C 48, 48, 32@3x3 same, P 3/2; dense 128 with dropout, twice; 10.
  func network(using random: inout RandomSource) -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for (inputs, outputs) in [(1, 16), (16, 32)] {
      layers.append(Conv2D<Float>(inputs, outputs, kernel: 3, using: &random))
      if hasBatchNorm { layers.append(BatchNorm<Float>(outputs, momentum: 0.9)) }
      layers += [nonlinearity.layer, MaxPool2D<Float>(3, stride: 2)]
    }
    for (inputs, outputs) in [(32, 48), (48, 48), (48, 32)] {
      layers.append(Conv2D<Float>(inputs, outputs, kernel: 3, padding: .same, using: &random))
      layers.append(nonlinearity.layer)
    }
    layers += [MaxPool2D<Float>(3, stride: 2), Flatten<Float>()]
    for inputs in [32, 128] {
      layers += [Dense<Float>(inputs, 128, using: &random), nonlinearity.layer]
      if dropout > 0 { layers.append(Dropout<Float>(dropout, using: &random)) }
    }
    return Sequential(layers + [Dense<Float>(128, 10, using: &random)])
  }
}
