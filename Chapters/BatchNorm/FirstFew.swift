import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// The reader's question under 003: batch normalisation after every convolution, or only after the first few?
/// Six convolutions, each arm at its best learning rate.
struct FirstFew: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.1, 1])
  var rates = [0.01, 0.03, 0.1, 0.3, 1, 3]
  @Setting("steps of gradient descent", in: 10...20_000, quick: 20) var steps = 150
  @Setting("seeds for each rate, each with a training set of its own", in: 1...20, quick: 1)
  var seeds = 5

  /// How many of the six convolutions are normalised, from the first or from the last on.
  static let arms: [(String, Set<Int>)] = [
    ("none", []), ("first 1", [0]), ("first 3", [0, 1, 2]), ("last 3", [3, 4, 5]),
    ("all 6", [0, 1, 2, 3, 4, 5]),
  ]

  var estimatedSeconds: Double { 0.004 * Double(Self.arms.count * rates.count * steps * seeds) }

  func run(in context: RunContext) throws -> Sweep {
    let data = try context.data(as: .images(side: 28, channels: 1))
    return try context.sweep(
      Self.arms, rates: rates, seeds: 1, samples: seeds, steps: steps, failed: 0.1, keptFor: self
    ) { normalised, trial, progress in
      let data = try data.resampled(validation: 800, sample: trial.sample)
      var random = RandomSource(seed: trial.seed &+ UInt64(trial.sample))
      var trainer = Trainer(
        network(normalised, using: &random), SGD(learningRate: trial.rate),
        batches: BatchSampler(data.training, batchSize: 60, random: random.split()))
      do { try trainer.run(steps: steps, afterEachStep: progress.advance) } catch is TrainingError {
        return .failed
      }
      return Score(of: trainer.model.withStatistics(of: data.training, batch: 200), on: data)
    }
  }

  /// Weights from N(0, 0.1²), as in the paper's experiment: too small for six layers without help.
  private func network(
    _ normalised: Set<Int>, using random: inout RandomSource
  ) -> Sequential<Float> {
    var layers: [any Layer<Float>] = []
    for (place, (inputs, outputs, stride)) in [
      (1, 8, 2), (8, 8, 1), (8, 16, 2), (16, 16, 1), (16, 16, 2), (16, 16, 1),
    ].enumerated() {
      layers.append(
        Conv2D<Float>(
          inputs, outputs, kernel: 3, stride: PixelSize(stride), padding: .same,
          weights: .normal(standardDeviation: 0.1),
          bias: normalised.contains(place) ? nil : .zeros, using: &random))
      if normalised.contains(place) { layers.append(BatchNorm<Float>(outputs)) }
      layers.append(ReLU<Float>())
    }
    layers.append(Flatten<Float>())
    layers.append(Dense<Float>(4 * 4 * 16, 10, using: &random))
    return Sequential(layers)
  }
}
