import Datasets
import Experiments
import NeuralNetworks
import Optimizers
import Training

/// A network that learns digits, watched for what an element of its last feature map looks at.
struct FieldRun: Codable, Sendable {
  var seed: UInt64
  /// Which of the resampled training sets.
  var sample: Int
  /// Whether the training labels belong to other digits, so that there is nothing to recognise.
  var isShuffled: Bool

  /// How a training went.
  struct Outcome: Codable, Sendable {
    /// After so many steps somebody looked, and how long the side of the effective field was.
    var steps: [Int]
    var sides: [Double]
    /// On the test digits, after the last step.
    var accuracy: Double
    /// Whether no pixel outside of the receptive field ever had a gradient.
    var isInside: Bool
    var before, after: Picture
  }

  /// A gradient map as bytes, for the page: 255 is the largest value.
  struct Picture: Codable, Sendable {
    var side: Int
    var bytes: [UInt8]

    init(_ map: GradientMap) {
      let largest = max(map.values.max() ?? 1, 1e-30)
      side = map.width
      bytes = map.values.map { UInt8(($0 / largest * 255).rounded()) }
    }

    var map: GradientMap {
      GradientMap(height: side, width: side, values: bytes.map { Double($0) / 255 })
    }
  }

  /// The element of the last feature map that is watched.
  static let place = (row: 1, column: 1)

  /// Normalised convolutions of 3x3 without padding, with 8 channels, up to the last feature map.
  static func features(depth: Int, using random: inout RandomSource) -> Sequential<Float> {
    Sequential(
      (0..<depth).flatMap { index -> [any Layer<Float>] in
        let convolution = Conv2D<Float>(
          index == 0 ? 1 : 8, 8, kernel: 3, weights: .heNormal, bias: nil, using: &random)
        return [convolution, BatchNorm<Float>(8), ReLU<Float>()]
      })
  }
}

extension TrainedField {
  /// One training, looked at after 0, 4, 8, 16, ... steps and after the last.
  func outcome(
    of run: FieldRun, on data: StandardisedDigits, seeing pixels: ClosedRange<Int>,
    _ progress: RunProgress
  ) throws -> FieldRun.Outcome {
    var random = RandomSource(seed: run.seed)
    let features = FieldRun.features(depth: depth, using: &random)
    let classes = Dense<Float>(8, 10, weights: .glorotUniform, using: &random)
    let training = run.isShuffled ? data.training.withShuffledLabels(using: &random) : data.training
    var trainer = Trainer(
      Sequential(features.layers + [GlobalAveragePool<Float>(), classes]),
      Adam(learningRate: rate),
      batches: BatchSampler(training, batchSize: 32, random: random.split()))
    let images = data.test.prefix(digits).inputs
    let history = try trainer.history(
      steps: steps, lookingWhen: isLook, afterEachStep: progress.advance
    ) {
      var signs = RandomSource(seed: run.seed &+ 500)
      let features = Sequential(Array($0.model.layers.prefix(features.layers.count)))
      return GradientMap(of: features, images, at: FieldRun.place, using: &signs)
    }
    let maps = history.observations
    return FieldRun.Outcome(
      steps: history.steps, sides: maps.map(\.effectiveSide),
      accuracy: evaluate(trainer.model, on: data.test).accuracy,
      isInside: maps.allSatisfy { map in
        map.values.indices.allSatisfy {
          map.values[$0] == 0
            || (pixels.contains($0 / map.width) && pixels.contains($0 % map.width))
        }
      }, before: FieldRun.Picture(maps.first!), after: FieldRun.Picture(maps.last!))
  }
}

extension TrainedField {
  private func isLook(after step: Int) -> Bool {
    step == steps || (step & (step - 1) == 0 && step >= 4)
  }
}

/// Digits whose pixels have mean 0 and variance 1 over all of them: so the blank border is not exactly
/// 0, where a ReLU would hide what it might have seen.
struct StandardisedDigits: Sendable {
  let training: Examples
  let test: Examples

  init(_ data: ExperimentData) {
    let pixels = data.training.inputs
    let mean = pixels.mean()
    let deviation = (pixels - mean).squared().mean().squareRoot()
    func standardised(_ examples: Examples) -> Examples {
      Examples(
        inputs: (examples.inputs - mean) * (1 / deviation), labels: examples.labels,
        classCount: examples.classCount)
    }
    training = standardised(data.training)
    test = standardised(data.test)
  }
}
