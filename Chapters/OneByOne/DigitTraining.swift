import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// How the small networks of this chapter learn: by gradient descent with momentum 0.9, in batches of 50
/// digits of 28 x 28, with normalised convolutions.
enum DigitTraining {
  static let momentum = 0.9
  static let batch = 50

  typealias DigitTrainer = Trainer<Sequential<Float>, Scheduled<SGD<Float>>>

  /// Begins a training: the same seed and sample give all networks the same order of digits.
  static func trainer(
    _ schedule: Schedule, seed: UInt64, sample: Int, on training: Examples,
    _ network: (inout RandomSource) -> Sequential<Float>
  ) -> DigitTrainer {
    var random = RandomSource(seed: seed &+ 1_000 &* UInt64(sample))
    let batches = BatchSampler(training, batchSize: batch, random: random.split())
    let rule = Scheduled(SGD<Float>(learningRate: 0, momentum: momentum), by: schedule)
    return Trainer(network(&random), rule, batches: batches)
  }

  /// A whole training of a sweep. The trial's rate is the first; it falls to 0 along half a cosine wave, so
  /// that the noise of the last steps is not in the scores.
  static func score(
    _ trial: Trial, after steps: Int, on data: ExperimentData, _ progress: RunProgress,
    _ network: (inout RandomSource) -> Sequential<Float>
  ) throws -> Score {
    var trainer = trainer(
      .cosine(from: trial.rate, steps: steps), seed: trial.seed, sample: trial.sample,
      on: data.training, network)
    return try trainer.score(after: steps, on: data, progress)
  }

  /// A convolution with SAME padding, without bias, and its normalisation.
  static func normalised(
    _ inputs: Int, _ outputs: Int, _ kernel: PixelSize, stride: PixelSize = 1,
    using random: inout RandomSource
  ) -> [any Layer<Float>] {
    [
      Conv2D<Float>(
        inputs, outputs, kernel: kernel, stride: stride, padding: .same, weights: .heNormal,
        bias: nil, using: &random), norm(outputs),
    ]
  }

  /// Of few steps: the running averages of 0.99 would still remember their start.
  static func norm(_ channels: Int) -> BatchNorm<Float> { BatchNorm(channels, momentum: 0.9) }
}
