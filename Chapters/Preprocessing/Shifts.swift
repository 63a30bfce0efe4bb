import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Augmentation: each training image shifted or mirrored anew whenever it is drawn, each kind at its best
/// rate. Test images stay as they are, and are shifted as well in a second look.
struct Shifts: Experiment {
  @Setting("learning rates that are tried", in: 1e-4...100, quick: [0.2, 0.5])
  var rates = [0.1, 0.3, 1, 3]
  @Setting("training images", in: 50...10_000, quick: 200) var images = 1_000
  @Setting("steps of gradient descent with each", in: 20...20_000, quick: 100) var steps = 1_000
  @Setting("training sets, drawn anew, each with a seed of its own", in: 1...20, quick: 2)
  var samples = 4
  @Setting("training images set aside to choose the best rate by", in: 100...10_000)
  var validation = 800

  static let arms: [(String, Augmentation?)] = [
    ("as they are", nil), ("shifted by up to 1", Augmentation(flips: false, shift: 1)),
    ("shifted by up to 2", Augmentation(flips: false, shift: 2)),
    ("shifted by up to 4", Augmentation(flips: false, shift: 4)),
    ("mirrored", Augmentation(flips: true, shift: 0)),
  ]

  struct Findings: Codable, Sendable {
    var sweep: Sweep
  }

  var estimatedSeconds: Double {
    0.0006 * Double(Self.arms.count * rates.count * steps * samples)
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data(as: .images())
    let sweep = try context.sweep(
      Self.arms, rates: rates, seeds: 1, samples: samples, steps: steps, failed: 0.1,
      keptFor: self, tolerance: 0.1
    ) { augmentation, trial, progress in
      let digits = try data.resampled(
        training: images, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed &+ UInt64(trial.sample))
      let side = digits.training.inputs.shape
      let centre = MeanImage(fittedTo: digits.training.inputs)
      let network = Sequential<Float>(
        [Centred(by: centre.mean), Flatten()]
          + reluNetwork(
            inputs: side[1] * side[2] * side[3], classes: digits.training.classCount, using: &random
          ).layers)
      var trainer = Trainer(
        network, SGD(learningRate: trial.rate),
        batches: BatchSampler(
          digits.training, batchSize: 50, augmentation: augmentation, random: random.split()))
      return try trainer.score(after: steps, on: digits, progress)
    }
    return Findings(sweep: sweep)
  }
}

/// Centring as a network's first layer: behind augmentation, which shifts in zeros, the background.
struct Centred: Layer {
  let mean: Tensor<Float>

  var kind: String { "centred" }

  init(by mean: Tensor<Float>) { self.mean = mean }

  func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> { x - mean }

  func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> { outputGradient }
}
