import Datasets
import Experiments
import Models
import NeuralNetworks
import Optimizers
import Training

/// Which part of LeNet5's slowness is LeNet's, and which is that of the sigmoids and of pooling by the
/// maximum that the course gives it? LeNet with each nonlinearity and each pooling, each at its own best
/// rate.
struct LeNetControl: Experiment {
  static let name = "lenet-control"

  @Setting("learning rates of Adam that are tried", in: 1e-5...1, quick: [0.001, 0.01])
  var rates = [0.0003, 0.001, 0.003, 0.01, 0.03]
  @Setting("steps of Adam with each", in: 10...5_000, quick: 20) var steps = 300
  @Setting("digits that it learns from, drawn anew for each repetition", in: 50...3_000, quick: 100)
  var training = 1_000
  @Setting("digits that the rate is chosen by", in: 50...1_000, quick: 50) var validation = 500
  @Setting("digits in a batch", in: 1...256) var batch = 32
  @Setting("repetitions, each with its own digits and seed", in: 1...20, quick: 1) var repetitions =
    5

  var estimatedSeconds: Double { 0.0016 * Double(5 * rates.count * steps * repetitions) }

  /// A nonlinearity and a pooling.
  struct Variant: Sendable {
    var nonlinearity: Nonlinearity
    var poolsByMean: Bool
  }

  static let arms = [
    ("sigmoid, max", Variant(nonlinearity: .sigmoid, poolsByMean: false)),
    ("sigmoid, mean", Variant(nonlinearity: .sigmoid, poolsByMean: true)),
    ("tanh, max", Variant(nonlinearity: .tanh, poolsByMean: false)),
    ("tanh, mean", Variant(nonlinearity: .tanh, poolsByMean: true)),
    ("ReLU, max", Variant(nonlinearity: .relu, poolsByMean: false)),
  ]

  func run(in context: RunContext) throws -> Sweep {
    let digits = try context.data(as: .images(side: 32))
    return try context.sweep(
      Self.arms, rates: rates, repetitions: repetitions, steps: steps, keptFor: self,
      // As far as seeds lie apart, but for rates at which some of them fail and others do not.
      tolerance: 0.06
    ) { variant, trial, progress in
      let digits = try digits.resampled(
        training: training, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      let network = variant.leNet(using: &random)
      var trainer = Trainer(
        network, Adam(learningRate: trial.rate),
        batches: BatchSampler(digits.training, batchSize: batch, random: random))
      return try trainer.score(after: steps, on: digits, progress)
    }
  }
}

extension LeNetControl.Variant {
  /// LeNet for digits of 32 x 32: C 6@5x5, P 2/2, C 16@5x5, P 2/2, dense 120, 84, 10.
  func leNet(using random: inout RandomSource) -> Sequential<Float> {
    func pooling() -> any Layer<Float> {
      poolsByMean ? AveragePool2D<Float>(2) : MaxPool2D<Float>(2)
    }
    return Sequential([
      Conv2D(1, 6, kernel: 5, using: &random), nonlinearity.layer, pooling(),
      Conv2D(6, 16, kernel: 5, using: &random), nonlinearity.layer, pooling(), Flatten(),
      Dense(400, 120, using: &random), nonlinearity.layer,
      Dense(120, 84, using: &random), nonlinearity.layer, Dense(84, 10, using: &random),
    ])
  }
}
