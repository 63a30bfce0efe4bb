import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// Max against mean pooling on bright and on dark strokes, right on the pixels and behind a convolution: each
/// network at its best learning rate.
struct PoolingTraining: Experiment {
  @Setting("learning rates that are tried", in: 1e-5...1, quick: [0.01])
  var rates = [0.003, 0.01, 0.03, 0.1, 0.3]
  @Setting("training digits", in: 100...10_000, quick: 300) var digits = 2_000
  @Setting("steps of Adam with each", in: 10...5_000, quick: 20) var steps = 300
  @Setting("training sets, drawn anew, each with a seed of its own", in: 2...30, quick: 2)
  var repetitions = 6
  @Setting("training digits set aside to choose the best rate by", in: 100...2_000)
  var validation = 800

  struct Arm: Sendable, Hashable {
    var isMax: Bool
    /// Dark strokes on bright ground.
    var isDark: Bool
    /// Whether a convolution and a ReLU come first.
    var isBehind: Bool

    static let all = [false, true].flatMap { isBehind in
      [false, true].flatMap { isDark in
        [false, true].map { Arm(isMax: $0, isDark: isDark, isBehind: isBehind) }
      }
    }

    var label: String {
      "\(isMax ? "max" : "mean") \(isBehind ? "behind a convolution" : "of pixels"), "
        + (isDark ? "dark strokes" : "bright strokes")
    }
  }

  var estimatedSeconds: Double { 0.0006 * Double(8 * rates.count * steps * repetitions) }

  func run(in context: RunContext) throws -> Sweep {
    let all = try context.data(as: .images())
    return try context.sweep(
      Arm.all.map { ($0.label, $0) }, rates: rates, repetitions: repetitions, steps: steps,
      failed: 0.1, keptFor: self
    ) { arm, trial, progress in
      let data = try all.resampled(training: digits, validation: validation, sample: trial.sample)
      var random = RandomSource(seed: trial.seed)
      var trainer = Trainer(
        Self.network(arm, using: &random), Adam(learningRate: trial.rate),
        batches: BatchSampler(data.training, batchSize: 32, random: random.split()))
      return try trainer.score(after: steps, on: data, progress)
    }
  }

  /// 28 x 28 pixels to 7 x 7 windows, and those to ten classes.
  static func network(_ arm: Arm, using random: inout RandomSource) -> Sequential<Float> {
    let channels = arm.isBehind ? 8 : 1
    var layers: [any Layer<Float>] = arm.isDark ? [Inverted()] : []
    if arm.isBehind {
      layers += [
        Conv2D<Float>(
          1, channels, kernel: 3, padding: .same, weights: .heNormal, using: &random),
        ReLU<Float>(),
      ]
    }
    layers.append(arm.isMax ? MaxPool2D<Float>(4) : AveragePool2D<Float>(4))
    return Sequential(
      layers + [
        Flatten<Float>(),
        Dense<Float>(49 * channels, 10, weights: .glorotUniform, using: &random),
      ])
  }
}

/// Dark strokes on bright ground, of pixels from 0 to 1.
struct Inverted: Layer {
  var kind: String { "inverted" }

  func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> { 1 - x }

  func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> { -outputGradient }
}
